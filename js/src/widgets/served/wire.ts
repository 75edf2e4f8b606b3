// The messages of widgets over the view's own connection, as comms: what ipywidgets' models speak.
//
// The server tells in batches, each of which is acknowledged. What is sent is kept until the server has said that it is
// handled; after the connection was lost, values that may not have arrived are said again.
import type { ICallbacks, IClassicComm } from "@jupyter-widgets/base";
import type { View } from "../../host/view";

/** `content.data` of a comm message; see Jupyter's widget messaging protocol. */
export interface CommData {
  method?: string;
  state?: Record<string, unknown>;
  buffer_paths?: (string | number)[][];
  content?: unknown;
}

/** One entry of a batch. */
interface Told {
  msg: "open" | "msg" | "close" | "status" | "missing";
  comm?: string;
  id?: number;
  data?: CommData;
  metadata?: Record<string, unknown>;
  buffers?: Uint8Array[];
}

/** As the models take it in; they are made for messages of a kernel. */
export interface CommMessage {
  content: { comm_id: string; data: CommData };
  metadata: Record<string, unknown>;
  buffers: DataView[];
  parent_header: Record<string, never>;
}

interface Sent {
  comm: string;
  data: CommData;
  buffers: Uint8Array[];
  callbacks: ICallbacks | undefined;
}

export interface WireEvents {
  /** What the page makes of a state before its model sees it. */
  stateOf(state: Record<string, unknown>): Record<string, unknown>;
  /** The session has this model; the page may have it already. */
  onOpen(comm: WidgetComm, message: CommMessage): void;
  /** The session is another: none of the models are there any more. */
  onAnew(): void;
}

type ViewSide = Pick<View, "ask" | "listen" | "isConnected" | "session">;

export class WidgetWire {
  readonly #view: ViewSide;
  readonly #events: WireEvents;
  readonly #comms = new Map<string, WidgetComm>();
  /** Not yet handled, by number. */
  readonly #sent = new Map<number, Sent>();
  readonly #undo: (() => void)[];
  #session: string | null = null;
  #lastId = 0;

  constructor(view: ViewSide, events: WireEvents) {
    this.#view = view;
    this.#events = events;
    this.#undo = [
      view.listen("widget", (told) => this.#receive(told as { batch?: number; messages?: Told[] })),
      view.isConnected.subscribe(() => this.#greet()),
    ];
  }

  /** To be called once all is there that `onOpen` needs. */
  open(): void {
    this.#greet();
  }

  close(): void {
    for (const step of this.#undo) step();
    this.#sent.clear();
  }

  send(comm: string, data: CommData, buffers: Uint8Array[], callbacks?: ICallbacks): number {
    const id = ++this.#lastId;
    this.#sent.set(id, { comm, data, buffers, callbacks });
    if (this.#view.isConnected.read()) this.#tell(id);
    return id;
  }

  #greet(): void {
    if (!this.#view.isConnected.read()) return;
    const { session } = this.#view;
    if (this.#session !== null && this.#session !== session) {
      this.#sent.clear();
      this.#comms.clear();
      this.#events.onAnew();
    }
    this.#session = session;
    // First what the person has set meanwhile, so that the states to come have it.
    for (const [id, { data }] of this.#sent) {
      if (data.method === "update") this.#tell(id);
      else this.#settle(id); // a click that may have counted is not repeated
    }
    this.#view.ask({ type: "widget", msg: "hello" });
  }

  #tell(id: number): void {
    const sent = this.#sent.get(id);
    if (sent === undefined) return;
    const { comm, data, buffers } = sent;
    this.#view.ask({ type: "widget", msg: "msg", comm, id, data, buffers });
  }

  #receive({ batch, messages = [] }: { batch?: number; messages?: Told[] }): void {
    for (const message of messages) this.#take(message);
    if (batch !== undefined) this.#view.ask({ type: "widget", msg: "ack", batch });
  }

  #take({ msg, comm = "", id, data: told = {}, metadata = {}, buffers = [] }: Told): void {
    const known = this.#comms.get(comm);
    const data = told.state === undefined ? told : { ...told, state: this.#events.stateOf(told.state) };
    const message: CommMessage = {
      content: { comm_id: comm, data },
      metadata,
      buffers: buffers.map(viewOf),
      parent_header: {},
    };
    switch (msg) {
      case "open":
        if (known === undefined) {
          const made = new WidgetComm(comm, this);
          this.#comms.set(comm, made);
          this.#events.onOpen(made, message);
        } else {
          known.receive({ ...message, content: { comm_id: comm, data: { ...data, method: "update" } } });
        }
        break;
      case "msg":
        known?.receive(message);
        break;
      case "close":
      case "missing":
        this.#comms.delete(comm);
        known?.end(message);
        break;
      case "status":
        if (id !== undefined) this.#settle(id);
    }
  }

  /** A model sends its next values when it hears that the last ones have been taken in. */
  #settle(id: number): void {
    const sent = this.#sent.get(id);
    this.#sent.delete(id);
    const status = { content: { execution_state: "idle" } };
    sent?.callbacks?.iopub?.status?.(status as never); // all that is read of it
  }
}

/** One model's end of the wire. */
export class WidgetComm implements IClassicComm {
  readonly comm_id: string;
  readonly target_name = "jupyter.widget";
  readonly #wire: WidgetWire;
  #onMessage: ((message: CommMessage) => void) | undefined;
  #onClose: ((message: CommMessage) => void) | undefined;
  /** What came before the model was there to take it. */
  #early: CommMessage[] = [];
  #isEnded: CommMessage | undefined;

  constructor(id: string, wire: WidgetWire) {
    this.comm_id = id;
    this.#wire = wire;
  }

  /** Only the session makes models. */
  open(): string {
    return "";
  }

  send(
    data: unknown,
    callbacks?: ICallbacks,
    _metadata?: unknown,
    buffers: (ArrayBuffer | ArrayBufferView)[] = [],
  ): string {
    return String(this.#wire.send(this.comm_id, data as CommData, buffers.map(bytesOf), callbacks));
  }

  /** Only the session ends models. */
  close(): string {
    return "";
  }

  on_msg(listener: (message: CommMessage) => void): void {
    this.#onMessage = listener;
    const early = this.#early;
    this.#early = [];
    for (const message of early) listener(message);
  }

  on_close(listener: (message: CommMessage) => void): void {
    this.#onClose = listener;
    if (this.#isEnded !== undefined) listener(this.#isEnded);
  }

  receive(message: CommMessage): void {
    if (this.#onMessage === undefined) this.#early.push(message);
    else this.#onMessage(message);
  }

  end(message: CommMessage): void {
    this.#isEnded = message;
    this.#onClose?.(message);
  }
}

/** A copy: many a widget takes the whole of `buffer`, which here would be all of the message. */
function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.slice().buffer);
}

function bytesOf(buffer: ArrayBuffer | ArrayBufferView): Uint8Array {
  if (!ArrayBuffer.isView(buffer)) return new Uint8Array(buffer);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
