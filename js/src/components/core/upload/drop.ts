// Files that were dropped or chosen together, on their way to the kernel: in pieces, several at a time, of which the
// kernel says how far they have come. What is on the way is limited, so that clicks need not wait behind it.
import type { View } from "../../../host/view";
import { Signal } from "../../../store/signal";
import { nameOf, type Reason } from "./fitness";

const PIECE = 256 * 1024;
const LEAST_WINDOW = PIECE;
const MOST_WINDOW = 16 * PIECE;
/** As much as a small file counts: its message is longer than it is. */
const LEAST_WEIGHT = 4096;
/** Answers that come so soon let more be sent ahead, ... */
const SOON_MS = 150;
/** ... and those that come so late, less. */
const LATE_MS = 500;
/** After so long without an answer the kernel is asked. */
const FIRST_SILENCE_MS = 3_000;
const LONGEST_SILENCE_MS = 30_000;

/** A file that the kernel, or the browser, did not take. */
export interface Refusal {
  file: File;
  reason: Reason;
  /** The kernel's own words. */
  message?: string | undefined;
}

export interface Progress {
  /** Bytes that are known to have arrived. */
  received: number;
  total: number;
  /** Files of which all has arrived. */
  arrived: number;
  files: number;
  /** The first file that has not. */
  name: string;
  isConnected: boolean;
}

/** Who hears the kernel's answers and hands them on. */
export interface Owner {
  own(upload: string, drop: Drop): void;
  disown(upload: string): void;
  /** All files have arrived, or been refused. */
  end(drop: Drop): void;
}

type State = "waiting" | "sending" | "arrived" | "refused";

interface Transfer {
  upload: string;
  file: File;
  state: State;
  /** Bytes that are known to have arrived. */
  received: number;
  /** Bytes that have been sent. */
  sent: number;
  /** The question that is to be answered before more is sent. */
  probe: number | null;
  /** When pieces were sent, by where they end. */
  times: { end: number; at: number }[];
}

export class Drop {
  readonly component: string;
  readonly isMultiple: boolean;
  readonly startedAt = performance.now();
  readonly progress: Signal<Progress>;
  readonly refused: Refusal[] = [];
  isOver = false;

