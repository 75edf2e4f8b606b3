// One place where a session is on screen: it speaks the protocol over a transport, keeps the store, and says
// how it is. Nothing here draws; mount.tsx does.
import { operationsOf } from "../clientside/builder";
import { addTarget, removeTarget } from "../clientside/namespace";
import type { Host, Runner } from "../clientside/runner";
import { fetchWords, type Locale, localeFor, withWords } from "../locale/locale";
import type { HeldArrays } from "../protocol/arrays";
import { Channel, type Header } from "../protocol/channel";
import { decode, encode, type Received } from "../protocol/codec";
import type { Inspect } from "../protocol/inspection";
import { Journal, type KeptEvent, type Sealing } from "../protocol/journal";
import type {
  Call,
  Clientside,
  Downward,
  Event,
  Failure,
  Hello,
  Op,
  Output,
  Patch,
  Refused,
  Restored,
  Snapshot,
  Welcome,
} from "../protocol/messages";
import { realTime, type Scheduler } from "../protocol/scheduler";
import { PROTOCOL, VERSION } from "../protocol/version";
import { Kept } from "../store/kept";
import { Lasting } from "../store/lasting";
import type { StoreNode } from "../store/node";
import { type Answer, type Contents, Outbox, type Reaction } from "../store/outbox";
import { Pending } from "../store/pending";
import { Persistence } from "../store/persistence";
import { Signal } from "../store/signal";
import { Store, type StoreSchema } from "../store/store";
import type { Transport } from "../transport/transport";
import type { OpenWidgets, Widgets } from "../widgets/widgets";
import { addressOf } from "./address";
import type { AddressBar } from "./address-bar";
import { addToLog } from "./log";
import { encodable, withoutUndefined } from "./sendable";
import { stateOf, type ViewState } from "./state";

/** A snapshot that came before anybody said hello; whose hello names its generation need not be told it again. */
export interface Offer {
  generation: string;
  snapshot: Received;
}

export interface ViewOptions {
  transport: Transport;
  offer?: Offer | undefined;
  schema: StoreSchema;
  /** The session to join, when the page was served with one. */
  session?: string | null;
  /** Path and query of the page as it is now, when it is the app's own. */
  address?: (() => string) | null;
  scheduler?: Scheduler;
  /** Whether to keep what a server needs to go on where the session was lost. */
  keepsState?: boolean;
  /** Tells what the browser keeps of this app from what it keeps of others; null where the page has nothing else. */
  scope?: string | null;
  /** The path of the app, when it was served. */
  path?: string | null;
  /** Takes in what the page must know of components that are about to come; false if it must be told all anew. */
  learn?(kinds: Snapshot["kinds"], sources: Snapshot["sources"]): boolean;
  /** Runs before a snapshot is shown, to fetch what is needed to draw it. */
  prepare?(layout: Snapshot["layout"]): Promise<void> | undefined;
  /** Fetches what draws Jupyter widgets here. */
  openWidgets?: OpenWidgets<View>;
  /** Runs a change of what is shown; what draws may have it drawn by the time this returns. */
  draw?(change: () => void): void;
}

/** Takes in what a service answers; its arrays are in their places. */
export type Listener = (answer: Record<string, unknown>) => void;

/** As the channel sees it; decoded when its turn has come. */
interface Numbered extends Header, Sealing {
  received: Received;
}

const QUEUED_AFTER_MS = 200;
const FIRST_HELLO_MS = 2_000;
const LONGEST_HELLO_MS = 30_000;
/** How long a kernel that may be gone has to answer. */
const DOUBT_MS = 5_000;
/** Bytes of one message of the state that goes to another server. */
const STATE_PIECE = 1 << 20;

