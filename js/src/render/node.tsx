// Draws one node, and hence the tree: each node watches its own props, so that a changed prop redraws one
// component.
import {
  Fragment,
  memo,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useReducer,
  useRef,
  useSyncExternalStore,
} from "react";
import { renderElement } from "../components/html/element";
import { type Props, StoreNode } from "../store/node";
import { mapPositions, type Positions, positionsOf } from "../store/positions";
import { Boundary } from "./boundary";
import { NodeContext, useRendering } from "./context";
import { useIsNodeLoading } from "./loading";
import { Notice } from "./notice";
import type { ChunkState } from "./registry";

/** What stands at a node position, as React elements. */
export function renderPosition(position: unknown): ReactNode {
  if (position instanceof StoreNode) return <NodeView node={position} key={ownKey(position) ?? "0"} />;
  if (Array.isArray(position)) return renderList(position);
  if (typeof position === "string" || typeof position === "number") return position;
  return null;
}

interface NodeViewProps {
  node: StoreNode;
  /** Where it stands, for a parent that asks its children for it (community/paths.ts). */
  componentPath?: unknown;
}

/** What a parent has added to the element of a child goes to the child with its own props. */
const NodeView = memo(function NodeView({ node, componentPath: _, ...added }: NodeViewProps): ReactNode {
  const { view, registry } = useRendering();
  const props = useProps(node);
  const entry = registry.schema[node.name];
  const rendered = withAdded(useRenderedProps(props, positionsOf(entry?.nodeProps)), added);
  const setProps = useCallback((values: Props) => view.set(node, values), [view, node]);
  const isLoading = useIsNodeLoading(entry?.tag === undefined ? null : node); // other components ask for themselves
  if (entry === undefined) {
    return <Notice node={node} problem="isUnknown" message={node.name} />;
  }
  return (
    <Boundary node={node} props={props}>
      {entry.tag !== undefined ? (
        renderElement(entry.tag, node, rendered, isLoading, setProps)
      ) : (
        <NodeContext.Provider value={node}>
          <ChunkComponent node={node} chunk={entry.chunk} props={rendered} setProps={setProps} />
        </NodeContext.Provider>
      )}
    </Boundary>
  );
});

interface ChunkComponentProps {
  node: StoreNode;
  chunk: string;
  props: Props;
  setProps(values: Props): void;
}

function ChunkComponent({ node, chunk, props, setProps }: ChunkComponentProps): ReactNode {
  const { registry } = useRendering();
  const signal = registry.chunk(chunk);
  const state: ChunkState = useSyncExternalStore(signal.subscribe, signal.read);
  if (state.status === "loading") return <div className="nb-placeholder" id={node.id ?? undefined} />;
  if (state.status === "failed") {
    return <Notice node={node} problem="couldNotBeLoaded" message={state.reason} />;
  }
  const Component = state.components[node.type];
  if (Component === undefined) {
    return <Notice node={node} problem="isMissing" message={`The part "${chunk}" does not hold it.`} />;
  }
  return <Component {...props} id={node.id ?? undefined} setProps={setProps} />;
}

/**
 * The node's present props. As `useSyncExternalStore`, but without the task that it has React do after each change;
 * that may be left out because nodes change in `flushSync` or in a person's event, never while React draws.
 */
function useProps(node: StoreNode): Props {
  const [, redraw] = useReducer(increment, 0);
  const { props } = node;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `props` as they were when this node was first drawn
  useLayoutEffect(() => {
    if (node.props !== props) redraw(); // changed by a sibling that has just appeared
    return node.subscribe(redraw);
  }, [node]);
  return props;
}

function increment(count: number): number {
  return count + 1;
}

/** The props with React elements at node positions; what did not change keeps its identity. */
function useRenderedProps(props: Props, positions: Positions): Props {
  const cache = useRef(new Map<string, { raw: unknown; rendered: unknown }>()).current;
  const rendered: Record<string, unknown> = { ...props };
  for (const [prop, paths] of positions) {
    const raw = props[prop];
    if (raw === undefined) continue;
    let cached = cache.get(prop);
    if (cached === undefined || cached.raw !== raw) {
      cached = { raw, rendered: mapPositions(raw, paths, renderPosition) };
      cache.set(prop, cached);
    }
    rendered[prop] = cached.rendered;
  }
  return rendered;
}

function withAdded(props: Props, added: Props): Props {
  for (const _ in added) return { ...props, ...added };
  return props;
}

function renderList(list: unknown[]): ReactNode {
  const seen = new Set<string>();
  return list.map((item, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a list within a list is known by its place alone
    if (Array.isArray(item)) return <Fragment key={index}>{renderList(item)}</Fragment>;
    if (!(item instanceof StoreNode)) return renderPosition(item);
    const own = ownKey(item);
    const isUsable = own !== null && !seen.has(own);
    if (isUsable) seen.add(own);
    return <NodeView node={item} key={isUsable ? own : (item.slot ?? index)} />;
  });
}

/** What a component is known by among its siblings; null when only its place tells. */
function ownKey(node: StoreNode): string | null {
  const { key } = node.props;
  if (typeof key === "string" || typeof key === "number") return `key:${key}`;
  return node.id === null ? null : `id:${node.id}`;
}
