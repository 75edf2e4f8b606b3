// `window.dash_component_api`: what Dash offers to the bundles of its component packages.
import { type Context, createContext, isValidElement, type ReactNode, useContext, useRef } from "react";
import { findComponent } from "../clientside/namespace";
import { type Rendering, RenderingContext } from "../render/context";
import { renderPosition } from "../render/node";
import { deepEqual } from "../store/equal";
import { canonicalId } from "../store/ids";
import { graft } from "./graft";
import { isLoading, type LoadingOptions, type Selector, type Store, storeOf, useSelector } from "./loading";
import { describe, holderOf, nodeAt, type Path, readPath } from "./paths";

/** What a component can ask of the place where it stands. */
export interface DashContextValue {
  readonly componentPath: Path;
  isLoading(options?: LoadingOptions): boolean;
  /** Like `isLoading`, as a hook. */
  useLoading(options?: LoadingOptions): boolean;
  useSelector<T>(select: Selector<T>, isEqual?: (a: T, b: T) => boolean): T;
  useStore(): Store;
  useDispatch(): Store["dispatch"];
}

/** The views that draw components of packages. */
const renderings = new WeakMap<object, Rendering>();

/** Nothing waits outside of all components. */
const OUTSIDE: Store = { getState: () => ({ loading: {} }), subscribe: () => () => {}, dispatch: () => {} };

export const DashContext: Context<DashContextValue> = createContext(contextOf([], OUTSIDE));

export const dashComponentApi = {
  /** What stands at a path, or the component that has an id. */
  getLayout(pathOrId: unknown): unknown {
    if (Array.isArray(pathOrId)) return readPath(pathOrId);
    for (const [node, view] of findComponent(canonicalId(pathOrId) ?? "")) {
      const rendering = renderings.get(view);
      if (rendering !== undefined) return describe(node, rendering);
    }
    return undefined;
  },
  useDashContext: (): DashContextValue => useContext(DashContext),
  /** A dict as one text, as it is the id of an element. */
  stringifyId(id: unknown): unknown {
    return typeof id === "object" && id !== null ? canonicalId(id) : id;
  },
  DashContext,
  ExternalWrapper,
  devtool: {},
};

/** The context of a component at `path`. */
export function contextAt(path: Path, rendering: Rendering): DashContextValue {
  renderings.set(rendering.view, rendering);
  return contextOf(path, storeOf(rendering));
}

interface ExternalWrapperProps {
  component: unknown;
  componentPath: Path;
}

/** Draws a component that a bundle has found in the props of one of its own. */
function ExternalWrapper({ component, componentPath }: ExternalWrapperProps): ReactNode {
  const rendering = useContext(RenderingContext);
  const grafted = useRef({ component: undefined as unknown, position: null as unknown });
  if (isValidElement(component)) return component;
  const node = nodeAt(componentPath);
  if (node !== undefined || rendering === null) return renderPosition(node);
  // Bundles copy what they are given: what is as it was stays the same node, with what it has become.
  if (!deepEqual(grafted.current.component, component)) {
    const position = graft(component, holderOf(componentPath) ?? null, rendering);
    grafted.current = { component, position };
  }
  return renderPosition(grafted.current.position);
}

function contextOf(componentPath: Path, store: Store): DashContextValue {
  return {
    componentPath,
    isLoading: (options) => isLoading(store.getState(), componentPath, options),
    useLoading: (options) =>
      useSelector(store, (state) => isLoading(state, componentPath, options), Object.is),
    useSelector: (select, isEqual = Object.is) => useSelector(store, select, isEqual),
    useStore: () => store,
    useDispatch: () => store.dispatch,
  };
}
