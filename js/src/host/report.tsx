// Under the app, what went wrong and what callbacks printed. Most apps say neither, so what shows it (failures.tsx) is
// fetched when there is something to show.
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { View } from "./view";

type Shown = typeof import("./failures").Failures;
let fetched: Shown | null = null;

export function Report({ view }: { view: View }): ReactNode {
  const failures = useSyncExternalStore(view.failures.subscribe, () => view.failures.read().length);
  const outputs = useSyncExternalStore(view.output.subscribe, () => view.output.read().length);
  const [Failures, setFailures] = useState<Shown | null>(() => fetched);
  const count = failures + outputs;
  useEffect(() => {
    if (count === 0 || Failures !== null) return; // whatever comes later tries again
    import("./failures").then(
      (module) => {
        fetched = module.Failures;
        setFailures(() => module.Failures);
      },
      (error: unknown) => console.error("nbdash: messages from callbacks can't be shown:", error),
    );
  }, [count, Failures]);
  return Failures === null ? null : <Failures view={view} />;
}
