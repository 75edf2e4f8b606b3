/** Very many points. */
import { plotly } from "./core";
import scattergl from "plotly.js/lib/scattergl";

plotly.register([scattergl]);
