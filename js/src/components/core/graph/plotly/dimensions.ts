/** Many dimensions, and many points on a polar plot. */

import parcoords from "plotly.js/lib/parcoords";
import scatterpolargl from "plotly.js/lib/scatterpolargl";
import splom from "plotly.js/lib/splom";
import { plotly } from "./core";

plotly.register([parcoords, scatterpolargl, splom]);
