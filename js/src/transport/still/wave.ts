// What follows from a change, in a page without Python: which callbacks it reaches, in which order, and what becomes of
// each.
//
// A callback waits until nothing that is still to come can change one of its inputs, as in a session (nbdash/engine).
// One of Python's is answered by what is known of it; where nothing is, its outputs stay as they are, and that is told.
// One of the page's is asked of the page.
import type { Binding, Call, Clientside, Failure, Op, Operation, Outcome } from "../../protocol/messages";
import { propId } from "../../store/ids";
import { applyOperations } from "../../store/patch";
import type { Answer, Answers, ReadInitial } from "./answers";
import { type Forms, VARIABLES } from "./forms";
import { Graph, isSingle, type PythonCallback, propsOf, singlesOf } from "./graph";
import { isValue } from "./values";

/** A callback of Python's that nobody can answer now; its outputs are those of earlier values. */
export interface Unanswered {
  key: string;
  name: string;
  outputs: readonly string[];
  /** The prop ids from whose change it follows. */
  causes: ReadonlySet<string>;
}

/** What a page is to be told. */
export interface Told {
  ops: Op[];
  calls: Call[];
  /** Which callbacks of the page's come and go with components. */
  clientside: Clientside | undefined;
  /** All that went wrong and has not gone well since; undefined if that is as it was told last. */
  failures: Failure[] | undefined;
  /** Nothing more follows from what has been changed so far. */
  isOver: boolean;
}

interface Requested {
  triggered: Set<string>;
  causes: Set<string>;
}

export interface WaveOptions {
  callbacks: Readonly<Record<string, PythonCallback>>;
  bindings: Readonly<Record<string, Binding>>;
  answers: Answers;
  failures: readonly Failure[];
  /** Finds the callbacks of other layouts; without it there are none. */
  forms?: Forms | undefined;
  /** A prop as it was when the page was made. */
  initial: ReadInitial;
  /** A prop's present value on the page. */
  read(id: string, prop: string): unknown;
  /** There is something to tell that was waited for. */
  onTold(told: Told): void;
}

export class Wave {
  readonly #options: WaveOptions;
  readonly #graph = new Graph();
  readonly #requested = new Map<string, Requested>();
  /** What is under way: calls of the page by their numbers, and what answers are being looked up for. */
  readonly #asked = new Map<number, { key: string; causes: Set<string> }>();
  readonly #lookups = new Map<string, symbol>();
  readonly #unanswered = new Map<string, Unanswered>();
  readonly #failures: Map<string, Failure>;
  /** What has been answered and not been told yet. */
  readonly #fresh = new Map<string, unknown>();
  /** What stands for the objects that variables hold: no page has these. */
  readonly #variables = new Map<string, unknown>();
  /** Props that tell of a touch which nobody could answer: it is as if there had been none. */
  readonly #stray = new Set<string>();
  #callbacks: Record<string, PythonCallback>;
  #clientside: Clientside | undefined;
  #ops: Op[] = [];
  #calls: Call[] = [];
  #isFailureNew = false;
  #lastCall = 0;

  constructor(options: WaveOptions) {
    this.#options = options;
    this.#callbacks = { ...options.callbacks, ...options.forms?.callbacks };
    this.#graph.update({ ...this.#callbacks, ...options.bindings });
    this.#failures = new Map(options.failures.map((failure) => [failure.id, failure]));
  }

