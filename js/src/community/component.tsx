// Draws one component of a package for Dash: finds it where its bundle has put it, and gives it what it expects of Dash.
import {
  type ComponentType,
  type CSSProperties,
  cloneElement,
  createElement,
  isValidElement,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
} from "react";
import { nearest } from "../clientside/nearest";
import { NodeContext, type Rendering, useRendering } from "../render/context";
import type { ChunkModule } from "../render/registry";
import { type Props, StoreNode } from "../store/node";
import { mapPositions, positionsOf } from "../store/positions";
import { contextAt, DashContext } from "./api";
import { pathOf } from "./paths";
import { plain } from "./plain";

/** What a bundle exports, with what it says of itself there. */
export type ForeignComponent = ComponentType<Record<string, unknown>> & {
  /** It wants to know who has changed its props. */
  dashRenderType?: boolean;
  /** It reads the props of its children, and is to be drawn again with them. */
  dashChildrenUpdate?: boolean;
  defaultProps?: Persisted;
  dashPersistence?: Persisted;
};

interface Persisted {
  persisted_props?: unknown;
}

interface PackageComponentProps extends Record<string, unknown> {
  children?: unknown;
  setProps(values: Props): void;
}

function PackageComponent({ children, setProps: set, ...props }: PackageComponentProps): ReactNode {
  const rendering = useRendering();
  const node = useContext(NodeContext);
  if (node === null) throw new Error("components of packages can be drawn only as nodes of a layout");
  const Component = componentOf(node);
  const path = pathOf(node, rendering);
  const context = useMemo(() => contextAt(path, rendering), [path, rendering]);
  const own = useRef<Props>({});
  const setProps = useCallback(
    (values: Props) => {
      const { _dash_error: error, ...kept } = values;
      if (error !== undefined) console.error(`nbdash: ${node.type} reports an error.`, error);
      own.current = { ...own.current, ...kept };
      set(kept);
    },
    [set, node],
  );
  useRedrawWithChildren(Component.dashChildrenUpdate === true ? node : null);
  const renderType = useRenderType(node, own);
  const given = useWithPaths(node, { ...props, children }, rendering);
  const { children: kids, ...others } = given;
  const all: Record<string, unknown> = { ...others, setProps };
  if (Component.dashRenderType === true) all.dashRenderType = renderType;
  const element = Array.isArray(kids)
    ? createElement(Component, all, ...kids)
    : createElement(Component, all, ...(kids === undefined ? [] : [kids as ReactNode]));
  return (
    <DashContext.Provider value={context}>
      <Suspense fallback={<Coming style={given.style} />}>{element}</Suspense>
    </DashContext.Provider>
  );
}

/** Holds the place of a component whose code is on its way, as far as it is known how large it will be. */
function Coming({ style }: { style: unknown }): ReactNode {
  const isStyle = typeof style === "object" && style !== null && !Array.isArray(style);
  return <div className="nb-placeholder" style={isStyle ? (style as CSSProperties) : undefined} />;
}

/** Whatever a component is called, it is found when it is drawn; a promise would look for `then`. */
export const COMPONENTS: ChunkModule = new Proxy(
  {},
  { get: (_, type) => (type === "then" ? undefined : PackageComponent) },
);

/** What the bundle of a component's package has put in the page for it. */
export function componentOf({ namespace, type }: { namespace: string; type: string }): ForeignComponent {
  const library = (window as unknown as Record<string, Record<string, ForeignComponent> | undefined>)[
    namespace
  ];
  const found = library?.[type];
  if (found !== undefined) return found;
  if (library === undefined)
    throw new Error(`The scripts of ${namespace} have not made window.${namespace}.`);
  throw new Error(
    `The scripts of ${namespace} have no component ${type}.${nearest(type, Object.keys(library))}`,
  );
}

/** Who changed the props that are drawn now: the component itself, or a callback; at first its parent has. */
function useRenderType(node: StoreNode, own: { current: Props }): string {
  const last = useRef<{ node: StoreNode; props: Props; type: string } | null>(null);
  const { props } = node;
  if (last.current?.node !== node) {
    last.current = { node, props, type: "parent" };
  } else if (last.current.props !== props) {
    const before = last.current.props;
    const changed = Object.keys(props).filter((prop) => props[prop] !== before[prop]);
    const isInternal = changed.every((prop) => prop in own.current && own.current[prop] === props[prop]);
    if (!isInternal) own.current = {};
    last.current = { node, props, type: isInternal ? "internal" : "callback" };
  }
  return last.current.type;
}

/** Draw again when the props of a child of `node` change, or of a child of such a one. */
function useRedrawWithChildren(node: StoreNode | null): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // Whenever it is drawn, since children come and go with the props.
  useEffect(() => {
    if (node === null) return undefined;
    const children = nodesIn(node.props.children);
    const inner = children.flatMap((child) => nodesIn(child.props.children));
    const ends = [...children, ...inner].map((child) => child.subscribe(redraw));
    return () => {
      for (const end of ends) end();
    };
  });
}

function nodesIn(position: unknown): StoreNode[] {
  if (Array.isArray(position)) return position.flatMap(nodesIn);
  return position instanceof StoreNode ? [position] : [];
}

/** The props as a bundle takes them: each element that is a component says where it stands. */
function useWithPaths(node: StoreNode, props: Props, rendering: Rendering): Record<string, unknown> {
  const cache = useRef(new Map<string, { raw: unknown; made: unknown }>()).current;
  const given: Record<string, unknown> = {};
  const positions = positionsOf(rendering.registry.schema[node.name]?.nodeProps);
  for (const [prop, raw] of Object.entries(props)) {
    const paths = positions.get(prop);
    if (paths === undefined) {
      given[prop] = plain(raw);
      continue;
    }
    let cached = cache.get(prop);
    if (cached === undefined || cached.raw !== raw) {
      cached = { raw, made: plain(mapPositions(raw, paths, withPath)) };
      cache.set(prop, cached);
    }
    given[prop] = cached.made;
  }
  return given;

  function withPath(position: unknown): unknown {
    if (Array.isArray(position)) return position.map(withPath);
    if (!isValidElement<{ node?: unknown }>(position)) return position;
    const { node: inner } = position.props;
    if (!(inner instanceof StoreNode)) return position;
    const componentPath = pathOf(inner, rendering);
    return cloneElement(position as React.ReactElement, { componentPath });
  }
}
