// The wire of a page that has no kernel: an exported file. It speaks the protocol as a kernel does, within the page.
//
// Everything that a kernel would have sent at first is in the page. What a person changes is taken in like by a kernel;
// what follows from it is in wave.ts.
import { decode, type Parts, type Received } from "../../protocol/codec";
import type { Clientside, Event, Failure, Hello, Outcome, Patch, Welcome } from "../../protocol/messages";
import { PROTOCOL } from "../../protocol/version";
import { idOf, propId } from "../../store/ids";
import { Signal } from "../../store/signal";
import type { Transport, TransportEvents } from "../transport";
import { InitialAnswers, type ReadInitial } from "./answers";
import { Forms } from "./forms";
import type { PythonCallback } from "./graph";
import { initialValues } from "./initial";
import { Layout } from "./layout";
import { type Packed, States } from "./states";
import { type Told, type Unanswered, Wave } from "./wave";

export interface StillOptions {
  /** Everything as it was when the page was made. */
  snapshot: Received;
  generation: string;
  /** The callbacks that ran in Python, by key. */
  callbacks: Readonly<Record<string, PythonCallback>>;
  /** The first calls of the page's own callbacks: they wait for a page. */
  calls: readonly [key: string, triggered: string[]][];
  /** A prop's present value on the page. */
  read(id: string, prop: string): unknown;
  /** What is said to who asks for rows of a large table, or would send a file. */
  refusal(): string;
  /** What was computed beyond that. */
  states?: Packed | undefined;
}

const SESSION = "still";
/** What pages ask of a kernel beside events, and the field that names what was asked for. */
const SERVICES = { rows: "request", download: "download", upload: "upload" } as const;

export class StillTransport implements Transport {
  readonly isSilent = false;
  /** The callbacks of Python's whose outputs do not follow what the person has set. */
  readonly unanswered = new Signal<readonly Unanswered[]>([]);
  /** The props as they were when the page was made. */
  readonly initial: ReadInitial;
  readonly #options: StillOptions;
  readonly #wave: Wave;
  #events: TransportEvents | undefined;
  #received = 0;
  /** The snapshot is the first. */
  #sent = 1;
  #open: number[] = [];
  /** The values of what a person has set, as all that follows from them was last known. */
  readonly #known = new Map<string, unknown>();
  readonly #set = new Set<string>();

  constructor(options: StillOptions) {
    this.#options = options;
    const { layout, clientside, failures } = decode(options.snapshot) as unknown as {
      layout: unknown;
      clientside?: Clientside;
      failures: Failure[];
    }; // the export makes it so
    this.initial = initialValues(layout);
    const initial = new InitialAnswers(this.initial);
    const states = options.states && new States(options.states, initial);
    this.#wave = new Wave({
      callbacks: options.callbacks,
      bindings: clientside?.set ?? {},
      failures,
      answers: states ?? initial,
      forms: states && new Forms(states.forms, new Layout(layout)),
      initial: this.initial,
      read: options.read,
      onTold: (told) => this.#tell(told),
    });
    for (const [key, triggered] of options.calls) this.#wave.call(key, triggered);
  }

  open(events: TransportEvents): void {
    this.#events = events;
    events.onOpen();
  }

  send({ header, buffers }: Parts): void {
    const parsed = JSON.parse(new TextDecoder().decode(header)) as Record<string, unknown>; // this page's own
    const message = decode({ header: parsed, buffers, byteLength: 0 });
    // Not within the call that sends: what it leads to comes later, as over any wire.
    queueMicrotask(() => this.#take(message));
  }

  close(): void {
    this.#events = undefined;
  }

  /** The last value of a prop with which all that follows from it was known. */
  known(id: string, prop: string): unknown {
    const name = propId(id, prop);
    return this.#known.has(name) ? this.#known.get(name) : this.initial(id, prop);
  }

  #take(message: Record<string, unknown>): void {
    const { type } = message;
    if (type === "hello") this.#welcome(message as unknown as Hello);
    else if (type === "event") this.#event(message as unknown as Event);
    else if (typeof type === "string" && type in SERVICES)
      this.#refuse(message, type as keyof typeof SERVICES);
  }

  #welcome({ generation }: Hello): void {
    const isResumed = generation === this.#options.generation;
    const welcome: Welcome = {
      type: "welcome",
      protocol: PROTOCOL,
      session: SESSION,
      generation: this.#options.generation,
      resumed: isResumed,
      ack: this.#received,
    };
    this.#deliver({ ...welcome });
    if (!isResumed) {
      this.#received = 0;
      this.#sent = 1;
      this.#events?.onMessage(this.#options.snapshot);
    }
    this.#tell(this.#wave.advance());
  }

  #event({ n, changes, ran = [], results = [] }: Event): void {
    if (n <= this.#received) return;
    this.#received = n;
    this.#open.push(n);
    const props = changes.flatMap(([id, values]) => Object.keys(values).map((prop) => propId(id, prop)));
    for (const prop of props) this.#set.add(prop);
    this.#wave.change(props, ran as [string, Outcome][]);
    for (const [call, outcome] of results) this.#wave.answer(call, outcome);
    this.#tell(this.#wave.advance());
  }

  #tell({ ops, calls, clientside, failures, isOver }: Told): void {
    const patch: Omit<Patch, "n"> = { type: "patch", ack: this.#received };
    if (ops.length > 0) patch.ops = ops;
    if (calls.length > 0) patch.calls = calls;
    if (clientside !== undefined) patch.clientside = clientside;
    if (failures !== undefined) patch.failures = failures;
    if (isOver && this.#open.length > 0) patch.done = this.#open.splice(0);
    if (Object.keys(patch).length > 2) {
      this.#sent += 1;
      this.#deliver({ ...patch, n: this.#sent });
    }
    this.#wave.settle();
    const { unanswered } = this.#wave;
    if (isOver) {
      for (const prop of this.#set) {
        if (unanswered.some(({ causes }) => causes.has(prop))) continue;
        this.#known.set(prop, this.#options.read(idOf(prop), prop.slice(idOf(prop).length + 1)));
        this.#set.delete(prop);
      }
    }
    if (unanswered.length > 0 || this.unanswered.read().length > 0) this.unanswered.set(unanswered);
  }

  /** There is nobody to ask. */
  #refuse(message: Record<string, unknown>, type: keyof typeof SERVICES): void {
    const { component, frame, first } = message;
    const name = SERVICES[type];
    const why = this.#options.refusal();
    const refused = type === "upload" ? { reason: "gone", message: why } : type === "rows" ? why : "gone";
    this.#deliver({ type, [name]: message[name], component, frame, first, refused });
  }

  #deliver(header: Record<string, unknown>): void {
    this.#events?.onMessage({ header, buffers: [], byteLength: 0 });
  }
}
