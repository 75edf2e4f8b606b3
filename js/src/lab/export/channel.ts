// The comm to the kernel in which exports are started (nbdash/notebook/exporting/comm.py).
import type { Comm, Kernel } from "@jupyterlab/notebook";
import type { Line } from "./lines";

/** One app of the notebook's variables. */
export interface DescribedApp {
  /** Of its variable. */
  name: string;
  key: string;
  title: string;
  inputs: { id: string; prop: string; kind: string }[];
  /** What a person has set; `json` is null where that can't be said in a command. */
  values: { id: string; prop: string; json: string | null }[];
}

/** What one run of `nbdash export` is to do. */
export interface Run {
  path: string;
  root: string;
  app?: string | undefined;
  check?: boolean;
  to?: string;
  output?: string;
  force?: boolean;
  /** Do not ask before what takes long or becomes large. */
  yes?: boolean;
  states?: string;
  pyodide?: string;
  width?: number;
  theme?: string;
  values?: { id: string; prop: string; json: string }[];
}

export interface Ended {
  code: number;
  /** The last that it said besides. */
  said: string;
}

type Message =
  | { type: "ready"; version: string }
  | { type: "described"; apps: DescribedApp[] }
  | { type: "line"; run: number; line: Line }
  | ({ type: "ended"; run: number } & Ended);

const TARGET = "nbdash.export";
const LISTEN = "__import__('nbdash.notebook.exporting.comm', fromlist=['listen']).listen()";
/** How long a thread of its own beside the cells may take to be there. */
const SUBSHELL_MS = 2_000;

/** Why there is no way to the kernel; the message is for the person. */
export class NoWay extends Error {}

export class Channel {
  readonly #comm: Comm;
  #onReady: (error?: NoWay) => void = () => {};
  #onDescribed: (apps: DescribedApp[]) => void = () => {};
  #onLine: (line: Line) => void = () => {};
  #onEnded: (ended: Ended | null) => void = () => {};
  #run = 0;
  #isLost = false;

  /** `isListening`: whether the kernel has shown an app, and answers even while a cell runs. */
  static async open(kernel: Kernel, isListening: boolean): Promise<Channel> {
    if (!isListening) await listen(kernel);
    const comm = kernel.createComm(TARGET);
    if (kernel.supportsSubshells === true && comm.commsOverSubshells !== "disabled") {
      const late = new Promise((resolve) => setTimeout(resolve, SUBSHELL_MS));
      await Promise.race([comm.subshellStarted, late]).catch(() => {});
    }
    const channel = new Channel(comm);
    await new Promise<void>((resolve, reject) => {
      channel.#onReady = (error) => (error === undefined ? resolve() : reject(error));
      comm.open({});
    });
    return channel;
  }

  private constructor(comm: Comm) {
    this.#comm = comm;
    comm.onMsg = ({ content }) => this.#take(content.data as Message); // as the kernel's half sends it
    comm.onClose = () => this.lost();
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  describe(): Promise<DescribedApp[]> {
    this.#comm.send({ type: "describe" });
    return new Promise((resolve) => {
      this.#onDescribed = resolve;
    });
  }

  /** Resolves when it has ended; with null if that is not known, because the kernel is gone or another run has begun. */
  run(run: Run, onLine: (line: Line) => void): Promise<Ended | null> {
    this.#onEnded(null);
    this.#run += 1;
    this.#onLine = onLine;
    const ended = new Promise<Ended | null>((resolve) => {
      this.#onEnded = resolve;
    });
    this.#comm.send({ type: "run", ...run, run: this.#run });
    return ended;
  }

  cancel(): void {
    if (!this.#isLost) this.#comm.send({ type: "cancel" });
  }

  /** The kernel is gone, or another. */
  lost(): void {
    this.#isLost = true;
    this.#onReady(
      new NoWay("The kernel's nbdash knows no exports. Update it: %pip install --upgrade nbdash"),
    );
    this.#onDescribed([]);
    this.#onEnded(null);
  }

  close(): void {
    if (!this.#isLost && !this.#comm.isDisposed) this.#comm.close();
    this.#isLost = true;
  }

  #take(message: Message): void {
    if (message.type === "ready") this.#onReady();
    else if (message.type === "described") this.#onDescribed(message.apps);
    else if (message.run !== this.#run)
      return; // of a run that was cancelled
    else if (message.type === "line") this.#onLine(message.line);
    else this.#onEnded(message);
  }
}

/** Have a kernel that has shown no app answer. It does so between cells. */
async function listen(kernel: Kernel): Promise<void> {
  const { content } = await kernel.requestExecute({ code: LISTEN, silent: true, store_history: false }).done;
  if (content.status === "ok") return;
  const { ename = content.status, evalue = "" } = content;
  if (ename !== "ModuleNotFoundError") throw new NoWay(`The kernel can't export: ${ename}: ${evalue}`);
  const isAbsent = evalue.endsWith("'nbdash'");
  throw new NoWay(
    isAbsent
      ? "The kernel of this notebook has no nbdash. Run this line in a cell, then try again: %pip install nbdash"
      : `The kernel's nbdash knows no exports (${evalue}). Update it: %pip install --upgrade nbdash`,
  );
}
