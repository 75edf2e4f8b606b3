/**
 * Plotly's events in the shapes that callbacks know from Dash: plain data, without Plotly's own objects.
 *
 * A point keeps what is plain in it (numbers, texts); its trace, axes and styles stay in the page.
 */
import type { PlotElement, Trace } from "./plotly";

type EventData = Record<string, unknown>;

export function pointsEvent(element: PlotElement, event: unknown): EventData | null {
  if (!isObject(event) || !Array.isArray(event.points)) return null;
  const result: EventData = {
    points: event.points.filter(isObject).map((point) => plainPoint(element, point)),
  };
  if (isObject(event.range)) result.range = event.range;
  if (isObject(event.lassoPoints)) result.lassoPoints = event.lassoPoints;
  return result;
}

/** What a relayout event says: the changes. Null when there are none to tell. */
export function relayoutEvent(event: unknown): EventData | null {
  if (!isObject(event)) return null;
  const plain = Object.entries(event).filter(([, value]) => !isDomNode(value));
  return plain.length === 0 ? null : Object.fromEntries(plain);
}

export function restyleEvent(event: unknown): unknown[] | null {
  return Array.isArray(event) ? event : null;
}

export function annotationEvent(event: unknown): EventData | null {
  if (!isObject(event)) return null;
  const { event: _dom, fullAnnotation: _full, ...plain } = event;
  return plain;
}

function plainPoint(element: PlotElement, point: EventData): EventData {
  const plain: EventData = {};
  for (const [key, value] of Object.entries(point)) {
    if (typeof value !== "object" && typeof value !== "function") plain[key] = value;
    else if (value instanceof Date) plain[key] = value.toISOString();
  }
  if (isObject(point.bbox)) plain.bbox = boxAround(element, point.bbox);
  if (isList(point.pointNumbers)) plain.pointNumbers = Array.from(point.pointNumbers);
  if (isList(point.pointNumber)) plain.pointNumber = Array.from(point.pointNumber);
  const customdata = customdataOf(element, point);
  if (customdata !== undefined) plain.customdata = customdata;
  return plain;
}

/**
 * Where a point is, counted from what the graph is positioned in, as a tooltip beside the graph counts. Plotly counts from
 * what the plot is positioned in, and that is the graph's own element.
 */
function boxAround(element: PlotElement, box: EventData): EventData {
  const graph = element.offsetParent;
  if (!(graph instanceof HTMLElement) || !graph.matches(".nb-graph")) return { ...box };
  const [right, down] = [
    graph.offsetLeft + graph.clientLeft - graph.scrollLeft,
    graph.offsetTop + graph.clientTop,
  ];
  const moved = { x0: right, x1: right, y0: down, y1: down };
  return Object.fromEntries(Object.entries(moved).map(([key, by]) => [key, Number(box[key]) + by]));
}

/** The author's data of a point, or of all points that a bin stands for. */
function customdataOf(element: PlotElement, point: EventData): unknown {
  const trace: Trace | undefined = element._fullData?.[Number(point.curveNumber)];
  const customdata = trace?.customdata;
  if (!isList(customdata)) return point.customdata === null ? undefined : plainValue(point.customdata);
  if (typeof point.pointNumber === "number") return plainValue(customdata[point.pointNumber]);
  if (isList(point.pointNumbers)) {
    return Array.from(point.pointNumbers, (index) => plainValue(customdata[Number(index)]));
  }
  return plainValue(point.customdata);
}

/** Rows of a numeric table come as typed arrays; callbacks get lists. */
function plainValue(value: unknown): unknown {
  return ArrayBuffer.isView(value) && isList(value) ? Array.from(value) : value;
}

function isList(value: unknown): value is ArrayLike<unknown> & Iterable<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function isObject(value: unknown): value is EventData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDomNode(value: unknown): boolean {
  return typeof Node !== "undefined" && value instanceof Node;
}
