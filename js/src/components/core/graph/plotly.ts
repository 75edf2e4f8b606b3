/** Plotly as we use it, and which of its two bundles a figure needs. Each is fetched when a figure first needs it. */

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

export interface Plotly {
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

/** The trace types in the small bundle (1.5 MB against 4.8). */
const CARTESIAN = new Set([
  "bar",
  "box",
  "contour",
  "heatmap",
  "histogram",
  "histogram2d",
  "histogram2dcontour",
  "image",
  "pie",
  "scatter",
  "scatterternary",
  "violin",
]);

let full: Promise<Plotly> | undefined;
let cartesian: Promise<Plotly> | undefined;

export function isCartesian(traces: readonly Trace[]): boolean {
  return traces.every(({ type }) => type === undefined || type === null || CARTESIAN.has(String(type)));
}

/** The Plotly that can draw these traces; the full one, once here, draws everything. */
export function loadPlotly(traces: readonly Trace[]): Promise<Plotly> {
  if (full === undefined && isCartesian(traces)) {
    cartesian ??= keepIfLoaded(
      import("plotly.js-cartesian-dist-min").then((module) => module.default),
      () => {
        cartesian = undefined;
      },
    );
    return cartesian;
  }
  full ??= keepIfLoaded(
    // Its own types demand every attribute's exact type; figures come from the kernel and are only known at run time.
    import("plotly.js-dist-min").then((module) => module.default as unknown as Plotly),
    () => {
      full = undefined;
    },
  );
  return full;
}

/** A bundle that could not be fetched is asked for again next time. */
function keepIfLoaded(loading: Promise<Plotly>, forget: () => void): Promise<Plotly> {
  loading.catch(forget);
  return loading;
}
