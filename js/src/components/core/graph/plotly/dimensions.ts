/** Many dimensions, and many points on a polar plot. With shaders' code made beforehand: a served page makes no code of text. */

import parcoords from "plotly.js/src/traces/parcoords/strict";
import scatterpolargl from "plotly.js/src/traces/scatterpolargl/strict";
import splom from "plotly.js/src/traces/splom/strict";
import { plotly } from "./core";

plotly.register([parcoords, scatterpolargl, splom]);
