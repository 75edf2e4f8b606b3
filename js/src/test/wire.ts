// A transport whose other end is the test: it sees every message that the view sends, and sends any.
import { decode, encode, fromFrame, type Parts, toFrame } from "../protocol/codec";
import type { Transport, TransportEvents } from "../transport/transport";

export class TestWire implements Transport {
  readonly isSilent: boolean;
  /** What the view has sent, oldest first. */
  readonly sent: Record<string, unknown>[] = [];
  /** As in websocket.ts and comm.ts: only a wire on which losses show can be had anew. */
  readonly reconnect: (() => void) | undefined;
  #events: TransportEvents | undefined;

  constructor(isSilent = false) {
    this.isSilent = isSilent;
    this.reconnect = isSilent ? undefined : () => this.events.onDown();
  }

  get events(): TransportEvents {
    if (this.#events === undefined) throw new Error("the view has not opened its transport");
    return this.#events;
  }

  open(events: TransportEvents): void {
    this.#events = events;
  }

  send(parts: Parts): void {
    this.sent.push(decode(fromFrame(toFrame(parts).buffer)));
  }

  close(): void {
    this.#events = undefined;
  }

  /** Send to the view. */
  say(message: object): void {
    this.events.onMessage(fromFrame(toFrame(encode(message)).buffer));
  }

  /** The messages of one type that the view has sent. */
  of(type: string): Record<string, unknown>[] {
    return this.sent.filter((message) => message.type === type);
  }
}
