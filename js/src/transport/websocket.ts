// Frames over a WebSocket, and a new one whenever it breaks: soon at first, then ever more rarely, and at once
// when the browser is online again or the tab comes back into sight.
import { fromFrame, type Parts, toFrame } from "../protocol/codec";
import { realTime, type Scheduler } from "../protocol/scheduler";
import type { Transport, TransportEvents } from "./transport";

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;
/** A connection that lasted this long counts as healthy; the next break starts with the shortest delay. */
const HEALTHY_AFTER_MS = 5_000;

export class WebSocketTransport implements Transport {
  readonly isSilent = false;
  readonly #url: string;
  readonly #scheduler: Scheduler;
  #events: TransportEvents | undefined;
  #socket: WebSocket | undefined;
  #openedAt = 0;
  #delayMs = FIRST_DELAY_MS;
  #cancelRetry: (() => void) | undefined;

  constructor(url: string, scheduler: Scheduler = realTime) {
    this.#url = url;
    this.#scheduler = scheduler;
  }

  open(events: TransportEvents): void {
    this.#events = events;
    addEventListener("online", this.#retryNow);
    document.addEventListener("visibilitychange", this.#retryNow);
    this.#connect();
  }

  send(parts: Parts): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(toFrame(parts));
  }

  reconnect(): void {
    const socket = this.#socket;
    if (socket === undefined) return;
    // A socket whose other end is gone tells of its own end only after many seconds.
    this.#socket = undefined;
    socket.close();
    this.#onClose();
  }

  close(): void {
    removeEventListener("online", this.#retryNow);
    document.removeEventListener("visibilitychange", this.#retryNow);
    this.#cancelRetry?.();
    this.#events = undefined;
    this.#socket?.close();
    this.#socket = undefined;
  }

  #connect(): void {
    this.#cancelRetry = undefined;
    const socket = new WebSocket(this.#url);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    socket.onopen = () => {
      this.#openedAt = this.#scheduler.now();
      this.#events?.onOpen();
    };
    socket.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) this.#events?.onMessage(fromFrame(data));
    };
    // A socket that cannot be opened also ends in `close`.
    socket.onclose = () => {
      if (socket !== this.#socket) return;
      this.#socket = undefined;
      this.#onClose();
    };
  }

  #onClose(): void {
    if (this.#events === undefined) return;
    const isHealthy = this.#openedAt > 0 && this.#scheduler.now() - this.#openedAt > HEALTHY_AFTER_MS;
    if (isHealthy) this.#delayMs = FIRST_DELAY_MS;
    this.#openedAt = 0;
    this.#events.onDown();
    // Jitter keeps the pages of a restarted server from all coming back in the same instant.
    const delay = this.#delayMs * (0.5 + Math.random() / 2);
    this.#delayMs = Math.min(2 * this.#delayMs, LONGEST_DELAY_MS);
    this.#cancelRetry = this.#scheduler.after(delay, () => this.#connect());
  }

  readonly #retryNow = (): void => {
    if (document.visibilityState === "hidden" || this.#cancelRetry === undefined) return;
    this.#cancelRetry();
    this.#connect();
  };
}