  /** Those that could not be answered, and have not been since. */
  get unanswered(): Unanswered[] {
    return [...this.#unanswered.values()];
  }

  /** Request a call of the page's that was not made yet. */
  call(key: string, triggered: readonly string[]): void {
    this.#request(key, triggered, []);
  }

  /** Take note of props that a person has set, and of what the page has run because of it. */
  change(props: readonly string[], ran: readonly [key: string, outcome: Outcome][]): void {
    const done = new Set(ran.map(([key]) => key));
    for (const prop of props) this.#touch(prop, [prop], done);
    for (const [key, outcome] of ran) this.#take(key, outcome, props, done);
  }

  /** Take in what the page answers to a call. */
  answer(call: number, outcome: Outcome): void {
    const asked = this.#asked.get(call);
    if (asked === undefined) return; // it was asked anew meanwhile
    this.#asked.delete(call);
    this.#take(asked.key, outcome, asked.causes);
  }

  /** Go on as far as possible. */
  advance(): Told {
    for (let key = this.#next(); key !== undefined; key = this.#next()) this.#run(key);
    const told: Told = {
      ops: this.#ops,
      calls: this.#calls,
      clientside: this.#clientside,
      failures: this.#isFailureNew ? [...this.#failures.values()] : undefined,
      isOver: this.#requested.size === 0 && this.#asked.size === 0 && this.#lookups.size === 0,
    };
    this.#ops = [];
    this.#calls = [];
    this.#clientside = undefined;
    this.#isFailureNew = false;
    return told;
  }

  /** What was told is on the page. */
  settle(): void {
    this.#fresh.clear();
  }

  /** The first that nothing can still change the inputs of; of a circle, the first. */
  #next(): string | undefined {
    const requested = [...this.#requested.keys()];
    const running = [...[...this.#asked.values()].map(({ key }) => key), ...this.#lookups.keys()];
    const free = requested.find((key) => {
      const ancestors = this.#graph.ancestors(key);
      return ![...requested, ...running].some((other) => other !== key && ancestors.has(other));
    });
    return free ?? (running.length === 0 ? requested[0] : undefined);
  }

  #run(key: string): void {
    const { triggered, causes } = this.#requested.get(key) as Requested; // it comes from there
    this.#requested.delete(key);
    const callback = this.#callbacks[key];
    if (callback === undefined) {
      for (const [call, asked] of this.#asked) if (asked.key === key) this.#asked.delete(call);
      this.#lastCall += 1;
      this.#asked.set(this.#lastCall, { key, causes });
      this.#calls.push([this.#lastCall, key, [...triggered]]);
      return;
    }
    const found = this.#options.answers.find(key, callback, this.#argumentsOf(callback, triggered));
    this.#lookups.delete(key);
    if (!(found instanceof Promise)) {
      this.#answered(key, callback, found, causes);
      return;
    }
    const lookup = Symbol(key);
    this.#lookups.set(key, lookup);
    void found
      .catch(() => undefined)
      .then((answer) => {
        if (this.#lookups.get(key) !== lookup) return; // it was requested anew meanwhile
        this.#lookups.delete(key);
        this.#answered(key, callback, answer, causes);
        this.#options.onTold(this.advance());
      });
  }

  #argumentsOf({ inputs, states }: PythonCallback, triggered: ReadonlySet<string>): unknown[] {
    return [...inputs, ...states].map((dependency) => {
      const values = singlesOf(dependency).map(([id, prop]) => {
        const name = propId(id, prop);
        const isStray = this.#stray.has(name) && !triggered.has(name);
        return isStray ? (this.#options.initial(id, prop) ?? null) : this.#read(id, prop);
      });
      return isSingle(dependency) ? values[0] : values;
    });
  }

  #read(id: string, prop: string): unknown {
    const name = propId(id, prop);
    if (id === VARIABLES) return this.#variables.get(name) ?? null;
    return (this.#fresh.has(name) ? this.#fresh.get(name) : this.#options.read(id, prop)) ?? null;
  }

  #answered(key: string, callback: PythonCallback, answer: Answer | undefined, causes: Set<string>): void {
    if (answer === undefined) {
      const before = this.#unanswered.get(key)?.causes ?? [];
      const all = new Set([...before, ...causes]);
      for (const prop of causes) if (!isValue(prop)) this.#stray.add(prop);
      this.#unanswered.set(key, {
        key,
        name: callback.name,
        outputs: propsOf(callback.outputs),
        causes: all,
      });
      return;
    }
    this.#unanswered.delete(key);
    if ("failure" in answer) {
      this.#fail(key, answer.failure);
      return;
    }
    this.#recover(key);
    for (const op of answer.values) {
      const [id, prop] = op;
      const name = propId(id, prop);
      if (id === VARIABLES) this.#variables.set(name, op[2]);
      else this.#ops.push(op);
      this.#note(op, causes);
      this.#touch(name, causes);
    }
  }

  /** Take note of what a prop holds now, and of the callbacks that come and go with components in it. */
  #note(op: Op, causes: Iterable<string>): void {
    const [id, prop] = op;
    const value = op.length === 4 ? patched(this.#read(id, prop), op[3]) : op[2];
    this.#fresh.set(propId(id, prop), value);
    const { forms } = this.#options;
    const change = forms?.set(id, prop, value);
    if (forms === undefined || change === undefined) return;
    for (const [inner, props] of change.inserted)
      for (const [name, held] of Object.entries(props)) this.#fresh.set(propId(inner, name), held);
    for (const key of change.gone) {
      delete this.#callbacks[key];
      this.#requested.delete(key);
      this.#unanswered.delete(key);
    }
    Object.assign(this.#callbacks, change.callbacks);
    this.#graph.update({ ...change.callbacks, ...change.bindings }, change.gone);
    const { set = {}, gone = [] } = this.#clientside ?? {};
    const told = forms.clientside(change);
    this.#clientside = { ...told, set: { ...set, ...told.set }, gone: [...gone, ...told.gone] };
    for (const [key, triggered] of change.requested) this.#request(key, triggered, causes);
  }

  /** What a callback of the page has come to, which the page shows already. */
  #take(key: string, outcome: Outcome, causes: Iterable<string>, done?: ReadonlySet<string>): void {
    if ("error" in outcome) {
      const { message, stack } = outcome.error;
      const outputs = propsOf(this.#graph.get(key)?.outputs);
      this.#fail(key, { id: key, title: message, message, outputs, traceback: stack, incident: null });
      return;
    }
    this.#recover(key);
    if (!("values" in outcome)) return;
    for (const op of outcome.values) {
      if (this.#options.forms !== undefined) this.#note(op, causes);
      this.#touch(propId(op[0], op[1]), causes, done);
    }
  }

  /** Request all that reads a prop, but for what has just run with it. */
  #touch(prop: string, causes: Iterable<string>, done?: ReadonlySet<string>): void {
    for (const key of this.#graph.watchers(prop)) {
      if (done?.has(key) !== true) this.#request(key, [prop], causes);
    }
  }

  #request(key: string, triggered: Iterable<string>, causes: Iterable<string>): void {
    const known = this.#requested.get(key) ?? { triggered: new Set(), causes: new Set() };
    for (const prop of triggered) known.triggered.add(prop);
    for (const prop of causes) known.causes.add(prop);
    this.#requested.set(key, known);
  }

  #fail(key: string, failure: Failure): void {
    this.#failures.set(key, failure);
    this.#isFailureNew = true;
  }

  #recover(key: string): void {
    if (this.#failures.delete(key)) this.#isFailureNew = true;
  }
}

/** Operations that do not fit are found by the page, which is told of them all the same. */
function patched(value: unknown, operations: readonly Operation[]): unknown {
  try {
    return applyOperations(value, operations);
  } catch {
    return value;
  }
}
