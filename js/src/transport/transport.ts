// What a wire is to the view that uses it. Three exist: websocket.ts, comm.ts and kernel/kernel.ts.
import type { Parts, Received } from "../protocol/codec";

export interface TransportEvents {
  /** A connection is there; the view begins it with `hello`. */
  onOpen(): void;
  onMessage(message: Received): void;
  /** The connection broke; the transport is trying to make another. */
  onDown(): void;
  /** The kernel may be gone: it should be asked. */
  onDoubt(): void;
  /** The kernel is gone for good: no connection will come back. */
  onGone(): void;
  /** The kernel was restarted after all, and has made the app anew: this wire leads there now. */
  onAnew(): void;
}

export interface Transport {
  /** Whether `hello` must be repeated until it is answered, because nothing else tells that it was lost. */
  readonly isSilent: boolean;
  open(events: TransportEvents): void;
  /** Send if there is a connection; what matters is kept and repeated by the channel. */
  send(parts: Parts): void;
  /** Give up a connection over which nothing comes for another; absent where there is no other to be had. */
  reconnect?(): void;
  close(): void;
}
