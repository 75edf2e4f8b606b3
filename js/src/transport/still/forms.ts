// Which callbacks there are in the present layout, of all that there were in the layouts that were gone through.
import type { Binding, Clientside, Single } from "../../protocol/messages";
import { propId } from "../../store/ids";
import type { Props } from "../../store/node";
import { isSingle, type PythonCallback, propsOf, singlesOf } from "./graph";
import type { Layout, Moved } from "./layout";
import type { Form } from "./states";

/** The id in the props that are variables of Python. */
export const VARIABLES = "variables.";

/** What a change of the layout means to callbacks. */
export interface Change {
  callbacks: Record<string, PythonCallback>;
  bindings: Record<string, Binding>;
  /** The components that have come, with their props. */
  inserted: ReadonlyMap<string, Props>;
  /** Keys of those that are no more. */
  gone: string[];
  /** What is to be called, with the props that have led to it. */
  requested: [key: string, triggered: string[]][];
}

export class Forms {
  readonly #forms: readonly Form[];
  readonly #layout: Layout;
  #present: ReadonlyMap<string, Form>;

  constructor(forms: readonly Form[], layout: Layout) {
    this.#forms = forms;
    this.#layout = layout;
    this.#present = this.#find();
  }

  /** The callbacks of Python's that there are now. */
  get callbacks(): Record<string, PythonCallback> {
    return Object.fromEntries(
      [...this.#present]
        .filter(([, form]) => form.binding === undefined)
        .map(([key, form]) => [key, named(form)]),
    );
  }

  /** Another value of a prop has come; undefined if no components come or go with it. */
  set(id: string, prop: string, value: unknown): Change | undefined {
    const moved = this.#layout.set(id, prop, value);
    if (moved.inserted.size + moved.removed.length === 0) return undefined;
    const before = this.#present;
    this.#present = this.#find();
    const changed = [...this.#present].filter(([key, form]) => before.get(key) !== form);
    return {
      inserted: moved.inserted,
      callbacks: Object.fromEntries(
        changed.filter(([, form]) => form.binding === undefined).map(([key, form]) => [key, named(form)]),
      ),
      bindings: Object.fromEntries(
        changed.flatMap(([key, { binding }]) => (binding === undefined ? [] : [[key, binding]])),
      ),
      gone: [...before.keys()].filter((key) => !this.#present.has(key)),
      requested: this.#requested(moved, before),
    };
  }

  /** As a page is to be told of it. */
  clientside({ bindings, gone }: Change): Clientside {
    const reported = Object.values(this.callbacks).flatMap(({ inputs }) => propsOf(inputs));
    return { set: bindings, gone, reported: [...new Set(reported)] };
  }

  /** What components that come, or go from a list, ask for (docs/callbacks.md, 3). */
  #requested({ inserted, removed }: Moved, before: ReadonlyMap<string, Form>): [string, string[]][] {
    const [isNew, isOld] = [inserted, new Set(removed)];
    const found: [string, string[]][] = [];
    for (const [key, form] of this.#present) {
      const [inputs, outputs] = [form.inputs.flatMap(singlesOf), form.outputs.flatMap(singlesOf)];
      const triggered = inputs.filter(([id]) => isNew.has(id)).map(([id, prop]) => propId(id, prop));
      const writesOld = outputs.some(([id]) => !isNew.has(id));
      const writesNew =
        outputs.some(([id]) => isNew.has(id)) || (outputs.length === 0 && triggered.length > 0);
      const lost =
        before
          .get(key)
          ?.inputs.filter((one) => !isSingle(one))
          .flatMap(singlesOf) ?? [];
      if (triggered.length > 0 && writesOld) found.push([key, triggered]);
      else if (writesNew && form.prevented !== true) found.push([key, []]);
      else if (writesOld && lost.some(([id]) => isOld.has(id))) found.push([key, []]);
    }
    return found;
  }

  /** Of the forms of one callback the one that names the most of what is there. */
  #find(): Map<string, Form> {
    const found = new Map<string, Form>();
    for (const form of this.#forms) {
      if (!this.#isThere(form)) continue;
      const other = found.get(form.key);
      if (other === undefined || sizeOf(other) < sizeOf(form)) found.set(form.key, form);
    }
    return found;
  }

  #isThere({ inputs, states, outputs, optional = [] }: Form): boolean {
    return [...inputs, ...states, ...outputs]
      .flatMap(singlesOf)
      .every(([id, prop]) => id === VARIABLES || this.#layout.has(id) || optional.includes(propId(id, prop)));
  }
}

function named({ key, inputs, states, outputs }: Form): PythonCallback {
  return { name: key.split("->")[0]?.split(".").at(-1) ?? key, inputs, states, outputs };
}

function sizeOf({ inputs, states, outputs }: Form): number {
  const lists = [...inputs, ...states, ...outputs].filter((one): one is Single[] => !isSingle(one));
  return lists.reduce((sum, list) => sum + list.length, 0);
}
