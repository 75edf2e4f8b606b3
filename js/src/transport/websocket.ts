// Messages as frames over a WebSocket of our own: one frame each.
import { fromFrame, type Parts, toFrame } from "../protocol/codec";
import { realTime, type Scheduler } from "../protocol/scheduler";
import { ReconnectingSocket } from "./socket";
import type { Transport, TransportEvents } from "./transport";

export class WebSocketTransport implements Transport {
  readonly isSilent = false;
  readonly #socket: ReconnectingSocket;

  constructor(url: string, scheduler: Scheduler = realTime) {
    this.#socket = new ReconnectingSocket(url, scheduler);
  }

  open(events: TransportEvents): void {
    this.#socket.open({
      onOpen: () => events.onOpen(),
      onData: (data) => {
        if (data instanceof ArrayBuffer) events.onMessage(fromFrame(data));
      },
      onDown: () => events.onDown(),
    });
  }

  send(parts: Parts): void {
    this.#socket.send(toFrame(parts));
  }

  reconnect(): void {
    this.#socket.reconnect();
  }

  close(): void {
    this.#socket.close();
  }
}
