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

/**
 * The prop ids in this component or in what it contains that wait, with spaces between; "" if none does. `isMeant`
 * narrows what counts.
 */
export function useSubtreeLoading(isMeant?: (id: string, prop: string) => boolean): string {
  const rendering = useContext(RenderingContext);
  const node = useContext(NodeContext);
  const subscribe = useCallback(
    (listener: () => void) => rendering?.view.pending.subscribe(listener) ?? noSubscription(),
    [rendering],
  );
  return useSyncExternalStore(subscribe, () => subtreeLoading(rendering, node, isMeant));
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

function subtreeLoading(
  rendering: Rendering | null,
  root: StoreNode | null,
  isMeant: ((id: string, prop: string) => boolean) | undefined,
): string {
  if (rendering === null || root === null) return "";
  const waiting = rendering.view.pending.shown().filter((propId) => {
    const id = idOf(propId);
    if (rendering.view.store.get(id)?.isWithin(root) !== true) return false;
    return isMeant?.(id, propId.slice(id.length + 1)) ?? true;
  });
  return waiting.join(" ");
}

function noSubscription(): () => void {
  return () => {};
}