export class View implements Host {
  readonly id = randomId();
  /** Path and query of the page; null where its address is not the app's. */
  readonly address: (() => string) | null;
  readonly store: Store;
  readonly pending: Pending;
  readonly state = new Signal<ViewState>("static");
  readonly failures = new Signal<readonly Failure[]>([]);
  readonly output = new Signal<readonly Output[]>([]);
  readonly refusal = new Signal<Refused | null>(null);
  readonly title = new Signal<string>("");
  #appTitle = "";
  #pageTitle: string | null = null;
  /** The language of the app, else of the browser. */
  readonly locale = new Signal<Locale>(localeFor(null));
  /** Whether the kernel lets this view see what it does. */
  readonly isInspectable = new Signal(false);
  /** Whether anything is on screen yet; until then the static face stays. */
  readonly isShown = new Signal(false);
  /** Whether the kernel hears this view. It turns true whenever what was asked may have been lost: to be asked again. */
  readonly isConnected = new Signal(false);

  readonly #options: ViewOptions;
  #transport: Transport;
  readonly #scheduler: Scheduler;
  readonly #channel: Channel;
  readonly #outbox: Outbox;
  readonly #kept: Kept;
  /** Has components live in the page's address; there is none before the first that would. */
  #bar: AddressBar | "coming" | null = null;
  #endListening: (() => void) | undefined;
  #kernelFailures: readonly Failure[] = [];
  /** What the page itself has to tell the author. */
  #ownFailures: readonly Failure[] = [];
  /** Runs callbacks of the page; there is none before the first that it could run. */
  #runner: Runner | null = null;
  /** Takes in what the kernel does, while someone looks. */
  #inspector: ((message: Inspect) => void) | null = null;
  /** Take in answers of services (docs/protocol.md), by their type. */
  readonly #listeners = new Map<string, Set<Listener>>();
  /** Draws Jupyter widgets; fetched when the first one is to be drawn. */
  #widgets: Promise<Widgets> | null = null;
  /** The arrays that the kernel need not send again. */
  readonly #held: HeldArrays = new Map();
  readonly #journal: Journal | null;
  #session: string | null;
  #generation: string | null = null;
  #connection: "opening" | "offered" | "up" | "down" | "gone" = "opening";
  #isSnapshotDue = false;
  /** The kernel was asked whether it is there, and nothing has come since. */
  #isUnheard = false;
  /** Messages that came while a snapshot was being prepared. */
  #waiting: Header[] | null = null;
  #isQueued = false;
  /** What the person had set before the kernel was restarted, until the new one has taken it in. */
  #restore: Restored[] = [];
  #cancelQueued: (() => void) | undefined;
  #cancelHello: (() => void) | undefined;
  #cancelDoubt: (() => void) | undefined;

