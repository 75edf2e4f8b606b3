/** Dates of other calendars than the Gregorian. */

import calendars from "plotly.js/lib/calendars";
import { plotly } from "./core";

plotly.register([calendars]);
