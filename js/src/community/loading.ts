// What waits for a callback, as bundles for Dash read it: a state with a map `loading`, from a component's path (in JSON)
// to its props that wait.
import { useRef, useSyncExternalStore } from "react";
import type { View } from "../host/view";
import type { Rendering } from "../render/context";
import { idOf } from "../store/ids";
import { type Path, pathOf } from "./paths";

export interface Waiting {
  readonly path: Path;
  readonly id: string;
  readonly property: string;
}

/** As much of Dash's state as bundles look at. */
export interface State {
  readonly loading: Readonly<Record<string, readonly Waiting[]>>;
}

export type Selector<T> = (state: State) => T;

/** What a bundle asks of a component's state: of this one, of that at `rawPath`, or of what stands in its `extraPath`. */
export interface LoadingOptions {
  rawPath?: Path;
  extraPath?: Path;
  filterFunc?(waiting: Waiting): boolean;
}

export interface Store {
  getState(): State;
  subscribe(listener: () => void): () => void;
  dispatch(action: unknown): unknown;
}

const NOTHING: State = { loading: {} };
const stores = new WeakMap<View, Store>();

/** The state of a view, to be read and watched. */
export function storeOf(rendering: Rendering): Store {
  const { view } = rendering;
  const found = stores.get(view);
  if (found !== undefined) return found;
  let shown = "";
  let state = NOTHING;
  const store: Store = {
    getState() {
      const now = view.pending.shown();
      const key = now.join(" ");
      if (key !== shown) {
        shown = key;
        state = now.length === 0 ? NOTHING : stateOf(now, rendering);
      }
      return state;
    },
    subscribe: (listener) => view.pending.subscribe(listener),
    dispatch(action) {
      console.error(
        "nbdash: a component has dispatched an action of Dash's store, which is not there.",
        action,
      );
      return action;
    },
  };
  stores.set(view, store);
  return store;
}

/** What `select` makes of the state: the same object as before where `isEqual` says so. */
export function useSelector<T>(store: Store, select: Selector<T>, isEqual: (a: T, b: T) => boolean): T {
  const last = useRef<{ value: T } | null>(null);
  const read = () => {
    const value = select(store.getState());
    if (last.current === null || !isEqual(last.current.value, value)) last.current = { value };
    return last.current.value;
  };
  return useSyncExternalStore(store.subscribe, read);
}

/** Whether a prop waits of the component at `path`, or of the one that the options name. */
export function isLoading(state: State, path: Path, options: LoadingOptions = {}): boolean {
  const { rawPath, extraPath = [], filterFunc } = options;
  const waiting = state.loading[JSON.stringify(rawPath ?? [...path, ...extraPath])] ?? [];
  return filterFunc === undefined ? waiting.length > 0 : waiting.some(filterFunc);
}

function stateOf(propIds: readonly string[], rendering: Rendering): State {
  const loading: Record<string, Waiting[]> = {};
  for (const propId of propIds) {
    const id = idOf(propId);
    const node = rendering.view.store.get(id);
    if (node === undefined) continue;
    const path = pathOf(node, rendering);
    const key = JSON.stringify(path);
    const waiting = loading[key] ?? [];
    loading[key] = waiting;
    waiting.push({ path, id, property: propId.slice(id.length + 1) });
  }
  return { loading };
}
