/** All other traces: each is small. */

import barpolar from "plotly.js/lib/barpolar";
import candlestick from "plotly.js/lib/candlestick";
import carpet from "plotly.js/lib/carpet";
import contourcarpet from "plotly.js/lib/contourcarpet";
import funnel from "plotly.js/lib/funnel";
import funnelarea from "plotly.js/lib/funnelarea";
import icicle from "plotly.js/lib/icicle";
import indicator from "plotly.js/lib/indicator";
import ohlc from "plotly.js/lib/ohlc";
import parcats from "plotly.js/lib/parcats";
import quiver from "plotly.js/lib/quiver";
import sankey from "plotly.js/lib/sankey";
import scattercarpet from "plotly.js/lib/scattercarpet";
import scatterpolar from "plotly.js/lib/scatterpolar";
import scattersmith from "plotly.js/lib/scattersmith";
import scatterternary from "plotly.js/lib/scatterternary";
import sunburst from "plotly.js/lib/sunburst";
import table from "plotly.js/lib/table";
import treemap from "plotly.js/lib/treemap";
import waterfall from "plotly.js/lib/waterfall";
import { plotly } from "./core";

plotly.register([
  barpolar,
  candlestick,
  carpet,
  contourcarpet,
  funnel,
  funnelarea,
  icicle,
  indicator,
  ohlc,
  parcats,
  quiver,
  sankey,
  scattercarpet,
  scatterpolar,
  scattersmith,
  scatterternary,
  sunburst,
  table,
  treemap,
  waterfall,
]);
