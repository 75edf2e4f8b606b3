// The shapes of anywidget's front-end module spec (AFM), and what nbdash gives a module besides.
import type * as ReactModule from "react";
import type * as ReactDomClient from "react-dom/client";
import type { Model } from "./model";

type Awaitable<T> = T | Promise<T>;
type Cleanup = () => Awaitable<void>;

/** A component that stands in a prop of another: `host.getWidget` gives it for what `model.get` said. */
export interface Child {
  exports: undefined;
  /** Draw it in an element, until the signal is aborted. */
  render(options: { el: HTMLElement; signal?: AbortSignal }): Promise<void>;
}

export interface Host {
  getWidget(ref: unknown): Promise<Child>;
  getModel(ref: unknown): Promise<never>;
}

export interface Experimental {
  invoke(
    name: string,
    msg?: unknown,
    options?: { buffers?: (ArrayBuffer | ArrayBufferView)[]; signal?: AbortSignal },
  ): Promise<[unknown, unknown[]]>;
}

/** What only nbdash gives: a module that is to work elsewhere too asks first whether it is there. */
export interface Extras {
  /** The page's own React, so that a module needs none of its own. */
  React: typeof ReactModule;
  createRoot: typeof ReactDomClient.createRoot;
  /** Draw in an element what stands in a prop, and what comes to stand there, until the signal is aborted. */
  renderChildren(el: HTMLElement, prop?: string, signal?: AbortSignal): void;
}

export interface InitializeProps {
  model: Model;
  signal: AbortSignal;
  experimental: Experimental;
  nbdash: Extras;
}

export interface RenderProps extends InitializeProps {
  el: HTMLElement;
  host: Host;
  /** What `initialize` returned, if that was no function. */
  exports: unknown;
}

export interface Definition {
  initialize?(props: InitializeProps): Awaitable<unknown>;
  render?(props: RenderProps): Awaitable<Cleanup | unknown>;
}

/** The definition that a module exports. Throws if it exports none. */
export async function definitionOf(module: Record<string, unknown>, name: string): Promise<Definition> {
  const exported = module.default;
  const made = typeof exported === "function" ? await exported() : exported;
  if (typeof made === "object" && made !== null && ("render" in made || "initialize" in made)) {
    return made as Definition; // it is called as it is
  }
  if (typeof module.render === "function") return module as Definition; // the way of anywidget before 0.9
  const found = Object.keys(module);
  throw new Error(
    `The module of ${name} exports ${found.length === 0 ? "nothing" : found.join(", ")}. ` +
      "Let it end with: export default { render({ model, el }) { ... } }",
  );
}
