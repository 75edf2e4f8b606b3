// The callbacks that the page can run, and who waits for whom among them.
import type { Binding, Clientside, Dependency } from "../protocol/messages";
import { propId } from "../store/ids";
import { ancestorsOf } from "./ancestors";
import { singlesOf } from "./context";

export class Bindings {
  readonly #byKey = new Map<string, Binding>();
  /** Keys by the prop ids that they have as inputs, and by those that they have as outputs. */
  readonly #watchers = new Map<string, Set<string>>();
  readonly #producers = new Map<string, Set<string>>();
  /** Keys by the ids of the components that they have inputs or outputs of. */
  readonly #named = new Map<string, Set<string>>();
  #ancestors = new Map<string, ReadonlySet<string>>();
  #reported: ReadonlySet<string> = new Set();

  get(key: string): Binding | undefined {
    return this.#byKey.get(key);
  }

  update({ set, gone, reported }: Clientside): void {
    for (const key of [...gone, ...Object.keys(set)]) this.#remove(key);
    for (const [key, binding] of Object.entries(set)) this.#add(key, binding);
    this.#ancestors = new Map();
    this.#reported = new Set(reported);
  }

  clear(): void {
    this.update({ set: {}, gone: [...this.#byKey.keys()], reported: [] });
  }

  /** Whose input this prop is. */
  watchers(prop: string): Iterable<string> {
    return this.#watchers.get(prop) ?? [];
  }

  isWatched(prop: string): boolean {
    return this.#watchers.has(prop);
  }

  /** Whether `reported` would say that the kernel waits for a prop of this component. */
  isNamed(id: string): boolean {
    return this.#named.has(id);
  }

  /** Whether a callback in the kernel waits for changes of this prop. */
  isReported(prop: string): boolean {
    return this.#reported.has(prop);
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

  #add(key: string, binding: Binding): void {
    this.#byKey.set(key, binding);
    for (const prop of propsOf(binding.inputs)) addTo(this.#watchers, prop, key);
    for (const prop of propsOf(binding.outputs)) addTo(this.#producers, prop, key);
    for (const id of namedBy(binding)) addTo(this.#named, id, key);
  }

  #remove(key: string): void {
    const binding = this.#byKey.get(key);
    this.#byKey.delete(key);
    for (const prop of propsOf(binding?.inputs)) removeFrom(this.#watchers, prop, key);
    for (const prop of propsOf(binding?.outputs)) removeFrom(this.#producers, prop, key);
    for (const id of namedBy(binding)) removeFrom(this.#named, id, key);
  }
}

/** One that stands in several dependencies is one. */
function propsOf(dependencies: readonly Dependency[] = []): Set<string> {
  return new Set(dependencies.flatMap(singlesOf).map(([id, prop]) => propId(id, prop)));
}

function namedBy(binding: Binding | undefined): Set<string> {
  const dependencies = binding === undefined ? [] : [...binding.inputs, ...binding.outputs];
  return new Set(dependencies.flatMap(singlesOf).map(([id]) => id));
}

function addTo(index: Map<string, Set<string>>, name: string, key: string): void {
  const keys = index.get(name);
  if (keys === undefined) index.set(name, new Set([key]));
  else keys.add(key);
}

function removeFrom(index: Map<string, Set<string>>, name: string, key: string): void {
  const keys = index.get(name);
  keys?.delete(key);
  if (keys?.size === 0) index.delete(name);
}
