// The wire to Python in a worker of this page: frames as over a WebSocket, handed over without a copy.
import { fromFrame, type Parts, toFrame } from "../../protocol/codec";
import { Signal } from "../../store/signal";
import type { Transport, TransportEvents } from "../transport";
import type { Progress, Start, Told } from "./messages";

/** What is used of a `Worker`. */
export type Carrier = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

export class WorkerTransport implements Transport {
  readonly isSilent = false;
  /** How far Python has come. */
  readonly progress = new Signal<Progress>({ step: "fetching", done: 0, total: 0 });
  readonly #make: () => Carrier;
  readonly #manifest: string;
  #worker: Carrier | undefined;
  #events: TransportEvents | undefined;

  /** `make` starts the worker (python.ts), `manifest` is the address of what it loads. */
  constructor(make: () => Carrier, manifest: string) {
    this.#make = make;
    this.#manifest = manifest;
  }

  open(events: TransportEvents): void {
    this.#events = events;
    const worker = this.#make();
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<ArrayBuffer | Told>) => {
      if (data instanceof ArrayBuffer) this.#events?.onMessage(fromFrame(data));
      else this.#follow(data.progress);
    });
    // It could not be loaded, or has ended: out of memory, for one.
    worker.addEventListener("error", (event) => this.#fail((event as ErrorEvent).message ?? ""));
    const start: Start = { type: "start", manifest: this.#manifest, origin: location.origin };
    worker.postMessage(start);
  }

  /** What is said before Python is there is kept by who says it. */
  send(parts: Parts): void {
    if (this.progress.read().step !== "ready") return;
    const { buffer } = toFrame(parts);
    this.#worker?.postMessage(buffer, [buffer]);
  }

  close(): void {
    this.#events = undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #follow(progress: Progress): void {
    if (progress.step === "failed") this.#fail(progress.message);
    else this.progress.set(progress);
    if (progress.step === "ready") this.#events?.onOpen();
  }

  #fail(message: string): void {
    this.progress.set({ step: "failed", message });
  }
}
