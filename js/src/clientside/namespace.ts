// `window.dash_clientside`, where scripts of the page put their functions and find what Dash offers them.
//
// Scripts replace the object as they like, so it is completed again before each use. There is one for the page: views
// are found through a list that all copies of this module share.
import { canonicalId } from "../store/ids";
import { StoreNode } from "../store/node";
import { PatchBuilder } from "./builder";
import { nearest } from "./nearest";

/** What a view offers to JavaScript in the page. */
export interface Target {
  readonly session: string | null;
  readonly store: { get(id: string): StoreNode | undefined; ids(): Iterable<string>; readLayout(): unknown };
  /** Set props as a callback would: they count even if they change nothing. */
  force(node: StoreNode, props: Record<string, unknown>): void;
}

/** The members that are ours; namespaces of functions stand beside them. */
export interface DashClientside {
  no_update: unknown;
  PreventUpdate: unknown;
  Patch: typeof PatchBuilder;
  set_props(idOrPath: unknown, props: unknown): void;
  clean_url(url: string, fallback?: string): string;
  callback_context?: unknown;
  [namespace: string]: unknown;
}

declare global {
  interface Window {
    dash_clientside?: Partial<DashClientside>;
  }
}

const targets = sharedByAll("nbdash.views", () => new Set<Target>());
/** They must be the same whichever copy of this module a script has them from. */
const sentinels = sharedByAll("nbdash.sentinels", () => ({
  no_update: Object.freeze({ _dash_no_update: "_dash_no_update" }),
  PreventUpdate: Object.freeze({ message: "dash_clientside.PreventUpdate" }),
}));

/** What the first copy of this module in the page has made. */
function sharedByAll<T>(name: string, make: () => T): T {
  const page = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(name);
  if (page[key] === undefined) page[key] = make();
  return page[key] as T; // nobody else uses this name
}

/** The view whose callback is running. */
let current: Target | null = null;

/** The page's namespace, complete. */
export function dashClientside(): DashClientside {
  window.dash_clientside ??= {};
  const space = window.dash_clientside;
  space.no_update ??= sentinels.no_update;
  space.PreventUpdate ??= sentinels.PreventUpdate;
  space.Patch ??= PatchBuilder;
  space.set_props ??= setProps;
  space.clean_url ??= cleanUrl;
  return space as DashClientside; // just completed
}

/** Let scripts reach the view. */
export function addTarget(target: Target): void {
  targets.add(target);
  dashClientside();
}

export function removeTarget(target: Target): void {
  targets.delete(target);
}

/** The components of the page that have an id, with the views that they are in. */
export function* findComponent(id: string): Generator<[StoreNode, Target]> {
  for (const target of targets) {
    const node = target.store.get(id);
    if (node !== undefined) yield [node, target];
  }
}

/** Run a function of `target`'s, which means its components before all others of the same name. */
export function within<T>(target: Target, run: () => T): T {
  const before = current;
  current = target;
  try {
    return run();
  } finally {
    current = before;
  }
}

export function isNoUpdate(value: unknown): boolean {
  return typeof value === "object" && value !== null && "_dash_no_update" in value;
}

export function isPreventUpdate(error: unknown): boolean {
  return error === sentinels.PreventUpdate || error === window.dash_clientside?.PreventUpdate;
}

function setProps(idOrPath: unknown, props: unknown): void {
  if (typeof props !== "object" || props === null || Array.isArray(props)) {
    throw new TypeError(
      `dash_clientside.set_props takes an id and the props, such as {value: 1}, not ${show(props)}`,
    );
  }
  const found = new Map<unknown, [Target, StoreNode]>();
  for (const target of current === null ? targets : [current, ...targets]) {
    const node = Array.isArray(idOrPath)
      ? nodeAt(target, idOrPath)
      : target.store.get(canonicalId(idOrPath) ?? "");
    if (node === undefined) continue;
    // Where one session is on screen twice, the other view is told by the kernel.
    const session = target.session ?? target;
    if (!found.has(session)) found.set(session, [target, node]);
    if (target === current) break;
  }
  if (found.size === 0) {
    const ids = [...targets].flatMap((target) => [...target.store.ids()]);
    const advice = Array.isArray(idOrPath) ? "" : nearest(canonicalId(idOrPath) ?? "", ids);
    console.error(
      `nbdash: dash_clientside.set_props: this page has no component ${show(idOrPath)}.${advice}`,
    );
  }
  for (const [target, node] of found.values()) target.force(node, { ...props });
}

/** The component at a path from the layout's root: `["props", "children", 0]`. */
function nodeAt(target: Target, path: readonly unknown[]): StoreNode | undefined {
  let value: unknown = target.store.readLayout();
  for (const step of path) {
    const holder: unknown = value instanceof StoreNode ? value.component : value;
    if (typeof holder !== "object" || holder === null) return undefined;
    value = (holder as Record<string, unknown>)[String(step)];
  }
  return value instanceof StoreNode ? value : undefined;
}

/** `url` if it leads somewhere, `fallback` if following it would run a script. */
function cleanUrl(url: string, fallback = "about:blank"): string {
  try {
    const { protocol } = new URL(url, document.baseURI);
    return ["javascript:", "vbscript:", "data:"].includes(protocol) ? fallback : url;
  } catch {
    return fallback;
  }
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
