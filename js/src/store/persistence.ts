// What a person has set in components with `persistence`: the browser keeps it, and it is there again on the next visit
// (rules 16.1 to 16.7).
//
// The page writes it down here and tells the kernel of it in its hello; the kernel, which has a copy, puts the values in
// place before it makes initial calls. What the kernel had not heard of yet is put in place here.
import type { Entry, StoreName } from "../protocol/messages";
import { deepEqual } from "./equal";
import { arraysAsLists, type Kept, STORE_NAMES } from "./kept";
import type { Props } from "./node";

/** What is kept of one component: under which key, by the name of the prop, or of a part of it (`columns.name`). */
type Keys = ReadonlyMap<string, readonly [StoreName, string]>;

export class Persistence {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Remember what has been set in a component, by a person or by a callback (16.2, 16.4). */
  note(id: string, byDefault: readonly string[], before: Props, after: Props): void {
    const keys = keysOf(id, byDefault, after);
    // With another `persistence` nothing was set by hand: the kernel exchanges the values (16.5).
    if (!deepEqual([...keys], [...keysOf(id, byDefault, before)])) return;
    for (const [name, [storeName, key]] of keys) {
      const [value, earlier] = [partOf(after, name), partOf(before, name)];
      if (deepEqual(value, earlier)) continue;
      const known = this.#kept.read(storeName, key);
      this.#kept.write(storeName, key, pair(value, known === undefined ? earlier : known[1]));
    }
  }

  /**
   * A component comes into the layout. Returns the values that are to be set again in it (16.3).
   *
   * @param edited What the author had given the props that the kernel knows to be set by a person.
   * @param overruled What the author had given those that callbacks have set.
   */
  enter(id: string, byDefault: readonly string[], props: Props, edited: Props, overruled: Props): Props {
    const found: Record<string, unknown> = {};
    for (const [name, [storeName, key]] of keysOf(id, byDefault, props)) {
      const prop = propOf(name);
      if (prop in edited) continue;
      const present = { ...props, ...found };
      const value = partOf(present, name);
      if (prop in overruled) {
        this.#kept.write(storeName, key, pair(value, partOf(overruled, name)));
        continue;
      }
      const known = this.#kept.read(storeName, key);
      if (known === undefined) continue;
      if (!isSame(known[1], value)) this.#kept.remove(storeName, key);
      else if (!deepEqual(known[0], value)) found[prop] = withPart(present, name, known[0]);
    }
    return found;
  }
}

/** Under which key each of the kept props of a component is kept. */
function keysOf(id: string, byDefault: readonly string[], props: Props): Keys {
  const { persistence, persisted_props: names = byDefault, persistence_type: type } = props;
  const storeName = type ?? "local";
  const keys = new Map<string, readonly [StoreName, string]>();
  if (!persistence || typeof persistence === "object" || !Array.isArray(names) || !isStoreName(storeName)) {
    return keys;
  }
  for (const name of names) {
    if (typeof name !== "string") continue;
    keys.set(name, [storeName, `_dash_persistence.${id}.${name}.${JSON.stringify(persistence)}`]);
  }
  return keys;
}

function isStoreName(name: unknown): name is StoreName {
  return STORE_NAMES.some((known) => known === name);
}

/** An original that was not there is not written: JSON has no word for it. */
function pair(value: unknown, original: unknown): Entry {
  return original === undefined ? [value] : [value, original];
}

/** What is not there and null are the same to the kernel. */
function isSame(original: unknown, value: unknown): boolean {
  return deepEqual(original ?? null, value ?? null);
}

function propOf(name: string): string {
  return name.split(".", 1)[0] ?? name;
}

function partOf(props: Props, name: string): unknown {
  const prop = propOf(name);
  const value = props[prop];
  if (prop === name) return ArrayBuffer.isView(value) ? arraysAsLists("", value) : value;
  const part = name.slice(prop.length + 1);
  return Array.isArray(value) ? value.map((item) => item?.[part] ?? null) : [];
}

/** The whole value of the prop that `name` is (a part of). */
function withPart(props: Props, name: string, kept: unknown): unknown {
  const prop = propOf(name);
  if (prop === name) return kept;
  const value = props[prop];
  const part = name.slice(prop.length + 1);
  if (!Array.isArray(value) || !Array.isArray(kept)) return value;
  return value.map((item, index) => ({ ...item, [part]: kept[index] }));
}
