// Where a component stands, in the form in which bundles for Dash know it: a path that they keep, append to and hand
// back, and otherwise take as it is.
//
// Each node has a step of its own in it, which stays the same wherever the node is moved: `#7` is found again without
// a walk from the root. What a bundle appends (`props`, `label`, 0) is walked.
import type { Rendering } from "../render/context";
import { type Props, StoreNode } from "../store/node";
import { mapPositions, positionsOf } from "../store/positions";

export type Path = readonly (string | number)[];

/** A component as bundles read it. Components in its props stand there in the same form. */
export interface Description {
  readonly namespace: string;
  readonly type: string;
  readonly props: Props;
}

interface Known {
  readonly path: Path;
  readonly description: Description;
}

const ROOT: Path = ["nbdash"];
const STEP = /^#\d+$/;
let lastStep = 0;
const known = new WeakMap<StoreNode, Known>();
const nodes = new Map<string, WeakRef<StoreNode>>();
const gone = new FinalizationRegistry<string>((step) => nodes.delete(step));
/** The props of descriptions, by the props that they are made of. */
const described = new WeakMap<Props, Props>();

/** The path of a node, the same for all of its life. */
export function pathOf(node: StoreNode, rendering: Rendering): Path {
  return know(node, rendering).path;
}

/** What stands at `path`: a component's description, its props, or some value in these. */
export function readPath(path: Path): unknown {
  const value = valueAt(path);
  return value instanceof StoreNode ? known.get(value)?.description : value;
}

/** The component at `path`, or the one whose props it leads to. */
export function nodeAt(path: Path): StoreNode | undefined {
  const value = valueAt(path.at(-1) === "props" ? path.slice(0, -1) : path);
  return value instanceof StoreNode ? value : undefined;
}

/** The innermost component that `path` leads through. */
export function holderOf(path: Path): StoreNode | undefined {
  const start = path.findLastIndex((step) => STEP.test(String(step)));
  return nodes.get(String(path[start]))?.deref();
}

export function describe(node: StoreNode, rendering: Rendering): Description {
  return know(node, rendering).description;
}

function know(node: StoreNode, rendering: Rendering): Known {
  const found = known.get(node);
  if (found !== undefined) return found;
  const step = `#${++lastStep}`;
  const { namespace, type, parent } = node;
  const above = parent === null ? ROOT : pathOf(parent, rendering);
  const description = {
    namespace,
    type,
    get props() {
      return propsOf(node, rendering);
    },
  };
  const made = { path: [...above, "props", "children", step], description };
  known.set(node, made);
  nodes.set(step, new WeakRef(node));
  gone.register(node, step);
  return made;
}

/** The props with descriptions where the node has nodes; plain, so that a bundle may copy them by value. */
function propsOf(node: StoreNode, rendering: Rendering): Props {
  const { props } = node;
  const cached = described.get(props);
  if (cached !== undefined) return cached;
  const made: Record<string, unknown> = { ...props };
  for (const [prop, paths] of positionsOf(rendering.registry.schema[node.name]?.nodeProps)) {
    if (made[prop] !== undefined) made[prop] = mapPositions(made[prop], paths, describeIn);
  }
  described.set(props, made);
  return made;

  function describeIn(position: unknown): unknown {
    if (Array.isArray(position)) return position.map(describeIn);
    return position instanceof StoreNode ? describe(position, rendering) : position;
  }
}

function valueAt(path: Path): unknown {
  const start = path.findLastIndex((step) => STEP.test(String(step)));
  let value: unknown = nodes.get(String(path[start]))?.deref();
  for (const step of path.slice(start + 1)) {
    const holder: unknown = value instanceof StoreNode ? value.component : value;
    if (typeof holder !== "object" || holder === null) return undefined;
    value = (holder as Record<string, unknown>)[String(step)];
  }
  return value;
}
