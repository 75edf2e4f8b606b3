// Components with `url` live in the page's address: what they hold is written into its query, and what the query says is
// set in them. What equals the layout's own value is left out.
//
// While something moves, the present entry of the browser's history is replaced; the first change by a person after a
// rest is a step of its own, so that "back" leads to what was there before. Whoever goes elsewhere in the same path
// (by a link, back, forward) finds there what the address says; at another path, components that stay keep their values.
import type { Parameter } from "../components/schema.gen";
import { realTime, type Scheduler } from "../protocol/scheduler";
import { deepEqual } from "../store/equal";
import type { Props, StoreNode } from "../store/node";
import { type Addressable, decode, encode, parameterNames, withParameters } from "../store/parameters";
import type { Store } from "../store/store";
import type { Address } from "./address";

/** What belongs together is one step: between two steps nothing was changed for so long. */
const STEP_MS = 1_000;
/** Browsers refuse more than some changes of the address in a time (Safari: 100 in 10 seconds). */
const REST_MS = 200;
const LOCATION = "dash_core_components.Location";
const PARTS = ["pathname", "search", "hash", "href"] as const;

export interface AddressBarOptions {
  address: Address;
  store: Store;
  schema: Readonly<Record<string, Addressable | undefined>>;
  /** Set props of a component as if the person had. */
  set(node: StoreNode, values: Props): void;
  /** Whether nothing more is to be expected of what has happened in the page. */
  isSettled(): boolean;
  scheduler?: Scheduler;
}

/** One prop that lives in the address. */
interface Parametered {
  node: StoreNode;
  prop: string;
  name: string;
  kind: Parameter;
}

export class AddressBar {
  readonly #options: AddressBarOptions;
  readonly #scheduler: Scheduler;
  /** What the kernel has been told last; null if it does not know. */
  #told: string | null;
  #path: string;
  #known = new WeakSet<StoreNode>();
  /** The parameters that were written here, and go when their components do. */
  readonly #written = new Set<string>();
  #isReading = false;
  /** The page has just gone elsewhere, and Location components are about to tell: by that callbacks are called. */
  #isArriving = false;
  /** The page has gone to another path, and what it shows there is yet to come. */
  #isTravelling = false;
  #isResting = false;
  #isStepDue = false;
  #cancelStep: (() => void) | undefined;

  constructor(options: AddressBarOptions) {
    this.#options = options;
    this.#scheduler = options.scheduler ?? realTime;
    const { pathname } = this.#url();
    this.#path = pathname;
    this.#told = null;
  }

  /** Begin to listen. Returns what ends it. */
  listen(): () => void {
    return this.#options.address.subscribeSteps((isSamePlace) => this.#arrive(isSamePlace));
  }

