// Runs callbacks of one view: at once when a person's change reaches them and nothing in the kernel can come between,
// and when the kernel asks for it.
//
// What follows from one task's changes is a chain: callbacks run one after another, each once, a callback after all that
// could still change its inputs. A promise is waited for as long as the event can be held. When the event has to go, the
// chain ends: what has not come of it by then is left to the kernel, which asks for it, and is given the
// result of the run that is already under way if its arguments are still the same.
import type { Binding, Call, Change, Clientside, Failure, Outcome, Single } from "../protocol/messages";
import { deepEqual } from "../store/equal";
import { propId } from "../store/ids";
import type { Answer, Reaction } from "../store/outbox";
import type { Ran } from "../store/ran";
import type { Signal } from "../store/signal";
import type { Computed, Store } from "../store/store";
import { Bindings } from "./bindings";
import { type Arguments, contextOf, isSingle, singlesOf } from "./context";
import { functionOf } from "./functions";
import { dashClientside, type Target, within } from "./namespace";
import { failureOf, outcomeOf } from "./outcome";

/** What the runner needs of its view. */
export interface Host extends Target {
  readonly store: Store;
  readonly failures: Signal<readonly Failure[]>;
  /** Whether nothing is under way that a callback in the kernel may answer with changes. */
  isSettled(): boolean;
  /** Make a change of what is shown. */
  draw(change: () => void): void;
  /** More has come of changes that are still held. */
  addRan(reaction: Reaction): void;
  answer(answers: readonly Answer[]): void;
  /** Send what is held. */
  flush(): void;
  /** `isBusy` may have changed. */
  onChange(): void;
}

/** An execution whose function has promised its result. */
interface Run {
  key: string;
  args: Arguments;
  outcome: Outcome | undefined;
  /** The chain that waits for it. */
  chain: Chain | undefined;
  /** The call that it answers. With neither, it waits for the kernel to ask. */
  finish: ((outcome: Outcome) => void) | undefined;
}

interface Chain {
  /** What has to run, with the props that led to it, in the order of the requests. */
  requested: Map<string, string[]>;
  /** What has been requested so far. */
  seen: Set<string>;
  /** Props that have been changed or produced. */
  touched: Set<string>;
  waiting: Set<Run>;
  /** What has run and has not been handed over yet. */
  ran: Ran[];
  /** Nobody in the kernel waits for what has been touched, and nothing was left to it. */
  isQuiet: boolean;
}

export class Runner {
  readonly #host: Host;
  readonly #bindings = new Bindings();
  readonly #chains = new Set<Chain>();
  /** The newest promised run of each callback, until its result has been used. */
  readonly #runs = new Map<string, Run>();

