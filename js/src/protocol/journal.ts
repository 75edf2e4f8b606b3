// What the page keeps to go on elsewhere, should its session be lost: the frames that its present state consists of,
// as they came, and the events that are not part of that state yet.
//
// The kernel says which frames may go, and seals a message when all that has happened is in what it has told. Until
// the next seal the state of the last one is kept whole: what comes between is lost with the session, and done once
// more by the one that takes its place, from the events. Mirrors nbdash/protocol/journal.py.
import { propId } from "../store/ids";
import type { Change, Op } from "./messages";

/** What a message says of frames and seals. */
export interface Sealing {
  ack?: number;
  /** Frames that need not be kept any longer. */
  gone?: number[];
  /** There if what has been told so far is a whole state; only the kernel reads it. */
  seal?: string;
}

/** An event that may have to be said again. */
export interface KeptEvent {
  n: number;
  body: object;
  /** What it set in the page, in order. */
  set: Op[];
  changes: Change[];
}

/** A state that a server knows again. */
export interface SealedState {
  session: string;
  frames: ReadonlyMap<number, Uint8Array>;
  /** What the page had set by then. Frames name it. */
  own: ReadonlyMap<string, Op>;
}

export class Journal {
  /** Of the present numbering. */
  #frames = new Map<number, Uint8Array>();
  #events: KeptEvent[] = [];
  #state: SealedState | null = null;
  /** What sealed events had set, by prop id. */
  readonly #own = new Map<string, Op>();

  /** The last sealed state; null before the first. */
  get state(): SealedState | null {
    return this.#state;
  }

  /** The kernel numbers its messages anew. */
  begin(): void {
    this.#frames.clear();
  }

  /** A message has come, in its order. */
  take(n: number, frame: Uint8Array, { ack = 0, gone, seal }: Sealing, session: string): void {
    this.#frames.set(n, frame);
    for (const old of gone ?? []) this.#frames.delete(old);
    if (seal === undefined) return;
    for (const event of this.#events) {
      if (event.n <= ack) for (const op of event.set) this.#own.set(propId(op[0], op[1]), op);
    }
    this.#events = this.#events.filter((event) => event.n > ack);
    this.#state = { session, frames: new Map(this.#frames), own: this.#own };
  }

  /** An event has been numbered. */
  keep(event: KeptEvent): void {
    this.#events.push(event);
  }

  /** Events after `acknowledged` have been numbered again from 1; the session has those before. */
  renumber(acknowledged: number): void {
    for (const event of this.#events) event.n -= acknowledged;
  }

  /** Another session has taken the lost one's place: these are to be said to it, numbered from 1. */
  again(): readonly KeptEvent[] {
    this.#events.forEach((event, index) => {
      event.n = index + 1;
    });
    return this.#events;
  }
}
