/** Distributions, and everything on a grid. */

import box from "plotly.js/lib/box";
import contour from "plotly.js/lib/contour";
import heatmap from "plotly.js/lib/heatmap";
import histogram from "plotly.js/lib/histogram";
import histogram2d from "plotly.js/lib/histogram2d";
import histogram2dcontour from "plotly.js/lib/histogram2dcontour";
import image from "plotly.js/lib/image";
import violin from "plotly.js/lib/violin";
import { plotly } from "./core";

plotly.register([box, violin, histogram, histogram2d, histogram2dcontour, heatmap, contour, image]);
