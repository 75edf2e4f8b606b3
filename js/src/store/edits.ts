// Own edits: what the person set and the kernel may not know yet.
//
// For each (id, prop) the last value set here and the number of the event that carries it. A value from a
// message that acknowledges less was computed before the kernel saw the edit: it is skipped, because the
// kernel will take the edit next and say what follows from it. An edit whose event is still to be sent has
// no number and is newer than any message.
import type { Props } from "./node";

interface Edit {
  n: number;
  value: unknown;
}

const UNSENT = Number.POSITIVE_INFINITY;

export class Edits {
  readonly #byId = new Map<string, Map<string, Edit>>();

  /** The person has set props of `id`. */
  record(id: string, changes: Props): void {
    const edits = this.#byId.get(id) ?? new Map<string, Edit>();
    for (const [prop, value] of Object.entries(changes)) edits.set(prop, { n: UNSENT, value });
    this.#byId.set(id, edits);
  }

  /** The kernel will not be told: what it says is shown. */
  forget(id: string, prop: string): void {
    this.#byId.get(id)?.delete(prop);
  }

  /** The value that `prop` of `id` had when it was put in event `n`. A newer edit stays unsent. */
  sent(id: string, prop: string, value: unknown, n: number): void {
    const edit = this.#byId.get(id)?.get(prop);
    if (edit !== undefined && Object.is(edit.value, value)) edit.n = n;
  }

  /** A message that acknowledges `ack` has been delivered: edits up to there are the kernel's own now. */
  settle(ack: number): void {
    for (const [id, edits] of this.#byId) {
      for (const [prop, edit] of edits) if (edit.n <= ack) edits.delete(prop);
      if (edits.size === 0) this.#byId.delete(id);
    }
  }

  /** Events after `acknowledged` have been numbered again from 1. */
  renumber(acknowledged: number): void {
    for (const edits of this.#byId.values()) for (const edit of edits.values()) edit.n -= acknowledged;
  }

  /** Event `n`, which set `prop`, is said again to another session. A newer edit stays unsent. */
  again(id: string, prop: string, value: unknown, n: number): void {
    const edits = this.#byId.get(id) ?? new Map<string, Edit>();
    if (edits.get(prop)?.n !== UNSENT) edits.set(prop, { n, value });
    this.#byId.set(id, edits);
  }

  /** The kernel that was to be told is gone. */
  clear(): void {
    this.#byId.clear();
  }

  has(id: string, prop: string): boolean {
    return this.#byId.get(id)?.has(prop) ?? false;
  }

  /** The edits of a component that is just being built from a message. */
  of(id: string): Props {
    const edits = [...(this.#byId.get(id) ?? [])];
    return Object.fromEntries(edits.map(([prop, edit]) => [prop, edit.value]));
  }
}
