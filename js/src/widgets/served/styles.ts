// The style sheets of ipywidgets, as they are, but for their variables: JupyterLab has these on the whole page, where they
// would change what nbdash takes its own colours from. Here they are on the widgets alone, made of nbdash's tokens.

import base from "@jupyter-widgets/base/css/index.css";
import tabs from "@jupyter-widgets/controls/css/lumino.css";
import slider from "@jupyter-widgets/controls/css/nouislider.css";
import controls from "@jupyter-widgets/controls/css/widgets-base.css";
import accordionPanel from "@lumino/widgets/style/accordionpanel.css";
import menu from "@lumino/widgets/style/menu.css";
import splitPanel from "@lumino/widgets/style/splitpanel.css";
import tabBar from "@lumino/widgets/style/tabbar.css";
import tabPanel from "@lumino/widgets/style/tabpanel.css";
import widget from "@lumino/widgets/style/widget.css";
import { adoptStyles } from "../../styles/adopt";
import variables from "./variables.css";

/** Menus and the like stand beside the app, at the end of the page. */
const WIDGETS = ":is(.nb-widget, body > .lm-Widget)";

/** What any widget needs. */
export function adoptWidgetStyles(): void {
  for (const css of [variables, widget, tabBar, tabPanel, splitPanel, accordionPanel, menu, base]) adopt(css);
}

/** What those of ipywidgets itself need. */
export function adoptControlStyles(): void {
  for (const css of [tabs, slider, controls]) adopt(css);
}

function adopt(css: string): void {
  adoptStyles(css.replaceAll(/@import[^;]*;/g, "").replaceAll(":root", WIDGETS));
}
