// From changes to events: what a person does in one task is one event, and of a prop that changes faster than
// the kernel answers only the newest value is sent.
//
// A change to a prop of which an event is on its way is held back, and a newer value takes its place, until
// that event is done, or a second has passed, or any other change is to be sent: then everything held goes
// with it, in order. Without a connection everything is held.
//
// Callbacks that the page has run go with the changes that led to them. Where nobody in the kernel waits for any of it,
// all of it is held longer: until there is something else to send, or it has been quiet for two seconds.
import type { Change, Outcome } from "../protocol/messages";
import type { Scheduler } from "../protocol/scheduler";
import { propId } from "./ids";
import type { Props } from "./node";
import { type Ran, withoutProps, withRun } from "./ran";
import type { Computed } from "./store";

/** The answer to a call, and what it has put into the store. */
export interface Answer {
  call: number;
  outcome: Outcome;
  computed: Computed[];
}

/** What is sent as one event. */
export interface Contents {
  changes: Change[];
  ran: Ran[];
  answers: Answer[];
  /** The changes count even if they change nothing. */
  isForced: boolean;
}

/** What callbacks in the page have made of a task's changes at once. */
export interface Reaction {
  ran: Ran[];
  /** Nobody in the kernel waits for the changes or for what was made of them. */
  isQuiet: boolean;
}

export interface OutboxOptions {
  scheduler: Scheduler;
  canSend(): boolean;
  /** Run what is to be run in the page because of these changes; undefined if that is nothing. */
  react?(changes: readonly Change[]): Reaction | undefined;
  /** Send one event; returns its number. */
  send(contents: Contents): number;
  /** What `isEmpty` says may have changed, outside of the owner's own calls. */
  onChange(): void;
}

const LONGEST_HOLD_MS = 1_000;
const QUIET_MS = 2_000;

export class Outbox {
  readonly #options: OutboxOptions;
  /** Changes of the running task. */
  #batch: Change[] = [];
  #isBatchForced = false;
  /** Changes that wait to be sent, and what was run because of them. */
  #held: Change[] = [];
  #ran: Ran[] = [];
  #answers: Answer[] = [];
  #isForced = false;
  /** Whether what is held can wait until there is something else to send. */
  #isQuiet = true;
  /** Events that are not done, with their prop ids. */
  #underway = new Map<number, Set<string>>();
  #cancelHold: (() => void) | undefined;
  /** Whether the hold is one for what is quiet. */
  #isHoldQuiet = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Whether the kernel has been told everything that it waits for, and has done it all. */
  get isEmpty(): boolean {
    return this.#batch.length === 0 && this.isSettled;
  }

  /** As `isEmpty`, apart from the running task. */
  get isSettled(): boolean {
    return this.#isQuiet && this.#underway.size === 0;
  }

  /** Whether the answer to an event is awaited. */
  get isAwaiting(): boolean {
    return this.#underway.size > 0;
  }

