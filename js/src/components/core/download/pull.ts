// Fetches a file's bytes from the kernel, piece by piece: some pieces ahead, and what was lost once more.
import type { View } from "../../../host/view";
import { realTime, type Scheduler } from "../../../protocol/scheduler";
import type { PiecewiseContent } from "../../schema.gen";

/** Large enough that the way back and forth does not count, small enough that other messages get between. */
const PIECE_BYTES = 512 * 1024;
/** Pieces that are on their way at a time. */
const AHEAD = 4;
const FIRST_SILENCE_MS = 5_000;
const LONGEST_SILENCE_MS = 30_000;

/** Why there is no file: the kernel's reasons, and that there is no room for it here. */
export type Refusal = "gone" | "changed" | "unreadable" | "no room";

/** What a download needs of a view. */
export type Source = Pick<View, "ask" | "listen" | "isConnected">;

interface Events {
  /** Take the bytes that begin at `first`; no more are asked for until that is done. */
  write(first: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  onProgress(done: number): void;
  onEnd(): void;
  onRefused(reason: Refusal): void;
}

/** How many downloads of a content are under way: the kernel keeps it until the last is over. */
const underWay = new WeakMap<Source, Map<string, number>>();

/** Tell the kernel that nobody here needs a content any more, if that is so. */
export function release(source: Source, { download }: PiecewiseContent): void {
  if (!underWay.get(source)?.has(download)) source.ask({ type: "download", download, over: true });
}

export class Pull {
  readonly #source: Source;
  readonly #content: PiecewiseContent;
  readonly #events: Events;
  readonly #scheduler: Scheduler;
  /** Where the pieces begin that have been asked for and are not here. */
  readonly #awaited = new Set<number>();
  /** Pieces that are here and not written. */
  #writing = 0;
  #next = 0;
  #done = 0;
  #undo: (() => void)[] = [];
  #cancelTimer: (() => void) | undefined;

  constructor(source: Source, content: PiecewiseContent, events: Events, scheduler: Scheduler = realTime) {
    this.#source = source;
    this.#content = content;
    this.#events = events;
    this.#scheduler = scheduler;
    count(source, content.download, 1);
    this.#undo = [
      source.listen("download", (answer) => this.#receive(answer)),
      source.isConnected.subscribe(() => {
        if (source.isConnected.read()) this.#askAgain(FIRST_SILENCE_MS);
      }),
    ];
    this.#askMore();
    this.#watch(FIRST_SILENCE_MS);
  }

  /** Fetch no more. */
  close(): void {
    if (this.#isClosed) return;
    this.#cancelTimer?.();
    for (const step of this.#undo) step();
    this.#undo = [];
    count(this.#source, this.#content.download, -1);
    release(this.#source, this.#content);
  }

  #askMore(): void {
    while (this.#next < this.#content.size && this.#awaited.size + this.#writing < AHEAD) {
      this.#awaited.add(this.#next);
      this.#ask(this.#next);
      this.#next += PIECE_BYTES;
    }
  }

  #ask(first: number): void {
    const { download, size } = this.#content;
    this.#source.ask({ type: "download", download, first, count: Math.min(PIECE_BYTES, size - first) });
  }

  #askAgain(silenceMs: number): void {
    for (const first of this.#awaited) this.#ask(first);
    this.#watch(silenceMs);
  }

  /** What was asked, or its answer, may have been lost. */
  #watch(silenceMs: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#scheduler.after(silenceMs, () =>
      this.#askAgain(Math.min(2 * silenceMs, LONGEST_SILENCE_MS)),
    );
  }

  #receive(answer: Record<string, unknown>): void {
    if (answer.download !== this.#content.download) return;
    if (answer.refused !== undefined) {
      this.#refuse(answer.refused as Refusal); // the kernel of this protocol knows no other
      return;
    }
    const { first, bytes } = answer as { first: number; bytes: Uint8Array<ArrayBuffer> };
    if (!this.#awaited.delete(first)) return; // it has come already
    this.#watch(FIRST_SILENCE_MS);
    this.#writing += 1;
    this.#events.write(first, bytes).then(
      () => this.#written(bytes.byteLength),
      () => this.#refuse("no room"),
    );
  }

  #written(bytes: number): void {
    if (this.#isClosed) return;
    this.#writing -= 1;
    this.#done += bytes;
    this.#events.onProgress(this.#done);
    if (this.#done < this.#content.size) {
      this.#askMore();
      return;
    }
    this.close();
    this.#events.onEnd();
  }

  #refuse(reason: Refusal): void {
    if (this.#isClosed) return;
    this.close();
    this.#events.onRefused(reason);
  }

  get #isClosed(): boolean {
    return this.#undo.length === 0;
  }
}

function count(source: Source, download: string, change: 1 | -1): void {
  const counts = underWay.get(source) ?? new Map<string, number>();
  underWay.set(source, counts);
  const number = (counts.get(download) ?? 0) + change;
  if (number === 0) counts.delete(download);
  else counts.set(download, number);
}
