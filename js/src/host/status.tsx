// One line that appears only when the person should know that the kernel does not follow, and why.
import { type ReactNode, useSyncExternalStore } from "react";
import { adoptStyles } from "../styles/adopt";
import type { ViewState } from "./state";
import css from "./status.css";
import type { View } from "./view";

adoptStyles(css);

const TEXTS: Partial<Record<ViewState, string>> = {
  queued: "The kernel is busy. Your change is next.",
  reconnecting: "Connection lost. Reconnecting…",
  stale: "The kernel was stopped or restarted. Run the notebook's cells again to go on.",
};

export function Status({ view }: { view: View }): ReactNode {
  // Of the state only what is shown: most changes are between two that show nothing, and must cost nothing.
  const state = useSyncExternalStore(view.state.subscribe, () => shown(view.state.read()));
  return (
    <div className="nb-status" role="status" data-state={state}>
      {state === undefined ? null : <span className="nb-status-text">{TEXTS[state]}</span>}
    </div>
  );
}

function shown(state: ViewState): ViewState | undefined {
  return TEXTS[state] === undefined ? undefined : state;
}
