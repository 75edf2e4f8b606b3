// The callback graph as nodes and edges: a node for each callback and for each prop that callbacks name.
import type { Callback, CallbackGraph, Target } from "../protocol/inspection";
import type { Failure } from "../protocol/messages";
import { isPattern, isVariable, shownId, shownProp } from "./format";

export interface PropNode {
  kind: "prop";
  key: string;
  target: Target;
  /** Of one component, or of all that a pattern means. */
  isPattern: boolean;
  /** Of the component; null if it is not in the layout now. */
  type: string | null;
}

export interface CallbackNode {
  kind: "callback";
  key: string;
  callback: Callback;
}

/** The type of what is no component's. */
export const VARIABLE = "Variable";

export type GraphNode = PropNode | CallbackNode;

export interface GraphEdge {
  from: string;
  to: string;
  /** `link`: what is written may be what is read, though it is written differently. */
  kind: "input" | "state" | "output" | "link";
}

export interface Model {
  nodes: ReadonlyMap<string, GraphNode>;
  edges: readonly GraphEdge[];
}

export function propKey([id, prop]: Target): string {
  return `${id}.${prop}`;
}

/** Callbacks and props may have one name. */
export function callbackKey(key: string): string {
  return `callback ${key}`;
}

export function modelOf(graph: CallbackGraph, components: Readonly<Record<string, string>>): Model {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const addProp = (target: Target): string => {
    const key = propKey(target);
    const type = isVariable(target) ? VARIABLE : (components[target[0]] ?? null);
    if (!nodes.has(key)) nodes.set(key, { kind: "prop", key, target, isPattern: isPattern(target[0]), type });
    return key;
  };
  const addEdge = (from: string, to: string, kind: GraphEdge["kind"]) => {
    const name = `${from}\n${to}`;
    if (!edges.has(name)) edges.set(name, { from, to, kind });
  };
  for (const callback of graph.callbacks) {
    const key = callbackKey(callback.key);
    nodes.set(key, { kind: "callback", key, callback });
    for (const target of callback.inputs) addEdge(addProp(target), key, "input");
    for (const target of callback.states) addEdge(addProp(target), key, "state");
    for (const target of callback.outputs) addEdge(key, addProp(target), "output");
  }
  for (const [written, read] of graph.links) addEdge(addProp(written), addProp(read), "link");
  return { nodes, edges: [...edges.values()] };
}

/** What has to do with `text`: the callbacks whose names or props hold it, and all their props. */
export function filtered(model: Model, text: string): Model {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return model;
  const kept = new Set<string>();
  for (const node of model.nodes.values()) {
    if (
      node.kind === "callback" &&
      namesOf(node.callback).some((name) => name.toLowerCase().includes(wanted))
    )
      kept.add(node.key);
  }
  const callbacks = new Set(kept);
  for (const { from, to } of model.edges) {
    if (callbacks.has(from)) kept.add(to);
    if (callbacks.has(to)) kept.add(from);
  }
  return {
    nodes: new Map([...model.nodes].filter(([key]) => kept.has(key))),
    edges: model.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

function namesOf({ name, kind, signature, inputs, states, outputs }: Callback): string[] {
  const targets = [...inputs, ...states, ...outputs];
  return [name, kind, signature, ...targets.map(shownProp)];
}

/** What went wrong last in a callback, in any of its instances. */
export function failureOf(failures: readonly Failure[], key: string): Failure | undefined {
  return failures.find(({ id }) => id === key || id.startsWith(`${key}@[`));
}

/** A callback's name; those of the page have none but their JavaScript. */
export function titleOf({ kind, name, signature }: Callback): string {
  return kind === "clientside" ? signature.replace(/\s+/g, " ") : name;
}

/** What a node is called, in two lines. */
export function labelOf(node: GraphNode): [string, string] {
  if (node.kind === "callback") return [titleOf(node.callback), node.callback.kind];
  const [id, prop] = node.target;
  if (node.type === VARIABLE) return [prop, "variable of the kernel"];
  return [shownId(id), node.type === null ? `.${prop}` : `.${prop} · ${node.type}`];
}
