// What every page of nbdash rests on, and the components' own sheets come after. (A served page has the same as one
// file, made by build.mjs, since it is to look right before any script has run.)
import { adoptStyles } from "./adopt";
import base from "./base.css";
import flow from "./flow.css";
import forcedColors from "./forced-colors.css";
import html from "./html.css";
import tokens from "./tokens.css";

export function adoptBaseStyles(): void {
  for (const css of [tokens, base, html, flow, forcedColors]) adoptStyles(css);
}
