/**
 * Plotly as we use it. There is one on the page; it learns to draw a family of traces when a figure first has one of them.
 */

export type Trace = Record<string, unknown>;
export type Layout = Record<string, unknown>;

/** What Plotly draws into: an element to which it gives its own members. */
export interface PlotElement extends HTMLElement {
  data?: Trace[];
  layout?: Layout;
  _fullData?: Trace[];
  on(event: string, listener: (data: unknown) => void): void;
}

export interface PlotlyFigure {
  data: Trace[];
  layout: Layout;
  frames?: Record<string, unknown>[];
  config?: object;
}

/** A trace type, or another part, as plotly.js's sources have it. */
export interface TraceModule {
  readonly name: string;
}

export interface Plotly {
  register(modules: readonly TraceModule[]): void;
  react(element: HTMLElement, figure: PlotlyFigure): Promise<unknown>;
  animate(element: HTMLElement, figure: object, options: object): Promise<unknown>;
  extendTraces(element: HTMLElement, update: object, traces: number[], maxPoints?: unknown): Promise<unknown>;
  prependTraces(
    element: HTMLElement,
    update: object,
    traces: number[],
    maxPoints?: unknown,
  ): Promise<unknown>;
  purge(element: HTMLElement): void;
  Plots: { resize(element: HTMLElement): Promise<unknown> };
}

interface Family {
  readonly types: readonly string[];
  load(): Promise<unknown>;
}

/** Of these the first drawing costs a file; scatter, bar and pie are in Plotly's own. */
const FAMILIES: Record<string, Family> = {
  statistics: {
    types: ["box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "violin"],
    load: () => import("./plotly/statistics"),
  },
  webgl: { types: ["scattergl"], load: () => import("./plotly/webgl") },
  dimensions: { types: ["parcoords", "scatterpolargl", "splom"], load: () => import("./plotly/dimensions") },
  space: {
    types: ["cone", "isosurface", "mesh3d", "scatter3d", "streamtube", "surface", "volume"],
    load: () => import("./plotly/space"),
  },
  geo: { types: ["choropleth", "scattergeo"], load: () => import("./plotly/geo") },
  tiles: { types: ["choroplethmap", "densitymap", "scattermap"], load: () => import("./plotly/tiles") },
  calendars: { types: [], load: () => import("./plotly/calendars") },
};
const CORE = new Set(["bar", "pie", "scatter"]);

let core: Promise<Plotly> | undefined;
const families = new Map<string, Promise<unknown>>();

/** The Plotly that can draw this figure. */
export async function loadPlotly({ data, layout, frames = [], config = {} }: PlotlyFigure): Promise<Plotly> {
  const traces = [...data, ...frames.flatMap(tracesOf)];
  const names = familiesOf(traces, layout);
  const loading: Promise<unknown>[] = names.map(loadFamily);
  // An author who names a server of maps has chosen.
  if (names.includes("geo") && !("topojsonURL" in config)) {
    loading.push(
      import("./plotly/topologies").then(({ loadTopologies }) => loadTopologies(topologiesOf(layout))),
    );
  }
  const [plotly] = await Promise.all([loadCore(), ...loading]);
  return plotly;
}

function loadCore(): Promise<Plotly> {
  if (core === undefined) {
    core = import("./plotly/core").then(({ plotly }) => plotly);
    core.catch(() => {
      core = undefined; // what could not be fetched is asked for again next time
    });
  }
  return core;
}

/** The files that are needed beside Plotly's own. */
export function familiesOf(traces: readonly Trace[], layout: Layout = {}): string[] {
  const needed = new Set(
    traces.map(({ type }) => familyOf(String(type ?? "scatter"))).filter((name) => name !== null),
  );
  if (hasCalendar(layout) || traces.some(hasCalendar)) needed.add("calendars");
  return [...needed];
}

function familyOf(type: string): string | null {
  if (type.endsWith("mapbox")) {
    const successor = type.replace(/box$/, "");
    throw new Error(`plotly.js 4 has no traces of the type "${type}". Use "${successor}".`);
  }
  if (CORE.has(type)) return null;
  return Object.keys(FAMILIES).find((name) => FAMILIES[name]?.types.includes(type)) ?? "others";
}

function loadFamily(name: string): Promise<unknown> {
  const known = families.get(name);
  if (known !== undefined) return known;
  const loading = FAMILIES[name]?.load() ?? import("./plotly/others");
  families.set(name, loading);
  loading.catch(() => families.delete(name));
  return loading;
}

/** Whether a trace or an axis has dates of another calendar. */
function hasCalendar(holder: object): boolean {
  return Object.entries(holder).some(([key, value]) => {
    if (key.endsWith("calendar")) return typeof value === "string" && value !== "gregorian";
    return /axis\d*$/.test(key) && typeof value === "object" && value !== null && hasCalendar(value);
  });
}

function tracesOf(frame: Record<string, unknown>): Trace[] {
  return Array.isArray(frame.data) ? frame.data : [];
}

/** The names of the outlines, as plotly.js makes them of a plot's scope and resolution. */
export function topologiesOf(layout: Layout): string[] {
  const template = mapOf(mapOf(mapOf(layout.template).layout).geo);
  const plots = Object.keys(layout).filter((key) => /^geo\d*$/.test(key));
  const names = new Set<string>();
  for (const plot of new Set(["geo", ...plots])) {
    const { scope = template.scope ?? "world", resolution = template.resolution ?? 110 } = mapOf(
      layout[plot],
    );
    names.add(`${String(scope).replaceAll(" ", "-")}_${resolution}m`);
  }
  return [...names];
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}; // just checked
}
