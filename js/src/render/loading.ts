// Whether a component waits for a callback, for components to show it. Nothing is shown for the first 200 ms,
// and what is shown stays for 300 ms (store/pending.ts).
import { useCallback, useContext, useSyncExternalStore } from "react";
import { idOf } from "../store/ids";
import type { StoreNode } from "../store/node";
import { NodeContext, type Rendering, RenderingContext } from "./context";

/** True while any prop of this component waits for a callback. */
export function useIsLoading(): boolean {
  return useIsNodeLoading(useContext(NodeContext));
}

/** True while any prop of this component or of what it contains waits; `isMeant` narrows what counts. */
export function useIsSubtreeLoading(isMeant?: (id: string, prop: string) => boolean): boolean {
  const rendering = useContext(RenderingContext);
  const node = useContext(NodeContext);
  const subscribe = useCallback(
    (listener: () => void) => rendering?.view.pending.subscribe(listener) ?? noSubscription(),
    [rendering],
  );
  return useSyncExternalStore(subscribe, () => isSubtreeLoading(rendering, node, isMeant));
}

/** True while any prop of `node` waits for a callback. */
export function useIsNodeLoading(node: StoreNode | null): boolean {
  const pending = useContext(RenderingContext)?.view.pending;
  const id = node?.id ?? null;
  const subscribe = useCallback(
    (listener: () => void) => {
      if (pending === undefined || id === null) return noSubscription();
      return pending.subscribeTo(id, listener);
    },
    [pending, id],
  );
  // The same function as long as it tells of the same: React does more for a new one.
  const read = useCallback(() => id !== null && pending?.isShown(id) === true, [pending, id]);
  return useSyncExternalStore(subscribe, read);
}

function isSubtreeLoading(
  rendering: Rendering | null,
  root: StoreNode | null,
  isMeant: ((id: string, prop: string) => boolean) | undefined,
): boolean {
  if (rendering === null || root === null) return false;
  return rendering.view.pending.shown().some((propId) => {
    const id = idOf(propId);
    if (rendering.view.store.get(id)?.isWithin(root) !== true) return false;
    return isMeant?.(id, propId.slice(id.length + 1)) ?? true;
  });
}

function noSubscription(): () => void {
  return () => {};
}
