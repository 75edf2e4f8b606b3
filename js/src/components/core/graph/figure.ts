/**
 * From the figure in the store to the one that Plotly gets: a copy that it may alter, in the page's colours.
 *
 * plotly.py puts its default template into every figure. We take that as "no template chosen" and put our colours in
 * its place; any other template is the author's and stays.
 */
import type { FigureData } from "../../schema.gen";
import type { Layout, PlotlyFigure, Trace } from "./plotly";
import type { GraphTheme } from "./theme";

const TRANSPARENT = "rgba(0,0,0,0)";

/** Signs of plotly.py's default template, and its colours for text, surface and lines. */
const STOCK_PLOT_COLOR = "#e5ecf6";
const STOCK_TEXT_COLOR = "#2a3f5f";

/** What we keep of the default template for figures that carry none. */
const PLAIN_TEMPLATE: Layout = {
  layout: {
    colorway: [
      "#636efa",
      "#EF553B",
      "#00cc96",
      "#ab63fa",
      "#FFA15A",
      "#19d3f3",
      "#FF6692",
      "#B6E880",
      "#FF97FF",
      "#FECB52",
    ],
    xaxis: { automargin: true, gridcolor: "white", linecolor: "white", zerolinecolor: "white" },
    yaxis: { automargin: true, gridcolor: "white", linecolor: "white", zerolinecolor: "white" },
  },
};

export function toPlotlyFigure(figure: FigureData, theme: GraphTheme): PlotlyFigure {
  const layout = copyMap(figure.layout ?? {});
  // A constant revision keeps the person's zoom, hidden traces and selections across updates.
  layout.uirevision ??= "nbdash";
  if (isStockTemplate(layout.template)) layout.template = themedTemplate(layout.template, theme);
  const result: PlotlyFigure = { data: Array.from(figure.data ?? [], copyMap), layout };
  if (figure.frames && figure.frames.length > 0) result.frames = Array.from(figure.frames, copyMap);
  return result;
}

export function titleOf(figure: FigureData | null | undefined): string | undefined {
  const title = figure?.layout?.title;
  const text = isMap(title) ? title.text : title;
  return typeof text === "string" ? text.replace(/<[^>]*>/g, " ").trim() || undefined : undefined;
}

/** The height in pixels that the layout asks for. */
export function heightOf(figure: FigureData | null | undefined): number | undefined {
  const height = figure?.layout?.height;
  return typeof height === "number" ? height : undefined;
}

function isStockTemplate(template: unknown): boolean {
  if (template === undefined || template === null || typeof template === "string") return true;
  if (!isMap(template) || !isMap(template.layout)) return false;
  const { plot_bgcolor, font } = template.layout;
  return isColor(plot_bgcolor, STOCK_PLOT_COLOR) && isMap(font) && isColor(font.color, STOCK_TEXT_COLOR);
}

function themedTemplate(template: unknown, theme: GraphTheme): Layout {
  const base = isMap(template) ? template : PLAIN_TEMPLATE;
  const recoloured = recolour(base, theme);
  const layout = isMap(recoloured.layout) ? recoloured.layout : {};
  return {
    ...recoloured,
    layout: {
      ...layout,
      paper_bgcolor: TRANSPARENT,
      plot_bgcolor: TRANSPARENT,
      font: { color: theme.text, family: theme.font, size: 12 },
      hoverlabel: { ...mapOr(layout.hoverlabel), font: { family: theme.font } },
      legend: { ...mapOr(layout.legend), bgcolor: TRANSPARENT },
      newselection: { ...mapOr(layout.newselection), line: { color: theme.text } },
      newshape: { ...mapOr(layout.newshape), line: { color: theme.text } },
      modebar: { bgcolor: TRANSPARENT, color: theme.muted, activecolor: theme.accent },
    },
  };
}

/** The template with the page's colours in place of its own, wherever they stand in it. */
function recolour(map: Layout, theme: GraphTheme): Layout {
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (isMap(value)) return recolour(value, theme);
    if (isColor(value, STOCK_PLOT_COLOR)) return theme.surface;
    if (isColor(value, STOCK_TEXT_COLOR)) return theme.text;
    return isColor(value, "white") ? theme.grid : value;
  };
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

function isColor(value: unknown, color: string): boolean {
  return typeof value === "string" && value.toLowerCase() === color;
}

/** A copy as deep as Plotly writes; long lists of numbers are shared, since Plotly only reads them. */
function copyMap(map: Trace): Trace {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, copy(value)]));
}

function copy(value: unknown): unknown {
  if (Array.isArray(value))
    return typeof value[0] === "object" && value[0] !== null ? value.map(copy) : value;
  return isMap(value) ? copyMap(value) : value;
}

function mapOr(value: unknown): Layout {
  return isMap(value) ? value : {};
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
