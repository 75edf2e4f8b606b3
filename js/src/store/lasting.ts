// Which props have waited for so long that a person may want an end to it.
import type { Scheduler } from "../protocol/scheduler";
import type { Pending } from "./pending";
import { Signal } from "./signal";

/** Long enough that most never see it; soon enough for who begins to wonder. */
export const LASTS_MS = 3_000;

export class Lasting {
  /** As prop ids, in the order in which they began to wait. */
  readonly props = new Signal<readonly string[]>([]);
  readonly #pending: Pending;
  readonly #scheduler: Scheduler;
  readonly #since = new Map<string, number>();
  readonly #unsubscribe: () => void;
  #cancel: (() => void) | undefined;

  constructor(pending: Pending, scheduler: Scheduler) {
    this.#pending = pending;
    this.#scheduler = scheduler;
    this.#unsubscribe = pending.subscribe(() => this.#follow());
    this.#follow();
  }

  close(): void {
    this.#unsubscribe();
    this.#cancel?.();
  }

  #follow(): void {
    const now = this.#scheduler.now();
    const shown = new Set(this.#pending.shown());
    for (const prop of shown) if (!this.#since.has(prop)) this.#since.set(prop, now);
    for (const prop of this.#since.keys()) if (!shown.has(prop)) this.#since.delete(prop);
    const entries = [...this.#since];
    const lasting = entries.filter(([, since]) => now - since >= LASTS_MS).map(([prop]) => prop);
    if (lasting.join("\n") !== this.props.read().join("\n")) this.props.set(lasting);
    this.#cancel?.();
    this.#cancel = undefined;
    const next = entries.find(([, since]) => now - since < LASTS_MS); // the first of them began first
    if (next !== undefined)
      this.#cancel = this.#scheduler.after(next[1] + LASTS_MS - now, () => this.#follow());
  }
}
