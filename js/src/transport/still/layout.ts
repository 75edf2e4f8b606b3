// Which components there are, as callbacks put some in and take others away. Only their ids are kept.
import { canonicalId, propId } from "../../store/ids";
import type { Props } from "../../store/node";
import { isComponent } from "../../store/store";

/** What a change of a prop has brought, and taken away. */
export interface Moved {
  /** By id, with the props that they came with. */
  inserted: ReadonlyMap<string, Props>;
  removed: string[];
}

export class Layout {
  /** By id: the props that it stands in, of components with ids. */
  readonly #within = new Map<string, readonly string[]>();

  constructor(layout: unknown) {
    this.#look(layout, [], new Map());
  }

  has(id: string): boolean {
    return this.#within.has(id);
  }

  ids(): Iterable<string> {
    return this.#within.keys();
  }

  /** Take note of another value of a prop. */
  set(id: string, prop: string, value: unknown): Moved {
    const name = propId(id, prop);
    const removed = [...this.#within].filter(([, props]) => props.includes(name)).map(([inner]) => inner);
    for (const inner of removed) this.#within.delete(inner);
    const inserted = new Map<string, Props>();
    this.#look(value, [...(this.#within.get(id) ?? []), name], inserted);
    return { inserted, removed };
  }

  #look(value: unknown, within: readonly string[], found: Map<string, Props>): void {
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
    if (!isComponent(value)) {
      for (const inner of Object.values(value)) this.#look(inner, within, found);
      return;
    }
    const id = value.props.id === undefined ? null : canonicalId(value.props.id);
    if (id !== null) {
      this.#within.set(id, within);
      found.set(id, value.props);
    }
    for (const [prop, inner] of Object.entries(value.props)) {
      this.#look(inner, id === null ? within : [...within, propId(id, prop)], found);
    }
  }
}
