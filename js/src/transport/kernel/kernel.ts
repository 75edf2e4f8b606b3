// The wire of a page that talks to the kernel itself: it finds the comm of an app by the app's key, and speaks over
// that like a page of the notebook does (../comm.ts).
//
// Where the kernel has subshells the page uses one, so that it is answered while a cell runs. After a
// restart it waits until cells have made the app again: the kernel tells all pages of a comm that it opens.
import { fromComm, type Parts, toComm } from "../../protocol/codec";
import { realTime, type Scheduler } from "../../protocol/scheduler";
import { Signal } from "../../store/signal";
import type { Transport, TransportEvents } from "../transport";
import { type KernelAddress, KernelConnection } from "./connection";
import type { KernelMessage } from "./framing";

/** How far the page has come: `absent` when the kernel has no such app, `gone` when there is no such kernel. */
export type Progress = "connecting" | "absent" | "found" | "gone" | "forbidden";

export interface AppAddress extends KernelAddress {
  /** The app's key. */
  app: string;
}

const WIDGETS = "jupyter.widget";
/** The comm target that tells an app's comm by the app's key; see nbdash/notebook/finding.py. */
const FINDER = "nbdash";
const ASK_AGAIN_MS = 10_000;

export class KernelTransport implements Transport {
  readonly isSilent = true;
  readonly progress = new Signal<Progress>("connecting");

  readonly #app: string;
  readonly #kernel: string;
  readonly #view: () => string;
  readonly #connection: KernelConnection;
  readonly #scheduler: Scheduler;
  #events: TransportEvents | undefined;
  /** The app's comm, as long as it is known to be there. */
  #comm: string | undefined;
  #subshell: string | undefined;
  /** The comm over which the app's is asked for. */
  #question: string | undefined;
  #questions = 0;
  /** The app was found, and is gone: the next one of this key is another kernel's. */
  #isAnew = false;
  /** Counts breaks: what was begun before one does not go on after it. */
  #era = 0;

  /** `view` tells the id of the view that this wire is for. */
  constructor(address: AppAddress, view: () => string, scheduler: Scheduler = realTime) {
    this.#app = address.app;
    this.#kernel = address.kernel;
    this.#view = view;
    this.#scheduler = scheduler;
    this.#connection = new KernelConnection(address, scheduler);
  }

  open(events: TransportEvents): void {
    this.#events = events;
    this.#connection.open({
      onUp: () => void this.#find(),
      onDown: () => {
        this.#forget();
        events.onDown();
      },
      onBroadcast: (message) => this.#hear(message),
      onRestart: () => {
        this.#lose("absent");
        void this.#find();
      },
      onEnd: (reason) => this.#lose(reason),
    });
  }

  send(parts: Parts): void {
    if (this.#comm === undefined) return;
    const data = { method: "custom", content: { view: this.#view() } };
    const options = { subshell: this.#subshell, buffers: toComm(parts) };
    this.#connection.send("shell", "comm_msg", { comm_id: this.#comm, data }, options);
  }

  reconnect(): void {
    this.#connection.reconnect();
  }

  close(): void {
    this.#forget();
    this.#connection.close();
  }

  /** Look for the app, on a thread of the kernel that no cell keeps busy. */
  async #find(): Promise<void> {
    const era = ++this.#era;
    const isWanted = () => era === this.#era;
    const connection = this.#connection;
    const info = await connection.request("control", "kernel_info_request", isWanted);
    const features = info.content.supported_features;
    const hasSubshells = Array.isArray(features) && features.includes("kernel subshells");
    this.#subshell = hasSubshells ? await this.#takeSubshell(isWanted) : undefined;
    const asked = { target_name: WIDGETS };
    const { content } = await connection.request(
      "shell",
      "comm_info_request",
      isWanted,
      asked,
      this.#subshell,
    );
    if (!isWanted()) return;
    const comms = Object.keys((content.comms ?? {}) as object); // the kernel's table, by id
    // A kernel without widgets is not asked: it would tell every page that it knows no such target.
    if (comms.length === 0) this.progress.set("absent");
    else this.#ask(isWanted);
  }

  /**
   * The tabs of one browser share a thread of the kernel: a tab that is closed can't be relied on to say that it no
   * longer needs one.
   */
  async #takeSubshell(isWanted: () => boolean): Promise<string | undefined> {
    const { content } = await this.#connection.request("control", "list_subshell_request", isWanted);
    const name = `nbdash-subshell-${this.#kernel}`;
    const known = recall(name);
    if (known !== null && Array.isArray(content.subshell_id) && content.subshell_id.includes(known))
      return known;
    const made = await this.#connection.request("control", "create_subshell_request", isWanted);
    const { subshell_id: id } = made.content;
    if (typeof id !== "string") return undefined;
    remember(name, id);
    return id;
  }

  #ask(isWanted: () => boolean): void {
    if (!isWanted() || this.#comm !== undefined) return;
    const id = `nbdash-${this.#view()}-${++this.#questions}`;
    this.#question = id;
    const content = { comm_id: id, target_name: FINDER, data: { app: this.#app } };
    this.#connection.send("shell", "comm_open", content, { subshell: this.#subshell });
    this.#scheduler.after(ASK_AGAIN_MS, () => {
      if (this.#question === id) this.#ask(isWanted);
    });
  }

  #hear({ header, content, buffers }: KernelMessage): void {
    const { comm_id: id } = content;
    const data = (content.data ?? {}) as Record<string, unknown>; // any JSON object
    switch (header.msg_type) {
      case "comm_open":
        if (isWidgetOf(data, this.#app)) this.#attach(String(id));
        break;
      case "comm_msg":
        if (id === this.#comm) this.#take(data, buffers);
        else if (id === this.#question) this.#answered(data.comm);
        break;
      case "comm_close":
        if (id === this.#comm) this.#lose("absent");
        else if (id === this.#question) this.#answered(null);
        break;
    }
  }

  #answered(comm: unknown): void {
    if (this.#question !== undefined) {
      const content = { comm_id: this.#question, data: {} };
      this.#connection.send("shell", "comm_close", content, { subshell: this.#subshell });
    }
    this.#question = undefined;
    if (typeof comm === "string") this.#attach(comm);
    else this.progress.set("absent");
  }

  #attach(comm: string): void {
    if (comm === this.#comm) return;
    this.#comm = comm;
    this.#question = undefined;
    this.progress.set("found");
    if (this.#isAnew) this.#events?.onAnew();
    else this.#events?.onOpen();
    this.#isAnew = false;
  }

  #take(data: Record<string, unknown>, buffers: Uint8Array[]): void {
    const { view } = (data.content ?? {}) as { view?: string }; // of any other shape it has none
    if (data.method !== "custom" || buffers.length === 0) return;
    if (view !== undefined && view !== this.#view()) return;
    const message = fromComm(buffers);
    if (message.header.type !== "asset") this.#events?.onMessage(message);
  }

  #lose(progress: Progress): void {
    this.#forget();
    this.#isAnew ||= this.progress.read() === "found";
    this.progress.set(progress);
    this.#events?.onGone();
  }

  #forget(): void {
    this.#era += 1;
    this.#comm = undefined;
    this.#question = undefined;
  }
}

/** Whether the state of a new widget is that of the app with this key. */
function isWidgetOf(data: Record<string, unknown>, key: string): boolean {
  const { state } = data as { state?: { _app?: { key?: unknown } } }; // ipywidgets' shape; others have no `_app`
  return state?._app?.key === key;
}

function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // the browser forbids it
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Then each tab has a thread of its own.
  }
}
