/** Dates of other calendars than the Gregorian. */
import { plotly } from "./core";
import calendars from "plotly.js/lib/calendars";

plotly.register([calendars]);
