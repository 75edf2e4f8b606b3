/** Maps of tiles. */
import css from "maplibre-gl/dist/maplibre-gl.css";
import { adoptStyles } from "../../../../styles/adopt";
import { plotly } from "./core";
import choroplethmap from "plotly.js/lib/choroplethmap";
import densitymap from "plotly.js/lib/densitymap";
import scattermap from "plotly.js/lib/scattermap";

adoptStyles(css);
plotly.register([choroplethmap, densitymap, scattermap]);
