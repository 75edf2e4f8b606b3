// The address of the page, as Location, Link and components with `url` read and change it.
//
// A served page has the browser's. Where the app is a guest, the browser's address is the host's, and JupyterLab follows
// every change of it: there the app has an address of its own, which all places in the page that show it share.
//
// What components with `url` write are states of one and the same place: going back and forward among these is told to
// them alone. An entry of the browser's history says by a mark of which place it is a state.

export interface Address {
  /** Whether it is the browser's, so that the page can be loaded anew at another. */
  readonly isReal: boolean;
  /** The whole address. */
  read(): string;
  /** Go there without loading the page anew; `isTold`: everyone who listens is to know. */
  push(href: string, isTold: boolean): void;
  /** Say of the place where the page is that its state is another; `isStep`: "back" leads to the one before. */
  write(href: string, isStep: boolean): void;
  /** Hear of another place. */
  subscribe(listener: () => void): () => void;
  /** Hear of every step, before others do: to another place, or to another state of the same. */
  subscribeSteps(listener: (isSamePlace: boolean) => void): () => void;
}

/** What component packages dispatch at the window when they have pushed an address, and listen for. */
const PUSHED = "_dashprivate_pushstate";
const CHANGED = ["popstate", "hashchange", PUSHED];
/** Where an app begins that has an address of its own; nbdash/engine/address.py has the same. */
export const OWN_START = "nbdash://notebook/";
/** Names the place in an entry of the history. */
const MARK = "nbdashPlace";

const markOf = (state: unknown): unknown => (state as Record<string, unknown> | null)?.[MARK]; // anyone's entry

class Listeners<Told extends unknown[]> {
  readonly #all = new Set<(...told: Told) => void>();

  add(listener: (...told: Told) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(...told: Told): void {
    for (const listener of [...this.#all]) listener(...told);
  }
}

class BrowserAddress implements Address {
  readonly isReal = true;
  /** The mark of the present entry; undefined as long as it has none. */
  #place: unknown = markOf(window.history.state);
  readonly #places = new Listeners<[]>();
  readonly #steps = new Listeners<[isSamePlace: boolean]>();

  constructor() {
    // A window's listeners are called in the order in which they came: this one is there before any component.
    for (const event of CHANGED) window.addEventListener(event, this.#onStep);
  }

  read(): string {
    return window.location.href;
  }

  push(href: string, isTold: boolean): void {
    window.history.pushState({}, "", href);
    this.#place = undefined;
    if (isTold) window.dispatchEvent(new CustomEvent(PUSHED));
  }

  write(href: string, isStep: boolean): void {
    const { history } = window;
    if (this.#place === undefined || markOf(history.state) !== this.#place) {
      this.#place = `${Date.now()} ${Math.random()}`;
      history.replaceState({ ...history.state, [MARK]: this.#place }, "");
    }
    if (isStep) history.pushState({ [MARK]: this.#place }, "", href);
    else history.replaceState({ ...history.state, [MARK]: this.#place }, "", href);
  }

  // Bound, because React keeps it.
  readonly subscribe = (listener: () => void): (() => void) => this.#places.add(listener);

  subscribeSteps(listener: (isSamePlace: boolean) => void): () => void {
    return this.#steps.add(listener);
  }

  readonly #onStep = (event: Event) => {
    if (event instanceof PopStateEvent) {
      const place = markOf(event.state);
      const isSame = place !== undefined && place === this.#place;
      this.#place = place;
      if (isSame) {
        event.stopImmediatePropagation(); // nobody else is to take it for another place
        this.#steps.tell(true);
        return;
      }
    }
    this.#steps.tell(false);
    this.#places.tell();
  };
}

export const browserAddress: Address = new BrowserAddress();

function ownAddress(): Address {
  let present = OWN_START;
  const places = new Listeners<[]>();
  const steps = new Listeners<[isSamePlace: boolean]>();
  return {
    isReal: false,
    read: () => present,
    push(href, isTold) {
      present = href;
      if (!isTold) return;
      steps.tell(false);
      places.tell();
    },
    write(href) {
      present = href;
    },
    subscribe: (listener) => places.add(listener),
    subscribeSteps: (listener) => steps.add(listener),
  };
}

/** Those of the views that have one of their own. */
const own = new WeakMap<object, Address>();

/** The address of an app that is shown by `view`; null stands for an app without one. */
export function addressOf(view: { readonly address: unknown } | undefined): Address {
  if (view === undefined || view.address !== null) return browserAddress;
  const address = own.get(view) ?? ownAddress();
  own.set(view, address);
  return address;
}

const SCRIPTS = ["javascript:", "vbscript:", "data:"];

/** Where `href` leads from `present`; null if nowhere, or if following it would run a script. */
export function resolve(href: string, present: string): URL | null {
  try {
    const url = new URL(href, present);
    return SCRIPTS.includes(url.protocol) ? null : url;
  } catch {
    return null;
  }
}

/** Whether `url` is a page of the app that is shown at `present`. */
export function isWithin(url: URL, present: string): boolean {
  const { protocol, host } = new URL(present);
  return url.protocol === protocol && url.host === host;
}
