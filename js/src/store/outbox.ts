// From changes to events: what a person does in one task is one event, and of a prop that changes faster than
// the kernel answers only the newest value is sent.
//
// A change to a prop of which an event is on its way is held back, and a newer value takes its place, until
// that event is done, or a second has passed, or any other change is to be sent: then everything held goes
// with it, in order. Without a connection everything is held.
import type { Change } from "../protocol/messages";
import type { Scheduler } from "../protocol/scheduler";
import { propId } from "./ids";
import type { Props } from "./node";

export interface OutboxOptions {
  scheduler: Scheduler;
  canSend(): boolean;
  /** Send one event; returns its number. */
  send(changes: Change[]): number;
  /** What `isEmpty` says may have changed, outside of the owner's own calls. */
  onChange(): void;
}

const LONGEST_HOLD_MS = 1_000;

export class Outbox {
  readonly #options: OutboxOptions;
  /** Changes of the running task. */
  #batch: Change[] = [];
  /** Changes that wait for an event to be done. */
  #held: Change[] = [];
  /** Events that are not done, with their prop ids. */
  #underway = new Map<number, Set<string>>();
  #cancelHold: (() => void) | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Whether the kernel has been told everything and has done it all. */
  get isEmpty(): boolean {
    return this.#batch.length === 0 && this.#held.length === 0 && this.#underway.size === 0;
  }

  /** Whether the answer to an event is awaited. */
  get isAwaiting(): boolean {
    return this.#underway.size > 0;
  }

  add(id: string, props: Props): void {
    if (this.#batch.length === 0) queueMicrotask(() => this.#endTask());
    this.#batch.push([id, { ...props }]);
  }

  /** The kernel has drawn all consequences of these events. */
  done(numbers: readonly number[]): void {
    for (const n of numbers) this.#underway.delete(n);
    if (this.#held.some((change) => !this.#isUnderway(change))) this.flush();
  }

  /** Send all that is held, if it can be sent. */
  flush(): void {
    if (this.#held.length === 0 || !this.#options.canSend()) return;
    this.#cancelHold?.();
    this.#cancelHold = undefined;
    const changes = this.#held;
    this.#held = [];
    const n = this.#options.send(changes);
    this.#underway.set(n, new Set(changes.flatMap(propIds)));
  }

  /** Events have been numbered again from 1; those up to `acknowledged` were lost with their kernel. */
  renumber(acknowledged: number): void {
    const underway = [...this.#underway].filter(([n]) => n > acknowledged);
    this.#underway = new Map(underway.map(([n, props]) => [n - acknowledged, props]));
  }

  #endTask(): void {
    const batch = this.#batch;
    this.#batch = [];
    const mustWait = batch.every((change) => this.#isUnderway(change));
    for (const change of batch) this.#hold(change);
    if (!mustWait) this.flush();
    this.#options.onChange();
    if (this.#held.length > 0) {
      this.#cancelHold ??= this.#options.scheduler.after(LONGEST_HOLD_MS, () => {
        this.#cancelHold = undefined;
        this.flush();
      });
    }
  }

  /** Hold a change, in place of older values of its props that are held. */
  #hold(change: Change): void {
    const [id, props] = change;
    for (const [heldId, heldProps] of this.#held) {
      if (heldId !== id) continue;
      for (const prop of Object.keys(props)) delete heldProps[prop];
    }
    this.#held = this.#held.filter(([, heldProps]) => Object.keys(heldProps).length > 0);
    this.#held.push(change);
  }

  #isUnderway(change: Change): boolean {
    return propIds(change).every((prop) => [...this.#underway.values()].some((props) => props.has(prop)));
  }
}

function propIds([id, props]: Change): string[] {
  return Object.keys(props).map((prop) => propId(id, prop));
}
