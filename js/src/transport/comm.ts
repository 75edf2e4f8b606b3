// Messages over the comm of an anywidget model: Jupyter carries the header and the buffers as they are.
//
// A comm reaches every page that has the notebook open, so messages name their view beside the header; what is
// meant for another page's view is left alone.
import { fromComm, type Parts, toComm } from "../protocol/codec";
import type { Transport, TransportEvents } from "./transport";

/** What is used of anywidget's model. */
export interface CommModel {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  send(content: unknown, callbacks?: unknown, buffers?: (ArrayBuffer | ArrayBufferView)[]): void;
  on(name: string, listener: (...args: never[]) => void): void;
  off(name: string, listener: (...args: never[]) => void): void;
}

export class CommTransport implements Transport {
  readonly isSilent = true;
  readonly #model: CommModel;
  readonly #view: () => string;
  #events: TransportEvents | undefined;

  /** `view` tells the id of the view that this wire is for. */
  constructor(model: CommModel, view: () => string) {
    this.#model = model;
    this.#view = view;
  }

  open(events: TransportEvents): void {
    this.#events = events;
    this.#model.on("msg:custom", this.#onMessage);
    this.#model.on("comm:close", this.#onClose);
    this.#model.on("comm_live_update", this.#onLiveUpdate);
    events.onOpen();
  }

  send(parts: Parts): void {
    try {
      this.#model.send({ view: this.#view() }, undefined, toComm(parts));
    } catch {
      // A restarted kernel has no comms, and the frontend says so in this way.
      this.#events?.onGone();
    }
  }

  close(): void {
    this.#model.off("msg:custom", this.#onMessage);
    this.#model.off("comm:close", this.#onClose);
    this.#model.off("comm_live_update", this.#onLiveUpdate);
    this.#events = undefined;
  }

  readonly #onMessage = (content: { view?: string }, buffers?: DataView[]): void => {
    if (content?.view !== undefined && content.view !== this.#view()) return;
    if (buffers === undefined || buffers.length === 0) return;
    const message = fromComm(buffers);
    if (message.header.type === "asset") return; // the loader's
    this.#events?.onMessage(message);
  };

  readonly #onClose = (): void => this.#events?.onGone();

  // How ipywidgets tells of a restarted kernel, and of one that is back. Models do not say which.
  readonly #onLiveUpdate = (): void => this.#events?.onDoubt();
}