  /** Path, query and fragment, if the kernel has not been told of these; it is told now. */
  take(): string | undefined {
    if (this.#options.store.addressed.size + this.#written.size === 0) return undefined;
    const url = this.#isTravelling ? this.#url() : this.#target(this.#texts()); // the browser may be told a little later
    const present = url.pathname + url.search + url.hash;
    if (present === this.#told || this.#isArriving) return undefined;
    this.#told = present;
    return present;
  }

  /** Another kernel is to be told. */
  forget(): void {
    this.#told = null;
  }

  /** Write what components hold into the address. `isPersons`: a person has just set something. */
  follow(isPersons = false): void {
    const { addressed } = this.#options.store;
    if (this.#isReading || this.#isArriving || addressed.size + this.#written.size === 0) return;
    this.#greet();
    if (this.#isTravelling && !this.#options.isSettled()) return;
    this.#isTravelling = false;
    const texts = this.#texts();
    const target = this.#target(texts);
    if (target.search === this.#url().search) return;
    this.#isStepDue ||= isPersons && this.#cancelStep === undefined && hasBeenTouched();
    if (isPersons) this.#keepStepOpen();
    if (this.#isResting) return;
    const before = new URLSearchParams(this.#url().search);
    for (const [name, text] of texts) {
      if (text === null) this.#written.delete(name);
      else if (text !== before.get(name)) this.#written.add(name);
    }
    this.#options.address.write(target.href, this.#isStepDue);
    this.#isStepDue = false;
    this.#agree();
    this.#rest();
  }

  /** Set in components that have just come what the address says of them, should the kernel not have done so. */
  #greet(): void {
    const { store } = this.#options;
    const strangers = [...store.addressed].filter((node) => !this.#known.has(node));
    if (strangers.length === 0) return;
    for (const node of strangers) this.#known.add(node);
    this.#read(strangers, false);
  }

  #arrive(isSamePlace: boolean): void {
    const { pathname } = this.#url();
    const isSamePath = pathname === this.#path;
    this.#path = pathname;
    this.#isTravelling = !isSamePath;
    if (!isSamePlace) {
      this.#written.clear(); // what is there now, somebody else has written
      this.#isArriving = true;
      this.#scheduler.after(0, () => {
        this.#isArriving = false;
        this.follow();
      });
    }
    this.#cancelStep?.();
    this.#cancelStep = undefined;
    this.#isStepDue = false;
    this.#read([...this.#options.store.addressed], isSamePath);
  }

  /** Set what the address says. `isWhole`: what it does not name is as the layout has it. */
  #read(nodes: readonly StoreNode[], isWhole: boolean): void {
    const parameters = new URLSearchParams(this.#url().search);
    this.#isReading = true;
    for (const { node, prop, name, kind } of this.#parametered(nodes)) {
      const text = parameters.get(name);
      const value = text === null ? this.#ownValue(node, prop) : decode(kind, text, node.props);
      if (text !== null && value === undefined) {
        console.info(`nbdash: ${name}=${text} in the address is passed over: ${node.id} can't hold it.`);
      } else if ((text !== null || isWhole) && !isSame(value, node.props[prop])) {
        this.#options.set(node, { [prop]: value ?? null });
      }
    }
    this.#isReading = false;
  }

  /** What each parameter is to say; null for none. Of two props with one name, the first has it. */
  #texts(): Map<string, string | null> {
    const texts = new Map<string, string | null>();
    for (const { node, prop, name, kind } of this.#parametered(this.#options.store.addressed)) {
      if (texts.has(name)) continue;
      const value = node.props[prop];
      texts.set(name, isSame(value, this.#ownValue(node, prop)) ? null : encode(kind, value, node.props));
    }
    for (const name of this.#written) if (!texts.has(name)) texts.set(name, null);
    return texts;
  }

  #target(texts: ReadonlyMap<string, string | null>): URL {
    const url = this.#url();
    url.search = withParameters(url.search, texts);
    return url;
  }

  *#parametered(nodes: Iterable<StoreNode>): Generator<Parametered> {
    for (const node of nodes) {
      const schema = this.#options.schema[node.name] ?? {};
      for (const [prop, name] of parameterNames(node, schema)) {
        const kind = schema.url?.[prop];
        if (kind !== undefined) yield { node, prop, name, kind };
      }
    }
  }

  #ownValue(node: StoreNode, prop: string): unknown {
    return node.authored.has(prop) ? node.authored.get(prop) : node.props[prop];
  }

  /** Location components know the address as it is now; that they are told of it in this way leads to no calls. */
  #agree(): void {
    const { pathname, search, hash, href } = this.#url();
    for (const node of this.#locations()) {
      if (node.props.href !== href) this.#options.store.agree(node, { pathname, search, hash, href });
    }
  }

  /** The Location components; not those that a callback has just set, which are about to go there. */
  #locations(): StoreNode[] {
    const { store } = this.#options;
    return [...store.ids()].flatMap((id) => {
      const node = store.get(id);
      return node?.name === LOCATION && PARTS.every((part) => node.edited.has(part)) ? [node] : [];
    });
  }

  #keepStepOpen(): void {
    this.#cancelStep?.();
    this.#cancelStep = this.#scheduler.after(STEP_MS, () => {
      this.#cancelStep = undefined;
    });
  }

  #rest(): void {
    this.#isResting = true;
    this.#scheduler.after(REST_MS, () => {
      this.#isResting = false;
      this.follow();
    });
  }

  #url(): URL {
    return new URL(this.#options.address.read());
  }
}

/** What is not there and null are the same to the kernel. */
function isSame(a: unknown, b: unknown): boolean {
  return deepEqual(a ?? null, b ?? null);
}

/** What a page sets by itself, before anybody has touched it, is no step. */
function hasBeenTouched(): boolean {
  return navigator.userActivation?.hasBeenActive ?? true;
}
