/** Plotly itself, with the traces that most figures have. All families of traces import it, so that there is one. */

import bar from "plotly.js/lib/bar";
import plotly from "plotly.js/lib/core";
import pie from "plotly.js/lib/pie";

plotly.register([bar, pie]);

export { plotly };
