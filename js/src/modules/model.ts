// The model that a module is given: the component's props, under the names of anywidget's front-end module spec.
import { deepEqual } from "../store/equal";
import type { Props } from "../store/node";

type Listener = (...args: never[]) => void;

export interface ModelOptions {
  /** What the component is called in messages. */
  name: string;
  props: Props;
  /** The props that the page may set. */
  sets: readonly string[];
  /** The props of which a value counts also if it equals the one before. */
  events: readonly string[];
  /** All names that there are. */
  known: readonly string[];
  /** Tell of what was set. `counts`: also where it is as before. */
  save(changes: Props, counts: boolean): void;
  /** A listener has thrown. */
  fail(error: unknown): void;
}

/** The prop that carries what `send` sends, and what arrives as `msg:custom`. */
const MESSAGE = "message";

export class Model {
  /** Jupyter's manager of widgets, which modules of anywidget may ask for: there is none here. */
  readonly widget_manager = undefined;
  readonly #options: ModelOptions;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #unsaved = new Map<string, unknown>();
  #values: Record<string, unknown>;

  constructor(options: ModelOptions) {
    this.#options = options;
    this.#values = { ...options.props };
  }

  get(name: string): unknown {
    if (!(name in this.#values) && !this.#options.known.includes(name) && !name.startsWith("_")) {
      console.warn(`nbdash: ${this.#options.name} has no prop "${name}". ${this.#names()}`);
    }
    return this.#values[name];
  }

  set(name: string | Props, value?: unknown): void {
    const changes = typeof name === "string" ? { [name]: value } : name;
    for (const prop of Object.keys(changes)) this.#mayBeSet(prop);
    for (const [prop, given] of Object.entries(changes)) this.#unsaved.set(prop, given);
    this.#take(changes, this.#options.events);
  }

  save_changes(): void {
    const unsaved = [...this.#unsaved];
    this.#unsaved.clear();
    const events = this.#options.events;
    const kept = unsaved.filter(([prop]) => !events.includes(prop));
    const told = unsaved.filter(([prop]) => events.includes(prop));
    if (kept.length > 0) this.#options.save(Object.fromEntries(kept), false);
    if (told.length > 0) this.#options.save(Object.fromEntries(told), true);
  }

  on(name: string, listener: Listener): void {
    for (const one of name.split(" ")) this.#listeners.set(one, this.#listenersOf(one).add(listener));
  }

  off(name?: string | null, listener?: Listener | null): void {
    const names = name == null ? [...this.#listeners.keys()] : name.split(" ");
    for (const one of names) {
      if (listener == null) this.#listeners.delete(one);
      else this.#listeners.get(one)?.delete(listener);
    }
  }

  /** Send what the prop `message` then holds in Python. */
  send(
    content: unknown,
    _callbacks?: unknown,
    buffers: readonly (ArrayBuffer | ArrayBufferView)[] = [],
  ): void {
    this.#mayBeSet(MESSAGE, `declare it to use model.send: ${MESSAGE} = nbdash.Event()`);
    const message = { content, buffers: buffers.map(asView) };
    this.#values = { ...this.#values, [MESSAGE]: message }; // it is no news when it comes back as a prop
    this.#options.save({ [MESSAGE]: message }, true);
  }

  /** The props are others now, be it by Python or by what was set here. */
  update(props: Props): void {
    const changes = Object.fromEntries(
      Object.entries(props).filter(
        ([prop, value]) => value !== this.#values[prop] && !this.#unsaved.has(prop),
      ),
    );
    const { [MESSAGE]: message, ...others } = changes;
    this.#take(others, []);
    if (message !== undefined) this.#receive(message);
  }

  #receive(message: unknown): void {
    this.#values[MESSAGE] = message;
    const { content, buffers } = (message ?? {}) as { content?: unknown; buffers?: unknown[] }; // any value may come
    if (content === undefined) this.#take({ [MESSAGE]: message }, [MESSAGE]);
    else this.#tell("msg:custom", content, buffers ?? []);
  }

  #take(changes: Props, counting: readonly string[]): void {
    const changed = Object.entries(changes).filter(
      ([prop, value]) => counting.includes(prop) || !deepEqual(value, this.#values[prop]),
    );
    this.#values = { ...this.#values, ...changes };
    for (const [prop, value] of changed) this.#tell(`change:${prop}`, this, value);
    if (changed.length > 0) this.#tell("change", this);
  }

  #tell(name: string, ...args: unknown[]): void {
    for (const listener of [...this.#listenersOf(name)]) {
      try {
        const result: unknown = (listener as (...given: unknown[]) => unknown)(...args);
        if (result instanceof Promise) result.catch((error: unknown) => this.#options.fail(error));
      } catch (error) {
        this.#options.fail(error);
      }
    }
  }

  #listenersOf(name: string): Set<Listener> {
    return this.#listeners.get(name) ?? new Set();
  }

  #mayBeSet(prop: string, remedy?: string): void {
    const { name, sets, known } = this.#options;
    if (sets.includes(prop)) return;
    if (!known.includes(prop)) {
      throw new Error(`${name} has no prop "${prop}": ${remedy ?? this.#names()}`);
    }
    throw new Error(
      `The page may not set "${prop}" of ${name}: declare it ${prop} = nbdash.Prop(..., user=True)`,
    );
  }

  #names(): string {
    return `There are: ${this.#options.known.join(", ")}.`;
  }
}

/** As a view of bytes: so it is `bytes` in Python. */
function asView(buffer: ArrayBuffer | ArrayBufferView): DataView {
  return ArrayBuffer.isView(buffer)
    ? new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
    : new DataView(buffer);
}
