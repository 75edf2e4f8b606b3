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
  const state = useSyncExternalStore(view.state.subscribe, view.state.read);
  const text = TEXTS[state];
  return (
    <div className="nb-status" role="status" data-state={state}>
      {text === undefined ? null : <span className="nb-status-text">{text}</span>}
    </div>
  );
}
