/** Very many points. With shaders' code made beforehand: a served page makes no code of text. */

import scattergl from "plotly.js/src/traces/scattergl/strict";
import { plotly } from "./core";

plotly.register([scattergl]);
