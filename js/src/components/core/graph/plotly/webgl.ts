/** Very many points. */

import scattergl from "plotly.js/lib/scattergl";
import { plotly } from "./core";

plotly.register([scattergl]);
