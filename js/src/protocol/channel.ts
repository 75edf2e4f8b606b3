// Exactly once, in order, over a wire that loses, repeats and reorders.
//
// Messages that matter are numbered from 1 in each direction and kept until the other side has acknowledged
// them. A receiver delivers only the next number: an older one is a duplicate and dropped, a later one shows
// a gap, and the missing ones are asked for (once per gap). Who waits for something and hears nothing asks
// again and repeats what is unacknowledged, after 3, 6, 12, ... at most 30 seconds.
//
// The channel has no timers and no wire of its own. Without a connection, what is sent is numbered and kept.
import type { Scheduler } from "./scheduler";

/** A header whose meaning to the channel is in `type`, `n`, `ack` and `from`; the rest is the owner's. */
export interface Header {
  type: string;
  n?: number;
  ack?: number;
  from?: number;
}

export interface ChannelOptions {
  scheduler: Scheduler;
  /** Put a message on the wire. */
  transmit(message: object): void;
  /** Take a numbered message: each exactly once, in order. */
  deliver(message: Header): void;
  /** Whether the owner waits for an answer, besides acknowledgements. */
  isWaiting(): boolean;
  /** Something was acknowledged. */
  onAck?(): void;
  /** What is awaited has not come, and has been asked for again. */
  onSilence?(): void;
}

const ACK_AFTER_MESSAGES = 8;
const ACK_AFTER_BYTES = 1 << 20;
const FIRST_SILENCE_MS = 3_000;
const LONGEST_SILENCE_MS = 30_000;

interface Sent {
  n: number;
  body: object;
}

export class Channel {
  readonly #options: ChannelOptions;
  #isConnected = false;
  #isHolding = false;
  #unacked: Sent[] = [];
  #lastSent = 0;
  #received = 0;
  #gapAskedAt = 0;
  #owedMessages = 0;
  #owedBytes = 0;
  #silenceMs = FIRST_SILENCE_MS;
  #cancelSilence: (() => void) | undefined;

  constructor(options: ChannelOptions) {
    this.#options = options;
  }

  /** The number of the last message received without a gap. */
  get received(): number {
    return this.#received;
  }

  /** The number of the last message sent. */
  get lastSent(): number {
    return this.#lastSent;
  }

  /** The number of the last message that the other side is known to have. */
  get acknowledged(): number {
    return this.#lastSent - this.#unacked.length;
  }

  /** Whether what is sent now goes out now. */
  get canSend(): boolean {
    return this.#isConnected && !this.#isHolding;
  }

