// How the panel says what an app is doing and where it is.
import type { Place } from "../host/apps";
import type { ViewState } from "../host/state";

const STATES: Record<ViewState, string> = {
  live: "live",
  busy: "running",
  queued: "waiting for the kernel",
  reconnecting: "reconnecting",
  stale: "stopped: run the cells again",
  static: "not shown yet",
};

/** In the order in which they are told. */
const PLACES: [Place, one: string, more: string][] = [
  ["inline", "under a cell", "under cells"],
  ["panel", "here", "here"],
  ["tab", "beside the notebook", "beside the notebook"],
  ["browser", "in a browser tab", "in browser tabs"],
];

/** One line: "live · under 2 cells, here". */
export function describe(state: ViewState, places: readonly Place[]): string {
  const where = PLACES.flatMap(([place, one, more]) => {
    const count = places.filter((each) => each === place).length;
    if (count < 2) return count === 1 ? [one] : [];
    return [more.replace(" ", ` ${count} `)];
  });
  return where.length === 0 ? STATES[state] : `${STATES[state]} · ${where.join(", ")}`;
}
