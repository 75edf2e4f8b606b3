// Which props wait for a callback, and which of them are shown as loading.
//
// A callback that is done within 200 ms shows nothing; once something is shown as loading it stays so for at
// least 300 ms. Without these, every quick answer would make the page flicker.
import type { Scheduler } from "../protocol/scheduler";
import { idOf } from "./ids";

export const SHOW_AFTER_MS = 200;
const SHOW_AT_LEAST_MS = 300;

interface Entry {
  shownAt: number | null;
  cancel: (() => void) | null;
}

export class Pending {
  readonly #scheduler: Scheduler;
  #propIds: ReadonlySet<string> = new Set();
  readonly #entries = new Map<string, Entry>();
  readonly #shownById = new Map<string, Set<string>>();
  readonly #listenersById = new Map<string, Set<() => void>>();
  readonly #listeners = new Set<() => void>();

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Whether nothing waits, shown or not. */
  get isEmpty(): boolean {
    return this.#propIds.size === 0;
  }

  /** The kernel's complete present list. */
  replace(propIds: readonly string[]): void {
    const before = this.#propIds;
    this.#propIds = new Set(propIds);
    for (const propId of this.#propIds) if (!before.has(propId)) this.#begin(propId);
    for (const propId of before) if (!this.#propIds.has(propId)) this.#end(propId);
  }

  /** Whether any prop of `id` is shown as loading. */
  isShown(id: string): boolean {
    return this.#shownById.has(id);
  }

  /** Everything that is shown as loading, as prop ids. */
  shown(): string[] {
    return [...this.#shownById.values()].flatMap((propIds) => [...propIds]);
  }

  /** Hear when what `id` shows changes. */
  subscribeTo(id: string, listener: () => void): () => void {
    const listeners = this.#listenersById.get(id) ?? new Set();
    this.#listenersById.set(id, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listenersById.get(id) === listeners) this.#listenersById.delete(id);
    };
  }

  /** Hear when anything shown changes. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #begin(propId: string): void {
    const entry = this.#entries.get(propId);
    if (entry !== undefined) {
      entry.cancel?.(); // it was about to be hidden
      entry.cancel = null;
      return;
    }
    const cancel = this.#scheduler.after(SHOW_AFTER_MS, () => {
      this.#entries.set(propId, { shownAt: this.#scheduler.now(), cancel: null });
      const id = idOf(propId);
      this.#shownById.set(id, (this.#shownById.get(id) ?? new Set()).add(propId));
      this.#notify(id);
    });
    this.#entries.set(propId, { shownAt: null, cancel });
  }

  #end(propId: string): void {
    const entry = this.#entries.get(propId);
    if (entry === undefined) return;
    if (entry.shownAt === null) {
      entry.cancel?.();
      this.#entries.delete(propId);
      return;
    }
    const rest = entry.shownAt + SHOW_AT_LEAST_MS - this.#scheduler.now();
    if (rest <= 0) this.#hide(propId);
    else entry.cancel = this.#scheduler.after(rest, () => this.#hide(propId));
  }

  #hide(propId: string): void {
    this.#entries.delete(propId);
    const id = idOf(propId);
    const shown = this.#shownById.get(id);
    shown?.delete(propId);
    if (shown?.size === 0) this.#shownById.delete(id);
    this.#notify(id);
  }

  #notify(id: string): void {
    for (const listener of [...(this.#listenersById.get(id) ?? []), ...this.#listeners]) listener();
  }
}