  /** Number a message, keep it until it is acknowledged, and send it if there is a connection. */
  send(body: object): number {
    const sent = { n: ++this.#lastSent, body };
    this.#unacked.push(sent);
    if (this.canSend) this.#transmit(sent);
    return sent.n;
  }

  /** The other side knows this channel and has everything up to `ack`: send it the rest. */
  resume(ack: number): void {
    this.#isConnected = true;
    this.#takeAck(ack);
    this.release();
  }

  /**
   * The other side begins anew. What it never acknowledged is numbered again from 1, and held until `release`:
   * messages are received but none are sent. `bodies`: what is to be said in place of that.
   */
  restart(bodies?: readonly object[]): void {
    this.disconnect();
    this.#isConnected = true;
    this.#isHolding = true;
    this.#received = 0;
    this.#lastSent = 0;
    if (bodies !== undefined) this.#unacked = bodies.map((body) => ({ n: 0, body }));
    for (const sent of this.#unacked) sent.n = ++this.#lastSent;
    this.#listen();
  }

  /** The other side is gone, and with it all that it has not acknowledged. */
  forget(): void {
    this.disconnect();
    this.#unacked = [];
    this.#received = 0;
    this.#lastSent = 0;
  }

  /** Send what was held. */
  release(): void {
    this.#isHolding = false;
    this.#retransmit(0);
    this.#listen();
  }

  /** The wire is gone; keep everything for the next one. */
  disconnect(): void {
    this.#isConnected = false;
    this.#isHolding = false;
    this.#cancelSilence?.();
    this.#cancelSilence = undefined;
    this.#silenceMs = FIRST_SILENCE_MS;
    this.#owedMessages = 0;
    this.#owedBytes = 0;
    this.#gapAskedAt = 0;
  }

  /** Take a message from the wire. */
  receive(message: Header, byteLength = 0): void {
    const received = this.#received;
    const unacked = this.#unacked.length;
    const isGap = this.#isGap;
    if (message.ack !== undefined) this.#takeAck(message.ack);
    if (message.n !== undefined) this.#takeNumbered(message, message.n, byteLength);
    else if (message.type === "ping") this.#acknowledge();
    else if (message.type === "resend") this.#answerResend(message.from ?? 1);
    // Other traffic must not put off asking again for what is missing on either side.
    const isProgress =
      (!isGap || this.#received > received) && (unacked === 0 || this.#unacked.length < unacked);
    if (isProgress) this.#listen();
    else this.listen();
  }

  /** Look again whether there is something to wait for; to be called when `isWaiting` may have changed. */
  listen(): void {
    if (this.#cancelSilence === undefined) this.#listen();
  }

  get #isGap(): boolean {
    return this.#gapAskedAt === this.#received + 1;
  }

  #takeNumbered(message: Header, n: number, byteLength: number): void {
    const next = this.#received + 1;
    if (n > next) {
      if (this.#gapAskedAt === next) return;
      this.#gapAskedAt = next;
      this.#options.transmit({ type: "resend", from: next, ack: this.#received });
      return;
    }
    this.#owedMessages += 1;
    this.#owedBytes += byteLength;
    if (n === next) {
      this.#received = n;
      this.#options.deliver(message);
    }
    if (this.#owedMessages >= ACK_AFTER_MESSAGES || this.#owedBytes >= ACK_AFTER_BYTES) this.#acknowledge();
  }

  #takeAck(ack: number): void {
    const before = this.#unacked.length;
    this.#unacked = this.#unacked.filter((sent) => sent.n > ack);
    if (this.#unacked.length < before) this.#options.onAck?.();
  }

  #answerResend(from: number): void {
    // With nothing to repeat, an acknowledgement still tells the one who asked that it was heard.
    if (!this.#retransmit(from)) this.#acknowledge();
  }

  #retransmit(from: number): boolean {
    const missing = this.canSend ? this.#unacked.filter((sent) => sent.n >= from) : [];
    for (const sent of missing) this.#transmit(sent);
    return missing.length > 0;
  }

  #transmit({ n, body }: Sent): void {
    this.#owedMessages = 0;
    this.#owedBytes = 0;
    this.#options.transmit({ ...body, n, ack: this.#received });
    this.listen();
  }

  #acknowledge(): void {
    this.#owedMessages = 0;
    this.#owedBytes = 0;
    this.#options.transmit({ type: "ack", ack: this.#received });
  }

  /** What was waited for came, or there is something new to wait for: begin the silence anew. */
  #listen(): void {
    this.#silenceMs = FIRST_SILENCE_MS;
    this.#waitForSilence();
  }

  #waitForSilence(): void {
    this.#cancelSilence?.();
    this.#cancelSilence = undefined;
    if (!this.#isConnected || !(this.#isGap || this.#unacked.length > 0 || this.#options.isWaiting())) return;
    this.#cancelSilence = this.#options.scheduler.after(this.#silenceMs, () => this.#breakSilence());
  }

  #breakSilence(): void {
    this.#silenceMs = Math.min(2 * this.#silenceMs, LONGEST_SILENCE_MS);
    this.#options.transmit({ type: "resend", from: this.#received + 1, ack: this.#received });
    this.#retransmit(0);
    this.#waitForSilence();
    this.#options.onSilence?.();
  }
}