  constructor(host: Host) {
    this.#host = host;
    window.addEventListener("pagehide", this.#onHide);
  }

  /** Whether something runs that the kernel knows nothing of. */
  get isBusy(): boolean {
    return this.#chains.size > 0;
  }

  /** Everything is new: what is under way counts no more. */
  load(clientside: Clientside | undefined): void {
    this.#chains.clear();
    this.#runs.clear();
    this.#bindings.clear();
    if (clientside !== undefined) this.#bindings.update(clientside);
  }

  /** Whether a callback of the page reads or writes a component. */
  isNamed(id: string): boolean {
    return this.#bindings.isNamed(id);
  }

  update(clientside: Clientside): void {
    this.#bindings.update(clientside);
    for (const key of clientside.gone) this.#displace(key);
  }

  /** Run what these changes reach. Undefined if that is nothing. */
  react(changes: readonly Change[]): Reaction | undefined {
    const props = changes.flatMap(([id, values]) => Object.keys(values).map((prop) => propId(id, prop)));
    if (!props.some((prop) => this.#bindings.isWatched(prop))) return undefined;
    const chain: Chain = {
      requested: new Map(),
      seen: new Set(),
      touched: new Set(),
      waiting: new Set(),
      ran: [],
      // What becomes of components that no binding names is the business of the kernel.
      isQuiet: changes.every(([id]) => this.#bindings.isNamed(id)),
    };
    this.#chains.add(chain);
    this.#request(chain, props);
    this.#host.draw(() => this.#advance(chain));
    return this.#handOver(chain);
  }

  /** All that is held is being sent: chains end, and what they still wait for is left to the kernel. */
  endChains(): void {
    for (const chain of this.#chains) for (const run of chain.waiting) run.chain = undefined;
    this.#chains.clear();
  }

  /** Run what the kernel asks for, and answer; what is only promised is answered later. */
  call(calls: readonly Call[]): void {
    const answers: Answer[] = [];
    let isLater = false;
    this.#host.draw(() => {
      for (const [call, key, triggered] of calls) {
        this.#answer(key, triggered, (outcome, computed) => {
          if (isLater) this.#host.answer([{ call, outcome, computed }]);
          else answers.push({ call, outcome, computed });
        });
      }
    });
    isLater = true;
    if (answers.length > 0) this.#host.answer(answers);
  }

  close(): void {
    window.removeEventListener("pagehide", this.#onHide);
    this.load(undefined);
  }

  readonly #onHide = (): void => this.#host.flush();

  #answer(key: string, triggered: string[], take: (outcome: Outcome, computed: Computed[]) => void): void {
    const binding = this.#bindings.get(key);
    if (binding === undefined) {
      take(failureOf(new Error("the page has not been told of this callback; reload it")), []);
      return;
    }
    const finish = (outcome: Outcome) => take(...this.#apply(outcome));
    const args = this.#argumentsOf(binding);
    const run = this.#runs.get(key);
    const isLeft = run !== undefined && run.chain === undefined && run.finish === undefined;
    if (isLeft && deepEqual(args, run.args)) {
      run.finish = finish;
      if (run.outcome !== undefined) this.#settle(run, run.outcome);
      return;
    }
    const started = this.#start(key, binding, args, triggered);
    if (isRun(started)) started.finish = finish;
    else finish(started);
  }

  #request(chain: Chain, props: readonly string[]): void {
    for (const prop of props) {
      chain.touched.add(prop);
      chain.isQuiet = chain.isQuiet && !this.#bindings.isReported(prop);
      for (const key of this.#bindings.watchers(prop)) {
        const triggered = chain.requested.get(key);
        if (triggered !== undefined) {
          if (!triggered.includes(prop)) triggered.push(prop);
        } else if (!chain.seen.has(key)) {
          chain.seen.add(key);
          chain.requested.set(key, [prop]);
        }
      }
    }
  }

  /** Run whatever need not wait. */
  #advance(chain: Chain): void {
    for (let key = this.#next(chain); key !== undefined; key = this.#next(chain)) {
      const triggered = chain.requested.get(key) ?? [];
      chain.requested.delete(key);
      const binding = this.#bindings.get(key);
      if (binding === undefined || !this.#canRun(chain, key, binding)) {
        chain.isQuiet = false; // the kernel has to ask for it
        continue;
      }
      const started = this.#start(key, binding, this.#argumentsOf(binding), triggered);
      if (isRun(started)) {
        started.chain = chain;
        chain.waiting.add(started);
      } else this.#take(chain, key, started);
    }
    if (chain.requested.size === 0 && chain.waiting.size === 0) this.#chains.delete(chain);
  }

  /** The first that nothing can still change the inputs of; of a circle, the first. */
  #next(chain: Chain): string | undefined {
    const keys = [...chain.requested.keys()];
    const running = [...this.#chains].flatMap(({ waiting }) => [...waiting].map((run) => run.key));
    const waitsFor = (key: string, others: readonly string[]) => {
      const ancestors = this.#bindings.ancestors(key);
      return others.some((other) => ancestors.has(other));
    };
    const idle = keys.filter((key) => !waitsFor(key, running));
    const free = idle.find((key) => !waitsFor(key, keys));
    return free ?? (running.length === 0 ? keys[0] : undefined);
  }

