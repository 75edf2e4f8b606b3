// How a view is, in one word: what `data-nbdash-state` on its root says to style sheets, tests and people.

export type ViewState = "live" | "busy" | "queued" | "reconnecting" | "stale" | "static";

export interface Situation {
  /** "offered": what is on screen came before the connection. */
  connection: "opening" | "offered" | "up" | "down" | "gone";
  /** A snapshot has been drawn; before that, the static face is what the person sees. */
  isShown: boolean;
  /** The kernel has not taken an event within 200 ms. */
  isQueued: boolean;
  /** An event is not done, or a callback runs or waits. */
  isBusy: boolean;
}

export function stateOf({ connection, isShown, isQueued, isBusy }: Situation): ViewState {
  if (connection === "gone") return "stale";
  if (connection === "down") return "reconnecting";
  if (!isShown || connection === "opening") return "static";
  if (isQueued) return "queued";
  return isBusy ? "busy" : "live";
}
