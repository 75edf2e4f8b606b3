/**
 * The tabs in a Tabs' children, read without drawing them.
 *
 * A Tab's header is drawn by Tabs, its content only when it is selected; so Tabs looks at the nodes behind its
 * children and watches their props itself.
 */
import {
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import { renderPosition } from "../../../render/node";
import { type Props, StoreNode } from "../../../store/node";
import type { TabProps } from "../../schema.gen";

export interface TabEntry {
  /** The tab's own value, else `tab-1`, `tab-2`, ... by place. */
  value: string;
  id: string | undefined;
  props: TabProps;
  label: ReactNode;
  /** What draws the tab's content. */
  content: ReactElement;
}

interface Child {
  node: StoreNode;
  element: ReactElement;
}

export function useTabs(children: ReactNode): TabEntry[] {
  const tabs = useMemo(() => nodesIn(children), [children]);
  const cache = useRef<Props[]>([]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = tabs.map(({ node }) => node.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [tabs],
  );
  const allProps = useSyncExternalStore(subscribe, () => {
    const next = tabs.map(({ node }) => node.read());
    const isSame =
      next.length === cache.current.length && next.every((props, index) => props === cache.current[index]);
    if (!isSame) cache.current = next;
    return cache.current;
  });
  return useMemo(
    () =>
      tabs.map(({ node, element }, index) => {
        const props: TabProps = allProps[index] ?? {};
        return {
          value: props.value ?? `tab-${index + 1}`,
          id: node.id ?? undefined,
          props,
          // In the store a label may hold nodes where a component gets elements.
          label: renderPosition(props.label) ?? props.value ?? `Tab ${index + 1}`,
          content: element,
        };
      }),
    [tabs, allProps],
  );
}

/** The component nodes that stand directly in `children`; the renderer draws each with an element that names it. */
function nodesIn(children: ReactNode): Child[] {
  if (Array.isArray(children)) return children.flatMap(nodesIn);
  if (!isValidElement<{ node?: unknown; children?: ReactNode }>(children)) return [];
  if (children.type === Fragment) return nodesIn(children.props.children);
  const { node } = children.props;
  return node instanceof StoreNode ? [{ node, element: children }] : [];
}
