// All callbacks of an exported page, those of Python and those of the page itself, and who waits for whom among them.
import { ancestorsOf } from "../../clientside/ancestors";
import type { Dependency, Single } from "../../protocol/messages";
import { propId } from "../../store/ids";

/** What a callback reads and writes; each dependency is a prop, or all those that a wildcard stands for. */
export interface Wiring {
  inputs: Dependency[];
  states: Dependency[];
  outputs: Dependency[];
}

/** A callback that ran in Python when the page was made. */
export interface PythonCallback extends Wiring {
  /** The function's, for people. */
  name: string;
}

export class Graph {
  readonly #byKey = new Map<string, Wiring>();
  #watchers = new Map<string, string[]>();
  #producers = new Map<string, string[]>();
  #ancestors = new Map<string, ReadonlySet<string>>();

  get(key: string): Wiring | undefined {
    return this.#byKey.get(key);
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  /** Take note of callbacks that are new, or read and write others than before, and of those that are gone. */
  update(set: Readonly<Record<string, Wiring>>, gone: Iterable<string> = []): void {
    for (const key of gone) this.#byKey.delete(key);
    for (const [key, wiring] of Object.entries(set)) this.#byKey.set(key, wiring);
    this.#watchers = this.#index(({ inputs }) => inputs);
    this.#producers = this.#index(({ outputs }) => outputs);
    this.#ancestors = new Map();
  }

  /** Whose input this prop is. */
  watchers(prop: string): readonly string[] {
    return this.#watchers.get(prop) ?? [];
  }

  /** Those whose outputs lead to this one's inputs, itself left out. */
  ancestors(key: string): ReadonlySet<string> {
    let found = this.#ancestors.get(key);
    if (found === undefined) {
      const inputs = (at: string) => propsOf(this.#byKey.get(at)?.inputs);
      found = ancestorsOf(key, inputs, (prop) => this.#producers.get(prop) ?? []);
      this.#ancestors.set(key, found);
    }
    return found;
  }

  #index(of: (wiring: Wiring) => Dependency[]): Map<string, string[]> {
    const index = new Map<string, string[]>();
    for (const [key, wiring] of this.#byKey) {
      for (const prop of propsOf(of(wiring))) index.set(prop, [...(index.get(prop) ?? []), key]);
    }
    return index;
  }
}

/** The prop ids of dependencies, each once. */
export function propsOf(dependencies: readonly Dependency[] = []): string[] {
  return [...new Set(dependencies.flatMap(singlesOf).map(([id, prop]) => propId(id, prop)))];
}

export function singlesOf(dependency: Dependency): Single[] {
  return isSingle(dependency) ? [dependency] : dependency;
}

export function isSingle(dependency: Dependency): dependency is Single {
  return typeof dependency[0] === "string";
}