  readonly #view: View;
  readonly #files: readonly File[];
  readonly #owner: Owner;
  readonly #name = randomName();
  readonly #transfers: Transfer[];
  #window = 2 * PIECE;
  #isPumping = false;
  #probes = 0;
  #silenceMs = FIRST_SILENCE_MS;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View, component: string, files: readonly File[], isMultiple: boolean, owner: Owner) {
    this.#view = view;
    this.component = component;
    this.isMultiple = isMultiple;
    this.#files = files;
    this.#owner = owner;
    this.#transfers = files.map((file, index) => ({
      upload: `${this.#name}-${index}`,
      file,
      state: "waiting",
      received: 0,
      sent: 0,
      probe: null,
      times: [],
    }));
    this.progress = new Signal(this.#progress());
  }

  /** The files that have arrived, with the names that the kernel knows them by. */
  get arrived(): { upload: string; file: File }[] {
    return this.#transfers.filter(({ state }) => state === "arrived");
  }

  start(): void {
    for (const { upload } of this.#transfers) this.#owner.own(upload, this);
    void this.#pump();
  }

  /** The same files once more, under other names. */
  again(): Drop {
    return new Drop(this.#view, this.component, this.#files, this.isMultiple, this.#owner);
  }

  /** Give up all of it. */
  cancel(): void {
    this.#stop();
    for (const { upload, state } of this.#transfers) {
      this.#owner.disown(upload);
      if (state !== "waiting") this.#view.ask({ type: "upload", upload, cancel: true });
    }
  }

  noteConnection(isConnected: boolean): void {
    if (this.isOver) return;
    if (isConnected) this.#probe();
    this.#publish();
  }

  /** Take in what the kernel says of one of the files. */
  hear(upload: string, answer: Record<string, unknown>): void {
    const transfer = this.#transfers.find((each) => each.upload === upload);
    if (transfer === undefined || this.isOver || transfer.state !== "sending") return;
    const { refused, received, probe } = answer;
    if (refused !== undefined) {
      const { reason, message } = refused as { reason: Reason; message: string }; // as docs/protocol.md has it
      this.#refuse(transfer, reason, message);
    } else if (typeof received === "number") this.#note(transfer, received, probe);
  }

  #note(transfer: Transfer, received: number, probe: unknown): void {
    const isAsked = transfer.probe !== null && probe === transfer.probe;
    const isProgress = received > transfer.received;
    if (isAsked || received < transfer.received) {
      // All that was sent before the question has been heard, or the kernel has nothing any more: on from there.
      transfer.probe = null;
      transfer.sent = received;
      transfer.times = [];
    }
    transfer.received = received;
    transfer.sent = Math.max(transfer.sent, received);
    if (isProgress || isAsked) this.#silenceMs = FIRST_SILENCE_MS;
    if (isProgress) this.#adapt(transfer);
    if (received === transfer.file.size) {
      transfer.state = "arrived";
      transfer.times = [];
    }
    this.#goOn();
  }

  /** Send further ahead while answers come soon, and less far when they come late. */
  #adapt(transfer: Transfer): void {
    const now = performance.now();
    while (transfer.times[0] !== undefined && transfer.times[0].end <= transfer.received) {
      const took = now - (transfer.times.shift()?.at ?? now);
      if (took < SOON_MS) this.#window = Math.min(this.#window + PIECE, MOST_WINDOW);
      else if (took > LATE_MS) this.#window = Math.max(this.#window / 2, LEAST_WINDOW);
    }
  }

  #refuse(transfer: Transfer, reason: Reason, message?: string): void {
    transfer.state = "refused";
    this.refused.push({ file: transfer.file, reason, message });
    this.#goOn();
  }

  #goOn(): void {
    this.#publish();
    if (this.#transfers.some(({ state }) => state === "waiting" || state === "sending")) {
      this.#listen();
      void this.#pump();
      return;
    }
    this.#stop();
    this.#owner.end(this);
  }

  #stop(): void {
    this.isOver = true;
    clearTimeout(this.#silence);
  }

  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    for (let transfer = this.#next(); transfer !== undefined; transfer = this.#next()) {
      await this.#send(transfer);
    }
    this.#isPumping = false;
  }

  /** The file of which a piece may be sent now. */
  #next(): Transfer | undefined {
    if (this.isOver || !this.#view.isConnected.read()) return undefined;
    const underWay = this.#transfers.reduce((sum, transfer) => sum + weightOf(transfer), 0);
    if (underWay >= this.#window) return undefined;
    return this.#transfers.find(
      ({ state, sent, file, probe }) =>
        state === "waiting" || (state === "sending" && probe === null && sent < file.size),
    );
  }

  async #send(transfer: Transfer): Promise<void> {
    const { file, sent: offset } = transfer;
    let data: Uint8Array;
    try {
      data = new Uint8Array(await file.slice(offset, offset + PIECE).arrayBuffer());
    } catch {
      data = new Uint8Array(0);
    }
    const isStale =
      transfer.sent !== offset || (transfer.state !== "waiting" && transfer.state !== "sending");
    if (this.isOver || isStale) return; // something has been heard meanwhile
    if (data.length === 0 && offset < file.size) {
      this.#view.ask({ type: "upload", upload: transfer.upload, cancel: true });
      this.#refuse(transfer, "unreadable");
      return;
    }
    transfer.state = "sending";
    transfer.sent = offset + data.length;
    transfer.times.push({ end: transfer.sent, at: performance.now() });
    this.#ask(transfer, offset, { data });
    this.#listen();
  }

  /** Ask how far each file has come that is on its way. */
  #probe(): void {
    for (const transfer of this.#transfers) {
      if (transfer.state !== "sending") continue;
      this.#probes += 1;
      transfer.probe = this.#probes;
      this.#ask(transfer, transfer.received, { probe: transfer.probe });
    }
    this.#listen();
    void this.#pump();
  }

  #ask({ upload, file }: Transfer, offset: number, rest: { data: Uint8Array } | { probe: number }): void {
    this.#view.ask({
      type: "upload",
      upload,
      drop: this.#name,
      component: this.component,
      name: nameOf(file),
      size: file.size,
      mime: file.type,
      last_modified: file.lastModified / 1000,
      offset,
      ...rest,
    });
  }

  /** Pieces and answers may be lost without a word. */
  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#silenceMs = Math.min(2 * this.#silenceMs, LONGEST_SILENCE_MS);
      if (this.#view.isConnected.read()) this.#probe();
    }, this.#silenceMs);
  }

  #publish(): void {
    this.progress.set(this.#progress());
  }

  #progress(): Progress {
    const left = this.#transfers.find(({ state }) => state === "waiting" || state === "sending");
    const counted = this.#transfers.filter(({ state }) => state !== "refused");
    return {
      received: counted.reduce((sum, { received }) => sum + received, 0),
      total: counted.reduce((sum, { file }) => sum + file.size, 0),
      arrived: counted.filter(({ state }) => state === "arrived").length,
      files: counted.length,
      name: left === undefined ? "" : nameOf(left.file),
      isConnected: this.#view.isConnected.read(),
    };
  }
}

function weightOf({ state, sent, received }: Transfer): number {
  return state === "sending" ? Math.max(sent - received, LEAST_WEIGHT) : 0;
}

function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
