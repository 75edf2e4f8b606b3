/** Maps that are drawn: their outlines are topologies.ts. */
import { plotly } from "./core";
import choropleth from "plotly.js/lib/choropleth";
import scattergeo from "plotly.js/lib/scattergeo";

plotly.register([choropleth, scattergeo]);
