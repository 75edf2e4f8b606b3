/** Three dimensions. */

import cone from "plotly.js/lib/cone";
import isosurface from "plotly.js/lib/isosurface";
import mesh3d from "plotly.js/lib/mesh3d";
import scatter3d from "plotly.js/lib/scatter3d";
import streamtube from "plotly.js/lib/streamtube";
import surface from "plotly.js/lib/surface";
import volume from "plotly.js/lib/volume";
import { plotly } from "./core";

plotly.register([cone, isosurface, mesh3d, scatter3d, streamtube, surface, volume]);
