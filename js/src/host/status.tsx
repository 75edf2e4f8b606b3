// One line that appears only when the person should know that the kernel does not follow, and why. It is read out, and
// so is the latest problem of a callback, which is seen elsewhere (failures.tsx).
import { type ReactNode, useSyncExternalStore } from "react";
import { useLocale } from "../locale/locale";
import type { TextName } from "../locale/words";
import { adoptStyles } from "../styles/adopt";
import { toldOf } from "./failure-words";
import type { ViewState } from "./state";
import css from "./status.css";
import type { View } from "./view";

adoptStyles(css);

const TEXTS: Partial<Record<ViewState, TextName>> = {
  queued: "kernelBusy",
  reconnecting: "reconnecting",
  stale: "kernelStopped",
};

export function Status({ view }: { view: View }): ReactNode {
  const { words } = useLocale();
  // Of the state only what is shown: most changes are between two that show nothing, and must cost nothing.
  const state = useSyncExternalStore(view.state.subscribe, () => shown(view.state.read()));
  const problem = useSyncExternalStore(view.failures.subscribe, () => view.failures.read().at(-1));
  const text = state && TEXTS[state];
  return (
    <div className="nb-status" role="status" data-state={state}>
      {text === undefined ? null : <span className="nb-status-text">{words[text]}</span>}
      {problem && <span className="nb-heard">{toldOf(problem, words).title}</span>}
    </div>
  );
}

function shown(state: ViewState): ViewState | undefined {
  return TEXTS[state] === undefined ? undefined : state;
}