  /** Whether nothing that the kernel does can come between. */
  #canRun({ touched }: Chain, key: string, { inputs, states, blockers }: Binding): boolean {
    const isBlocked =
      blockers.length > 0 && (!this.#host.isSettled() || blockers.some((prop) => touched.has(prop)));
    if (isBlocked) return false;
    const ancestors = this.#bindings.ancestors(key);
    for (const run of this.#runs.values())
      if (run.chain === undefined && ancestors.has(run.key)) return false;
    return [...inputs, ...states].flatMap(singlesOf).every(([id]) => this.#host.store.get(id) !== undefined);
  }

  #argumentsOf({ inputs, states }: Binding): Arguments {
    const read = ([id, prop]: Single) => this.#host.store.value(id, prop);
    return [...inputs, ...states].map((one) => (isSingle(one) ? read(one) : one.map(read)));
  }

  /** What came of it, or the run that will say. */
  #start(key: string, binding: Binding, args: Arguments, triggered: readonly string[]): Outcome | Run {
    this.#displace(key);
    try {
      const result = this.#invoke(binding, args, triggered);
      if (!isPromise(result)) return outcomeOf(binding, result);
      const run: Run = { key, args, outcome: undefined, chain: undefined, finish: undefined };
      this.#runs.set(key, run);
      void Promise.resolve(result)
        .then((value) => outcomeOf(binding, value), failureOf)
        .then((outcome) => this.#host.draw(() => this.#settle(run, outcome)));
      return run;
    } catch (error) {
      return failureOf(error);
    }
  }

  #invoke(binding: Binding, args: Arguments, triggered: readonly string[]): unknown {
    const [callback, self] = functionOf(binding);
    const before = dashClientside().callback_context;
    dashClientside().callback_context = contextOf(binding, args, triggered);
    try {
      return within(this.#host, () => callback.apply(self, [...args]));
    } finally {
      dashClientside().callback_context = before;
    }
  }

  /** A newer run takes its place: the result counts no more. */
  #displace(key: string): void {
    const run = this.#runs.get(key);
    this.#runs.delete(key);
    if (run?.chain === undefined) return;
    run.chain.waiting.delete(run);
    // What waited for it in that chain goes on when the newer one has had its turn.
    queueMicrotask(() => this.#goOn());
  }

  #settle(run: Run, outcome: Outcome): void {
    if (this.#runs.get(run.key) !== run) return;
    run.outcome = outcome;
    const { chain, finish } = run;
    if (chain === undefined && finish === undefined) return;
    this.#runs.delete(run.key);
    if (chain === undefined) {
      finish?.(outcome);
      return;
    }
    chain.waiting.delete(run);
    this.#take(chain, run.key, outcome);
    this.#goOn();
  }

  #goOn(): void {
    for (const chain of [...this.#chains]) {
      if (!this.#chains.has(chain)) continue; // what another had to send has ended it
      this.#host.draw(() => this.#advance(chain));
      const reaction = this.#handOver(chain);
      if (reaction.ran.length > 0 || !reaction.isQuiet) this.#host.addRan(reaction);
    }
    this.#host.onChange();
  }

  #handOver(chain: Chain): Reaction {
    // A failure that is shown may be mended by this, of which the kernel is to hear.
    const isQuiet = chain.isQuiet && this.#host.failures.read().length === 0;
    return { ran: chain.ran.splice(0), isQuiet };
  }

  #take(chain: Chain, key: string, outcome: Outcome): void {
    const [final, computed] = this.#apply(outcome);
    chain.ran.push({ key, outcome: final, computed });
    if ("error" in final) chain.isQuiet = false;
    this.#request(
      chain,
      computed.map(([id, prop]) => propId(id, prop)),
    );
  }

  /** Show the values. Operations may not fit, which makes it a failure. */
  #apply(outcome: Outcome): [Outcome, Computed[]] {
    if (!("values" in outcome)) return [outcome, []];
    try {
      return [outcome, this.#host.store.put(outcome.values)];
    } catch (error) {
      return [failureOf(error), []];
    }
  }
}

function isRun(started: Outcome | Run): started is Run {
  return "args" in started;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
