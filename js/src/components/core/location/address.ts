/**
 * The address of the page, as Location and Link read and change it.
 *
 * A served page has the browser's. Where the app is a guest, the browser's address is the host's, and JupyterLab follows
 * every change of it: there the app has an address of its own, which all places in the page that show it share.
 */
import { useContext } from "react";
import { RenderingContext } from "../../../render/context";

export interface Address {
  /** Whether it is the browser's, so that the page can be loaded anew at another. */
  readonly isReal: boolean;
  /** The whole address. */
  read(): string;
  /** Go there without loading the page anew; `isTold`: everyone who listens is to know. */
  push(href: string, isTold: boolean): void;
  subscribe(listener: () => void): () => void;
}

/** What component packages dispatch at the window when they have pushed an address, and listen for. */
const PUSHED = "_dashprivate_pushstate";
const CHANGED = ["popstate", "hashchange", PUSHED];
/** Where an app begins that has an address of its own; nbdash/engine/address.py has the same. */
export const OWN_START = "nbdash://notebook/";

export const browserAddress: Address = {
  isReal: true,
  read: () => window.location.href,
  push(href, isTold) {
    window.history.pushState({}, "", href);
    if (isTold) window.dispatchEvent(new CustomEvent(PUSHED));
  },
  subscribe(listener) {
    for (const event of CHANGED) window.addEventListener(event, listener);
    return () => {
      for (const event of CHANGED) window.removeEventListener(event, listener);
    };
  },
};

export function ownAddress(): Address {
  let present = OWN_START;
  const listeners = new Set<() => void>();
  return {
    isReal: false,
    read: () => present,
    push(href, isTold) {
      present = href;
      if (isTold) for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Those of the views that have one of their own. */
const own = new WeakMap<object, Address>();

export function useAddress(): Address {
  const view = useContext(RenderingContext)?.view;
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