  constructor(options: ViewOptions) {
    this.#options = options;
    this.address = options.address ?? null;
    this.#transport = options.transport;
    this.#session = options.session ?? null;
    this.#journal = options.keepsState === true ? new Journal() : null;
    this.#scheduler = options.scheduler ?? realTime;
    this.#kept = new Kept({
      scope: options.scope ?? null,
      cookiePath: options.path ?? null,
      onFailure: (key, reason) => this.#noteNotKept(key, reason),
    });
    this.store = new Store(options.schema, new Persistence(this.#kept));
    this.pending = new Pending(this.#scheduler);
    this.#outbox = new Outbox({
      scheduler: this.#scheduler,
      canSend: () => this.#channel.canSend,
      react: (changes) => this.#runner?.react(changes),
      send: (contents) => this.#sendEvent(contents),
      onChange: () => {
        if (this.#connection === "offered" && this.#cancelQueued === undefined) this.#watchQueue();
        this.#update();
      },
    });
    this.#channel = new Channel({
      scheduler: this.#scheduler,
      transmit: (message) => this.#transport.send(encode(message)),
      deliver: (message) => this.#deliver(message),
      isWaiting: () => this.#outbox.isAwaiting || this.#isSnapshotDue,
      onAck: () => this.#watchQueue(),
      onSilence: () => this.#probe(),
    });
  }

  get session(): string | null {
    return this.#session;
  }

  open(): void {
    addTarget(this);
    if (this.#options.offer !== undefined) this.#take(this.#options.offer);
    this.#connect();
  }

  /** Show what there is, as if a hello had been answered. The one to come says so, and what is set till then waits. */
  #take({ generation, snapshot }: Offer): void {
    this.#connection = "offered";
    this.#generation = generation;
    this.#channel.receive(numbered(snapshot), snapshot.byteLength);
    this.#update();
  }

  /** The kernel was restarted, and has made the app anew: go on over another wire, with what the person had set. */
  attach(transport: Transport): void {
    this.detach();
    this.#transport = transport;
    this.#forgetKernel();
    this.#connect();
    this.#update();
  }

  /** What is to come is of another kernel; what the person had set is to be told to it. */
  #forgetKernel(): void {
    this.#restore = this.#edited();
    this.#session = null;
    this.#generation = null;
    this.#waiting = null;
    this.#held.clear();
    this.#channel.forget();
    this.#watchQueue();
    this.#outbox.clear();
    this.store.edits.clear();
    this.#connection = this.isShown.read() ? "down" : "opening";
    this.isConnected.set(false);
  }

  /** What the person has set, in a form that can be sent. */
  #edited(): Restored[] {
    return this.store
      .edited()
      .map(([id, values, originals, name]) => [id, encodable(id, values), encodable(id, originals), name]);
  }

  /** The wire is gone, and nothing will come back over it. */
  detach(): void {
    this.#disconnect("gone");
    this.#transport.close();
  }

  #connect(): void {
    this.#transport.open({
      onOpen: () => this.#hello(FIRST_HELLO_MS),
      onMessage: (message) => this.#receive(message),
      onDown: () => this.#disconnect("down"),
      onDoubt: () => this.#doubt(),
      onGone: () => this.#disconnect("gone"),
      onAnew: () => {
        this.#forgetKernel();
        this.#hello(FIRST_HELLO_MS);
        this.#update();
      },
    });
  }

  close(): void {
    removeTarget(this);
    this.#endListening?.();
    this.#runner?.close();
    void this.#widgets?.then((widgets) => widgets.close());
    this.leave();
    this.detach();
  }

  /** Tell the kernel that nobody looks at this view any more. Should somebody do so after all, the kernel greets anew. */
  leave(): void {
    if (this.#connection !== "gone") this.#transport.send(encode({ type: "bye" }));
  }

  /** A component has set props of its own. */
  set(node: StoreNode, values: Record<string, unknown>): void {
    const reported = this.store.set(node, values);
    if (reported === null || node.id === null) return;
    const sendable = encodable(node.id, reported);
    for (const prop of Object.keys(reported)) if (!(prop in sendable)) this.store.edits.forget(node.id, prop);
    if (Object.keys(sendable).length > 0) this.#outbox.add(node.id, sendable);
    this.#follow(true);
  }

  /** JavaScript in the page sets props: they count even if they change nothing. */
  force(node: StoreNode, values: Record<string, unknown>): void {
    const { id } = node;
    if (id === null) {
      this.store.set(node, values);
      return;
    }
    const sendable = encodable(id, values);
    const ops = Object.entries(sendable).map(([prop, value]): Op => {
      const operations = operationsOf(value);
      return operations === undefined ? [id, prop, value] : [id, prop, null, operations];
    });
    this.draw(() => {
      const computed = this.store.put(ops).map(([, prop, value]) => [prop, value]);
      if (computed.length > 0) this.#outbox.addForced(id, Object.fromEntries(computed));
    });
    this.#update();
  }

  /** Have the kernel tell all that it does, from now on; again if something was lost. Null ends it. */
  inspect(inspector: ((message: Inspect) => void) | null): void {
    this.#inspector = inspector;
    this.ask({ type: "inspect", on: inspector !== null });
  }

  /** Ask a service of the kernel, if there is a connection; what comes of it goes to those who `listen`. */
  ask<Message extends { type: string }>(message: Message): void {
    if (this.#connection === "up") this.#transport.send(encode(message));
  }

  /** What draws Jupyter widgets here. */
  widgets(): Promise<Widgets> {
    const { openWidgets } = this.#options;
    if (openWidgets === undefined) return Promise.reject(new Error("Jupyter widgets need a running Python"));
    if (this.#widgets === null) {
      const opening = openWidgets(this);
      opening.catch(() => {
        this.#widgets = null; // the next one to be drawn is a new attempt
      });
      this.#widgets = opening;
    }
    return this.#widgets;
  }

  /** Watch what waits for long, until it is closed. */
  lasting(): Lasting {
    return new Lasting(this.pending, this.#scheduler);
  }

  /** Take in a service's answers of one type. Returns what ends it. */
  listen(type: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** The title of the page of the app that is shown; null: the app's own holds. */
  setPageTitle(title: string | null): void {
    this.#pageTitle = title;
    this.#showTitle();
  }

  #showTitle(): void {
    this.title.set(this.#pageTitle ?? this.#appTitle);
  }

  /** The path of the app, when it was served. */
  get path(): string | null {
    return this.#options.path ?? null;
  }

  /** Whether the kernel has drawn all that follows from the last change of a prop here. */
  isDone(prop: string): boolean {
    return this.#outbox.isDone(prop);
  }

  /** Whether a callback of the page reads or writes a component. */
  isNamed(id: string): boolean {
    return this.#runner?.isNamed(id) === true;
  }

  isSettled(): boolean {
    return this.#outbox.isSettled && this.pending.isEmpty;
  }

  draw(change: () => void): void {
    const { draw } = this.#options;
    if (draw === undefined) change();
    else draw(change);
  }

  addRan(reaction: Reaction): void {
    this.#outbox.addRan(reaction);
  }

  answer(answers: readonly Answer[]): void {
    this.#outbox.answer(answers);
  }

  flush(): void {
    this.#outbox.flush();
  }

  onChange(): void {
    this.#update();
  }

  /** The kernel may have gone: ask it, and believe so if it does not answer. */
  #doubt(): void {
    if (this.#connection === "gone") return;
    this.#disconnect("down");
    this.#hello(FIRST_HELLO_MS);
    this.#cancelDoubt = this.#scheduler.after(DOUBT_MS, () => this.#disconnect("gone"));
  }

  #hello(retryMs: number, isStateSent = false): void {
    const transport = this.#transport;
    const hello: Hello = {
      type: "hello",
      protocol: PROTOCOL,
      version: VERSION,
      view: this.id,
      session: this.#session,
      generation: this.#generation,
      received: this.#channel.received,
      address: this.address?.() ?? null,
    };
    const state = this.#journal?.state;
    if (state) hello.state = { session: state.session, sent: isStateSent };
    if (this.path !== null) hello.root = this.path;
    if (this.#restore.length > 0) hello.restore = this.#restore;
    const persisted = this.#kept.all();
    if (persisted !== undefined) hello.persisted = persisted;
    transport.send(encode(hello));
    this.#cancelHello?.();
    if (!transport.isSilent) return;
    const next = Math.min(2 * retryMs, LONGEST_HELLO_MS);
    this.#cancelHello = this.#scheduler.after(retryMs, () => this.#hello(next));
  }

  /** The session is not known (any more) where the hello came to: send what it takes to go on there. */
  #bringState(most: number): void {
    const state = this.#journal?.state;
    if (!state) return;
    const frames = [...state.frames];
    const isSent = frames.reduce((sum, [, { byteLength }]) => sum + byteLength, 0) <= most;
    for (const [frame, bytes] of isSent ? frames : []) {
      for (let start = 0; start < bytes.byteLength; start += STATE_PIECE) {
        const piece = bytes.subarray(start, start + STATE_PIECE);
        this.#transport.send(encode({ type: "state", frame, piece }));
      }
    }
    const own = [...state.own.values()].filter((op) => op.length === 3);
    if (isSent && own.length > 0) this.#transport.send(encode({ type: "state", own }));
    this.#restore = this.#edited(); // should it be refused: the app may be another now
    this.#hello(FIRST_HELLO_MS, true);
  }

  /** What is on screen is not what the kernel thinks it is: be greeted as a view that knows nothing. */
  #askAnew(): void {
    this.#generation = null;
    this.#hello(FIRST_HELLO_MS);
  }

  /** A callback may take its time in silence, but a hello is always answered: without an answer the wire is dead. */
  #probe(): void {
    const transport = this.#transport;
    if (transport.reconnect === undefined) return;
    if (this.#isUnheard) {
      transport.reconnect();
      return;
    }
    this.#isUnheard = true;
    this.#hello(FIRST_HELLO_MS);
  }

  #receive(received: Received): void {
    this.#isUnheard = false;
    // The kernel of the same protocol version sends nothing else; a newer one is refused by `welcome`.
    const message = received.header as unknown as Downward;
    switch (message.type) {
      case "welcome":
        this.#welcome(message);
        break;
      case "state":
        this.#bringState(message.most);
        break;
      case "restart":
        this.#disconnect("down");
        this.#hello(FIRST_HELLO_MS);
        break;
      case "inspect":
        this.#inspector?.(message);
        break;
      case "refused":
        this.#cancelHello?.();
        this.refusal.set(message);
        this.isShown.set(true);
        break;
      default: {
        const listeners = this.#listeners.get(received.header.type as string);
        if (listeners !== undefined) {
          const answer = decode(received);
          for (const listener of [...listeners]) listener(answer);
          return;
        }
        // Numbered messages mean nothing before the two sides have agreed where they stand.
        if (this.#connection === "up") this.#channel.receive(numbered(received), received.byteLength);
      }
    }
    this.#update();
  }

  #welcome({ session, generation, resumed: isResumed, ack, inspectable }: Welcome): void {
    this.#cancelHello?.();
    this.#cancelDoubt?.();
    if (this.#connection === "up" && isResumed) return; // the answer to a repeated hello
    const isOther = this.#session !== null && this.#session !== session;
    this.#connection = "up";
    this.#session = session;
    this.#generation = generation;
    this.refusal.set(null);
    this.isInspectable.set(inspectable === true);
    if (this.#inspector !== null) this.inspect(this.#inspector);
    this.isConnected.set(false); // also where the view began anew without ever being disconnected
    this.isConnected.set(true);
    if (isResumed) {
      this.#channel.resume(ack);
      this.#outbox.flush();
      return;
    }
    const { acknowledged } = this.#channel;
    this.#isSnapshotDue = true;
    this.#held.clear();
    this.#waiting = null;
    if (this.#bar instanceof Object) this.#bar.forget();
    this.#journal?.begin();
    if (isOther && this.#journal !== null) {
      this.#sayAgain(this.#journal.again());
      return;
    }
    this.#channel.restart();
    this.#outbox.renumber(acknowledged);
    this.store.edits.renumber(acknowledged);
    this.#journal?.renumber(acknowledged);
  }

  /** Another session goes on from an earlier state, or begins anew: these events are not part of that. */
  #sayAgain(events: readonly KeptEvent[]): void {
    this.#channel.restart(events.map(({ body }) => body));
    this.#outbox.again(events.map(({ changes }) => changes));
    for (const { n, set } of events) {
      for (const [id, prop, value] of set) this.store.edits.again(id, prop, value, n);
    }
  }

  #deliver(message: Header): void {
    const { received, n, ...sealing } = message as Numbered; // as it was given to the channel
    if (this.#journal !== null && n !== undefined && received.frame !== undefined && this.#session !== null) {
      this.#journal.take(n, received.frame, sealing, this.#session);
    }
    this.#takeIn(decode(received, this.#held) as unknown as Header);
  }

  #takeIn(message: Header): void {
    if (this.#waiting !== null) this.#waiting.push(message);
    else if (message.type === "snapshot")
      this.#receiveSnapshot(message as unknown as Snapshot); // told by its type
    else if (message.type === "patch") this.#receivePatch(message as unknown as Patch); // told by its type
  }

  #receiveSnapshot(snapshot: Snapshot): void {
    this.#isSnapshotDue = false;
    this.#options.learn?.(snapshot.kinds, snapshot.sources);
    const locale = localeFor(snapshot.locale ?? null);
    const preparing = [
      this.#options.prepare?.(snapshot.layout),
      this.#loadRunner(snapshot.clientside),
      fetchWords(locale),
    ];
    this.#after(preparing, () => this.#show(snapshot, locale));
  }

  #receivePatch(patch: Patch): void {
    if (patch.kinds !== undefined || patch.sources !== undefined) {
      if (this.#options.learn?.(patch.kinds, patch.sources) === false) this.#askAnew();
    }
    if (patch.clientside === undefined) this.#patch(patch);
    else this.#after([this.#loadRunner(patch.clientside)], () => this.#patch(patch));
  }

  /** Do what can be done only when all of `preparing` is here; messages that come meanwhile wait. */
  #after(preparing: readonly (Promise<void> | undefined)[], act: () => void): void {
    const missing = preparing.filter((one) => one !== undefined);
    if (missing.length === 0) {
      act();
      return;
    }
    const waiting: Header[] = [];
    this.#waiting = waiting;
    void Promise.all(missing).then(() => {
      if (this.#waiting !== waiting) return; // another session has begun meanwhile
      this.#waiting = null;
      act();
      for (const message of waiting) this.#takeIn(message); // one of them may have the others wait again
      this.#update();
    });
  }

  /** Fetch what runs callbacks, if there are such and it is not here. */
  #loadRunner(clientside: Clientside | undefined): Promise<void> | undefined {
    if (clientside === undefined || this.#runner !== null) return undefined;
    return import("../clientside/runner").then(
      ({ Runner }) => {
        this.#runner ??= new Runner(this);
      },
      (error: unknown) =>
        console.error("nbdash: what runs callbacks in the page could not be loaded.", error),
    );
  }

  /** Have the address follow what components hold, those that live in it. */
  #follow(isPersons: boolean): void {
    if (this.#bar instanceof Object) this.#bar.follow(isPersons);
    else if (this.#bar === null && this.store.addressed.size > 0) this.#loadBar();
  }

  #loadBar(): void {
    this.#bar = "coming";
    import("./address-bar").then(
      ({ AddressBar }) => {
        this.#bar = new AddressBar({
          address: addressOf(this),
          store: this.store,
          schema: this.#options.schema,
          set: (node, values) => this.set(node, values),
          isSettled: () => this.#outbox.isEmpty && this.pending.isEmpty,
          scheduler: this.#scheduler,
        });
        this.#endListening = this.#bar.listen();
        this.#bar.follow();
      },
      (error: unknown) =>
        console.error("nbdash: what keeps values in the address could not be loaded.", error),
    );
  }

  #show(snapshot: Snapshot, locale: Locale): void {
    this.#restore = [];
    this.store.load(snapshot.layout, snapshot.ack, snapshot);
    this.#reportSetAgain();
    this.#runner?.load(snapshot.clientside);
    this.pending.replace(snapshot.pending);
    this.#showFailures(snapshot.failures);
    this.output.set(snapshot.output ?? []);
    this.#appTitle = snapshot.title;
    this.#showTitle();
    this.locale.set(withWords(locale));
    this.isShown.set(true);
    if (!this.#channel.canSend) this.#channel.release();
    this.#outbox.flush();
  }

  #patch(patch: Patch): void {
    this.draw(() => this.#apply(patch));
    if (patch.done !== undefined) this.#outbox.done(patch.done);
    if (patch.calls !== undefined) this.#call(patch.calls);
  }

  #call(calls: readonly Call[]): void {
    if (this.#runner !== null) {
      this.#runner.call(calls);
      return;
    }
    const error = { message: "Error: what runs callbacks in the page could not be loaded", stack: null };
    this.#outbox.answer(calls.map(([call]) => ({ call, outcome: { error }, computed: [] })));
  }

  #apply(patch: Patch): void {
    if (!this.store.apply(patch.ops ?? [], patch.ack, patch)) this.#askAnew();
    this.#reportSetAgain();
    if (patch.clientside !== undefined) this.#runner?.update(patch.clientside);
    if (patch.pending !== undefined) this.pending.replace(patch.pending);
    if (patch.failures !== undefined) this.#showFailures(patch.failures);
    if (patch.output !== undefined) this.output.set(addToLog(this.output.read(), patch.output));
  }

  /** Tell the kernel what was set again in components that have come: it had not heard of it. */
  #reportSetAgain(): void {
    for (const [{ id }, values] of this.store.takeSetAgain()) {
      if (id === null) continue;
      this.store.edits.record(id, values);
      this.#outbox.add(id, values);
    }
  }

  #showFailures(failures: readonly Failure[]): void {
    this.#kernelFailures = failures;
    this.failures.set(this.isInspectable.read() ? [...failures, ...this.#ownFailures] : failures);
  }

  /** The author is to know that the next visit will begin anew. */
  #noteNotKept(key: string, reason: string): void {
    const message = `The browser does not keep ${key}: it lasts as long as this page. ${reason}`;
    console.warn(`nbdash: ${message}`);
    const head = { id: "not kept", title: "Not kept", outputs: [], traceback: null, incident: null };
    this.#ownFailures = [{ ...head, message }];
    this.#showFailures(this.#kernelFailures);
  }

  #sendEvent({ changes, ran, answers, isForced }: Contents): number {
    const body: Omit<Event, "n" | "ack"> = { type: "event", changes: changes.map(withoutUndefined) };
    if (ran.length > 0) body.ran = ran.map(({ key, outcome }) => [key, outcome]);
    if (answers.length > 0) body.results = answers.map(({ call, outcome }) => [call, outcome]);
    if (isForced) body.forced = true;
    const address = this.#bar instanceof Object ? this.#bar.take() : undefined;
    if (address !== undefined) body.address = address;
    this.#runner?.endChains();
    const n = this.#channel.send(body);
    const set = [
      ...changes.flatMap(([id, props]) =>
        Object.entries(props).map(([prop, value]): Op => [id, prop, value]),
      ),
      ...[...ran, ...answers].flatMap(({ computed }) => computed),
    ];
    for (const [id, prop, value] of set) this.store.edits.sent(id, prop, value, n);
    this.#journal?.keep({ n, body, set, changes });
    if (this.#cancelQueued === undefined) this.#watchQueue(); // else an earlier one is waited for
    return n;
  }

  /** Say so when the kernel does not take an event at once: it is busy with something else. */
  #watchQueue(): void {
    this.#cancelQueued?.();
    this.#cancelQueued = undefined;
    const isUntold = this.#connection === "offered" && !this.#outbox.isEmpty;
    const isTaken = this.#channel.acknowledged === this.#channel.lastSent && !isUntold;
    this.#isQueued = this.#isQueued && !isTaken;
    if (isTaken) return;
    this.#cancelQueued = this.#scheduler.after(QUEUED_AFTER_MS, () => {
      this.#isQueued = true;
      this.#update();
    });
  }

  #disconnect(connection: "down" | "gone"): void {
    this.#connection = connection;
    this.isConnected.set(false);
    this.#isUnheard = false;
    this.#channel.disconnect();
    this.#cancelDoubt?.();
    this.#cancelHello?.();
    this.#update();
  }

  #update(): void {
    this.#follow(false);
    this.#channel.listen();
    this.state.set(
      stateOf({
        connection: this.#connection,
        isShown: this.isShown.read(),
        isQueued: this.#isQueued,
        isBusy: !this.#outbox.isEmpty || !this.pending.isEmpty || this.#runner?.isBusy === true,
      }),
    );
  }
}

function numbered(received: Received): Numbered {
  return { ...(received.header as unknown as Header), received }; // any message is one
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