  /** Whether the kernel has drawn all that follows from the last change of a prop. */
  isDone(prop: string): boolean {
    const unsent = [...this.#batch, ...this.#held].some((change) => propIds(change).includes(prop));
    return !unsent && ![...this.#underway.values()].some((props) => props.has(prop));
  }

  add(id: string, props: Props): void {
    if (this.#batch.length === 0) queueMicrotask(() => this.#endTask());
    this.#batch.push([id, { ...props }]);
  }

  /** Add changes that count even if they change nothing. */
  addForced(id: string, props: Props): void {
    if (!this.#isBatchForced && this.#batch.length > 0) this.#endTask();
    this.add(id, props);
    this.#isBatchForced = true;
  }

  /** More was run because of changes that are still held. */
  addRan({ ran, isQuiet }: Reaction): void {
    for (const run of ran) this.#ran = withRun(this.#ran, run);
    this.#isQuiet = this.#isQuiet && isQuiet;
    if (!isQuiet) this.flush();
    this.#wait();
  }

  /** Answers go at once. */
  answer(answers: readonly Answer[]): void {
    this.#answers.push(...answers);
    this.#isQuiet = false;
    this.flush();
  }

  /** The kernel has drawn all consequences of these events. */
  done(numbers: readonly number[]): void {
    for (const n of numbers) this.#underway.delete(n);
    if (!this.#isQuiet && this.#held.some((change) => !this.#isUnderway(change))) this.flush();
  }

  /** Send all that is held, if it can be sent. */
  flush(): void {
    if (this.#held.length + this.#ran.length + this.#answers.length === 0 || !this.#options.canSend()) return;
    this.#cancelHold?.();
    this.#cancelHold = undefined;
    const contents = {
      changes: this.#held,
      ran: this.#ran,
      answers: this.#answers,
      isForced: this.#isForced,
    };
    this.#held = [];
    this.#ran = [];
    this.#answers = [];
    this.#isForced = false;
    this.#isQuiet = true;
    const n = this.#options.send(contents);
    this.#underway.set(n, new Set(contents.changes.flatMap(propIds)));
  }

  /** Events have been numbered again from 1; those up to `acknowledged` were lost with their kernel. */
  renumber(acknowledged: number): void {
    const underway = [...this.#underway].filter(([n]) => n > acknowledged);
    this.#underway = new Map(underway.map(([n, props]) => [n - acknowledged, props]));
  }

  /** Events with these changes are said again to another session, numbered from 1. */
  again(events: readonly (readonly Change[])[]): void {
    this.#underway = new Map(events.map((changes, index) => [index + 1, new Set(changes.flatMap(propIds))]));
  }

  /** The kernel is gone, and with it all that was meant for it. */
  clear(): void {
    this.#cancelHold?.();
    this.#cancelHold = undefined;
    this.#batch = [];
    this.#held = [];
    this.#ran = [];
    this.#answers = [];
    this.#underway.clear();
    this.#isBatchForced = false;
    this.#isForced = false;
    this.#isQuiet = true;
  }

  #endTask(): void {
    const batch = this.#batch;
    const isForced = this.#isBatchForced;
    this.#batch = [];
    this.#isBatchForced = false;
    if (batch.length === 0) return; // it was ended before
    // Both kinds go in one event only when they have no choice.
    if (isForced !== this.#isForced) this.flush();
    const reaction = this.#options.react?.(batch);
    const mustWait = !isForced && batch.every((change) => this.#isUnderway(change));
    for (const change of batch) this.#hold(change);
    this.#isForced = this.#isForced || isForced;
    for (const run of reaction?.ran ?? []) this.#ran = withRun(this.#ran, run);
    const isQuiet = reaction?.isQuiet === true;
    this.#isQuiet = this.#isQuiet && isQuiet;
    if (!mustWait && !isQuiet) this.flush();
    this.#options.onChange();
    this.#wait();
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
    if (this.#ran.length > 0) this.#ran = withoutProps(this.#ran, new Set(propIds(change)));
  }

  /** See that what is held is sent in time. */
  #wait(): void {
    if (this.#held.length + this.#ran.length === 0) return;
    // Quiet is what no change has broken; anything else waits for so long and no longer.
    if (this.#isQuiet || this.#isHoldQuiet) this.#cancelHold?.();
    else if (this.#cancelHold !== undefined) return;
    this.#isHoldQuiet = this.#isQuiet;
    this.#cancelHold = this.#options.scheduler.after(this.#isQuiet ? QUIET_MS : LONGEST_HOLD_MS, () => {
      this.#cancelHold = undefined;
      this.flush();
    });
  }

  #isUnderway(change: Change): boolean {
    return propIds(change).every((prop) => [...this.#underway.values()].some((props) => props.has(prop)));
  }
}

function propIds([id, props]: Change): string[] {
  return Object.keys(props).map((prop) => propId(id, prop));
}
