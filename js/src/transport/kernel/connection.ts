// A page's own connection to a kernel, through Jupyter Server's WebSocket: requests and their replies, what the
// kernel broadcasts, and when the process behind the kernel's id is another than before.
import { realTime, type Scheduler } from "../../protocol/scheduler";
import { ReconnectingSocket } from "../socket";
import { type ChannelName, fromKernelFrame, type KernelMessage, toKernelFrame, V1 } from "./framing";

/** Where a kernel is. */
export interface KernelAddress {
  /** The server's base URL, with a slash at the end. */
  base: string;
  kernel: string;
  /** Needed where no cookie says who asks. */
  token: string | null;
}

export interface ConnectionEvents {
  /** The kernel can be asked; again after each break. */
  onUp(): void;
  onDown(): void;
  /** What the kernel tells everybody. */
  onBroadcast(message: KernelMessage): void;
  /** The process that the page has talked to is gone; another may take its place. */
  onRestart(): void;
  /** No kernel will come back under this id, or none that this page may talk to. */
  onEnd(reason: "gone" | "forbidden"): void;
}

const PROTOCOL_VERSION = "5.3";
/** A reply that takes longer was lost, or the kernel is not there yet. */
const ASK_AGAIN_MS = 5_000;

export class KernelConnection {
  readonly #address: KernelAddress;
  readonly #scheduler: Scheduler;
  readonly #session = crypto.getRandomValues(new Uint32Array(4)).join("-");
  readonly #socket: ReconnectingSocket;
  readonly #replies = new Map<string, (reply: KernelMessage) => void>();
  #events: ConnectionEvents | undefined;
  /** The kernel process's own name for itself. */
  #process: string | undefined;
  #sent = 0;

  constructor(address: KernelAddress, scheduler: Scheduler = realTime) {
    this.#address = address;
    this.#scheduler = scheduler;
    const url = this.#url("/channels");
    url.protocol = url.protocol.replace("http", "ws");
    url.searchParams.set("session_id", this.#session);
    this.#socket = new ReconnectingSocket(url.href, scheduler, [V1]);
  }

  open(events: ConnectionEvents): void {
    this.#events = events;
    this.#socket.open({
      onOpen: () => events.onUp(),
      onData: (data) => this.#receive(data),
      onDown: () => {
        this.#replies.clear();
        events.onDown();
        void this.#checkKernel();
      },
    });
  }

  close(): void {
    this.#events = undefined;
    this.#socket.close();
  }

  reconnect(): void {
    this.#socket.reconnect();
  }

  /** Send what has no reply. Returns the message's id. */
  send(
    channel: ChannelName,
    type: string,
    content: Record<string, unknown>,
    { subshell, buffers = [] }: { subshell?: string | undefined; buffers?: Uint8Array[] } = {},
  ): string {
    const id = `${this.#session}-${++this.#sent}`;
    const message: KernelMessage = {
      channel,
      header: {
        msg_id: id,
        msg_type: type,
        session: this.#session,
        username: "",
        date: new Date().toISOString(),
        version: PROTOCOL_VERSION,
        ...(subshell === undefined ? {} : { subshell_id: subshell }),
      },
      parent_header: {},
      metadata: {},
      content,
      buffers,
    };
    this.#socket.send(toKernelFrame(message, this.#socket.protocol));
    return id;
  }

  /** Ask, and ask again until there is a reply; `isWanted` tells whether it still matters. */
  request(
    channel: ChannelName,
    type: string,
    isWanted: () => boolean,
    content: Record<string, unknown> = {},
    subshell?: string,
  ): Promise<KernelMessage> {
    return new Promise((resolve) => {
      const ask = () => {
        if (!isWanted()) return;
        const id = this.send(channel, type, content, { subshell });
        const cancel = this.#scheduler.after(ASK_AGAIN_MS, ask);
        this.#replies.set(id, (reply) => {
          cancel();
          resolve(reply);
        });
      };
      ask();
    });
  }

  #receive(data: unknown): void {
    if (typeof data !== "string" && !(data instanceof ArrayBuffer)) return;
    const message = fromKernelFrame(data, this.#socket.protocol);
    const { channel, header, parent_header: parent, content } = message;
    if (channel === "iopub") {
      if (this.#isRestart(message)) this.#restart();
      if (header.msg_type === "status" && content.execution_state === "dead") this.#end("gone");
      else this.#events?.onBroadcast(message);
      return;
    }
    const take = this.#replies.get(parent.msg_id ?? "");
    if (take === undefined) return;
    this.#replies.delete(parent.msg_id ?? "");
    if (this.#process !== undefined && header.session !== this.#process) {
      this.#restart(); // while there was no connection
      return;
    }
    this.#process = header.session;
    take(message);
  }

  #restart(): void {
    this.#process = undefined;
    this.#replies.clear();
    this.#events?.onRestart();
  }

  /** The server tells of kernels that died; of those that a person restarts, only the kernels' own words tell. */
  #isRestart({ header, content }: KernelMessage): boolean {
    if (header.msg_type === "status" && content.execution_state === "dead") return false;
    if (header.msg_type === "status" && content.execution_state === "restarting") return true;
    if (header.msg_type === "shutdown_reply") return true;
    return this.#process !== undefined && header.session !== this.#process;
  }

  /** A socket does not say why it could not be opened: ask the server whether there is such a kernel. */
  async #checkKernel(): Promise<void> {
    let status: number;
    try {
      status = (await fetch(this.#url(""), { cache: "no-store" })).status;
    } catch {
      return; // no server: the socket is tried again
    }
    if (status === 404) this.#end("gone");
    else if (status === 401 || status === 403) this.#end("forbidden");
  }

  #end(reason: "gone" | "forbidden"): void {
    const events = this.#events;
    this.close();
    events?.onEnd(reason);
  }

  #url(path: string): URL {
    const { base, kernel, token } = this.#address;
    const url = new URL(`api/kernels/${encodeURIComponent(kernel)}${path}`, base);
    if (token !== null) url.searchParams.set("token", token);
    return url;
  }
}
