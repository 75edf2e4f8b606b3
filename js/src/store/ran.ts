// Callbacks that the page has run and the kernel is still to be told of, merged so that the kernel comes to the same
// values as the page.
import type { Op, Outcome } from "../protocol/messages";
import { propId } from "./ids";
import type { Computed } from "./store";

/** One run: the key of its binding, what came of it, and what it has put into the store. */
export interface Ran {
  key: string;
  outcome: Outcome;
  computed: Computed[];
}

/** With one more at the end, and without an earlier run of the same callback of which nothing is left. */
export function withRun(ran: readonly Ran[], run: Ran): Ran[] {
  const whole = valuesOf(run).filter((op) => op.length === 3);
  const replaced = new Set(whole.map(([id, prop]) => propId(id, prop)));
  const isLeft = (earlier: Ran) =>
    earlier.key !== run.key || !valuesOf(earlier).every((op) => replaced.has(nameOf(op)));
  return [...ran.filter(isLeft), run];
}

/** Without values for props that have been given newer ones since. */
export function withoutProps(ran: readonly Ran[], props: ReadonlySet<string>): Ran[] {
  return ran.map((run) => {
    const values = valuesOf(run);
    const left = values.filter((op) => !props.has(nameOf(op)));
    return left.length === values.length ? run : { ...run, outcome: { values: left } };
  });
}

function valuesOf({ outcome }: Ran): Op[] {
  return "values" in outcome ? outcome.values : [];
}

function nameOf([id, prop]: Op | Computed): string {
  return propId(id, prop);
}
