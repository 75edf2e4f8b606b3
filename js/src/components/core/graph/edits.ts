/**
 * What a person writes or draws into a figure (titles, shapes, annotations, names in the legend) is part of the figure from
 * then on. Where they look at it (ranges, cameras, selections) is not: that is in `relayoutData`.
 */
import type { FigureData } from "../../schema.gen";
import type { Trace } from "./plotly";

const DRAWN = /^(title|shapes|annotations|images|legend\d*)\b|\.(title|colorbar)\b/;
const NAMED = /^name$|(^|\.)colorbar\b/;

/** The figure with what a relayout event says of its content; null if it says nothing of that. */
export function withLayoutEdits(figure: FigureData, changes: Trace): FigureData | null {
  const edits = Object.entries(changes).filter(([key]) => DRAWN.test(key));
  if (edits.length === 0) return null;
  const layout = edits.reduce<unknown>(
    (edited, [key, value]) => withValue(edited, stepsOf(key), value),
    figure.layout ?? {},
  );
  return { ...figure, layout: layout as Trace }; // a map was put into a map
}

/** The figure with what a restyle event says of its content; null if it says nothing of that. */
export function withTraceEdits(figure: FigureData, [changes, places]: unknown[]): FigureData | null {
  if (typeof changes !== "object" || changes === null || !Array.isArray(places)) return null;
  const edits = Object.entries(changes).filter(([key]) => NAMED.test(key));
  if (edits.length === 0) return null;
  const data = Array.from(figure.data ?? [], (trace, index) => {
    const rank = places.indexOf(index);
    if (rank < 0) return trace;
    return edits.reduce<unknown>((edited, [key, value]) => {
      const own = Array.isArray(value) ? value[rank % value.length] : value;
      return withValue(edited, stepsOf(key), own);
    }, trace) as Trace; // see above
  });
  return { ...figure, data };
}

/** `annotations[0].text` as its steps. */
function stepsOf(key: string): string[] {
  return key.split(/[.[\]]+/).filter((step) => step !== "");
}

function withValue(holder: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    const index = Number(step);
    return holder.toSpliced(index, 1, withValue(holder[index], rest, value));
  }
  const map = typeof holder === "object" && holder !== null ? (holder as Trace) : {}; // a text has given way to a map
  return { ...map, [step]: withValue(map[step], rest, value) };
}
