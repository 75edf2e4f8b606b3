/** Maps of tiles. */
import css from "maplibre-gl/dist/maplibre-gl.css";
import choroplethmap from "plotly.js/lib/choroplethmap";
import densitymap from "plotly.js/lib/densitymap";
import scattermap from "plotly.js/lib/scattermap";
import { adoptStyles } from "../../../../styles/adopt";
import { plotly } from "./core";

adoptStyles(css);
plotly.register([choroplethmap, densitymap, scattermap]);
