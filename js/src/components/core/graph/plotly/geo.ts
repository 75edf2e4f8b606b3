/** Maps that are drawn: their outlines are topologies.ts. */

import choropleth from "plotly.js/lib/choropleth";
import scattergeo from "plotly.js/lib/scattergeo";
import { plotly } from "./core";

plotly.register([choropleth, scattergeo]);
