/** What `extendData` and `prependData` may hold: `{attribute: [points per trace]}` or `[that, traces, maxPoints]`. */
export interface Extension {
  update: Record<string, unknown>;
  traces: number[];
  maxPoints: unknown;
}

export function toExtension(data: unknown): Extension | null {
  if (Array.isArray(data)) {
    const [update, traces, maxPoints] = data;
    return isMap(update) ? extension(update, traces, maxPoints) : null;
  }
  return isMap(data) ? extension(data, undefined, undefined) : null;
}

function extension(update: Record<string, unknown>, traces: unknown, maxPoints: unknown): Extension {
  const lists = Object.fromEntries(Object.entries(update).map(([key, value]) => [key, pointLists(value)]));
  const first = Object.values(lists)[0];
  const count = Array.isArray(first) ? first.length : 0;
  return {
    update: lists,
    traces: isList(traces) ? Array.from(traces, Number) : Array.from({ length: count }, (_, index) => index),
    maxPoints: maxPoints ?? undefined,
  };
}

/** One list of points per trace; Plotly appends plain lists to any kind of list, typed arrays only to their own. */
function pointLists(value: unknown): unknown {
  return Array.isArray(value) ? value.map((points) => (isList(points) ? Array.from(points) : points)) : value;
}

function isList(value: unknown): value is Iterable<unknown> & ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
