// A WebSocket, and a new one whenever it breaks: soon at first, then ever more rarely, and at once when the browser
// is online again or the tab comes back into sight.
import { realTime, type Scheduler } from "../protocol/scheduler";

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;
/** A connection that lasted this long counts as healthy; the next break starts with the shortest delay. */
const HEALTHY_AFTER_MS = 5_000;

export interface SocketEvents {
  onOpen(): void;
  onData(data: unknown): void;
  /** The connection broke, or could not be made. */
  onDown(): void;
}

export class ReconnectingSocket {
  readonly #url: string;
  readonly #protocols: string[];
  readonly #scheduler: Scheduler;
  #events: SocketEvents | undefined;
  #socket: WebSocket | undefined;
  #openedAt = 0;
  #delayMs = FIRST_DELAY_MS;
  #cancelRetry: (() => void) | undefined;

  /** `protocols`: the subprotocols that it offers. */
  constructor(url: string, scheduler: Scheduler = realTime, protocols: string[] = []) {
    this.#url = url;
    this.#scheduler = scheduler;
    this.#protocols = protocols;
  }

  /** The subprotocol that the server chose; "" if none. */
  get protocol(): string {
    return this.#socket?.protocol ?? "";
  }

  open(events: SocketEvents): void {
    this.#events = events;
    addEventListener("online", this.#retryNow);
    document.addEventListener("visibilitychange", this.#retryNow);
    this.#connect();
  }

  /** Send if there is a connection. */
  send(data: string | Uint8Array<ArrayBuffer>): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(data);
  }

  /** Give up a connection over which nothing comes for another. */
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
    this.#cancelRetry = undefined;
    this.#events = undefined;
    this.#socket?.close();
    this.#socket = undefined;
  }

  #connect(): void {
    this.#cancelRetry = undefined;
    const socket = new WebSocket(this.#url, this.#protocols);
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    socket.onopen = () => {
      this.#openedAt = this.#scheduler.now();
      this.#events?.onOpen();
    };
    socket.onmessage = ({ data }) => this.#events?.onData(data);
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
    // Jitter keeps the pages of a restarted server from all coming back in the same instant.
    const delay = this.#delayMs * (0.5 + Math.random() / 2);
    this.#delayMs = Math.min(2 * this.#delayMs, LONGEST_DELAY_MS);
    this.#cancelRetry = this.#scheduler.after(delay, () => this.#connect());
    this.#events.onDown(); // it may close this
  }

  readonly #retryNow = (): void => {
    if (document.visibilityState === "hidden" || this.#cancelRetry === undefined) return;
    this.#cancelRetry();
    this.#connect();
  };
}
