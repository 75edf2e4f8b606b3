// Where the nodes of the graph stand: layers from left to right, or from top to bottom where it is narrow.
//
// dagre finds the layers and the order in them, so that few edges cross: layered layout is a craft of its own.
import { Graph, layout } from "@dagrejs/dagre";
import { type GraphEdge, type GraphNode, labelOf, type Model } from "./model";

export type Direction = "LR" | "TB";

export interface Point {
  x: number;
  y: number;
}

export interface PlacedNode extends Point {
  node: GraphNode;
  width: number;
  height: number;
}

export interface PlacedEdge {
  edge: GraphEdge;
  path: string;
}

export interface Placed {
  nodes: ReadonlyMap<string, PlacedNode>;
  edges: readonly PlacedEdge[];
  width: number;
  height: number;
}

export const NODE_HEIGHT = 42;
/** At each side of a label. */
export const PADDING = 12;
/** Of a label's line: bold ones are wider. */
export const CHARACTER_PX = [7.4, 6.2] as const;
const MIN_WIDTH = 104;
const MAX_WIDTH = 220;
/** For the figures of a callback, which come and go. */
const FIGURES = "999 calls · 999 ms";
const MARGIN = 16;
/** Of more nodes than this a quick layout is better than the best: a fifth of the time for a hundred callbacks. */
const LARGE = 100;

export function place(model: Model, direction: Direction): Placed {
  const graph = new Graph();
  const between = direction === "LR" ? { nodesep: 14, ranksep: 44 } : { nodesep: 20, ranksep: 34 };
  const isLarge = model.nodes.size > LARGE;
  const ranker = isLarge ? "tight-tree" : "network-simplex";
  graph.setGraph({ rankdir: direction, ...between, ranker, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of model.nodes.values())
    graph.setNode(node.key, { width: widthOf(node), height: NODE_HEIGHT });
  for (const { from, to } of model.edges) graph.setEdge(from, to);
  layout(graph, { disableOptimalOrderHeuristic: isLarge });
  const nodes = new Map<string, PlacedNode>();
  for (const node of model.nodes.values()) {
    const { x, y, width, height } = graph.node(node.key) as PlacedNode; // dagre has put x and y there
    nodes.set(node.key, { node, x, y, width, height });
  }
  const edges = model.edges.map((edge) => {
    const { points } = graph.edge(edge.from, edge.to) as { points: Point[] };
    return { edge, path: smooth(points) };
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { nodes, edges, width: Math.max(width, 2 * MARGIN), height: Math.max(height, 2 * MARGIN) };
}

function widthOf(node: GraphNode): number {
  const [title, subtitle] = labelOf(node);
  const second = node.kind === "callback" ? FIGURES : subtitle;
  const text = Math.max(title.length * CHARACTER_PX[0], second.length * CHARACTER_PX[1]);
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, text + 2 * PADDING)));
}

/** A curve from the first point to the last that bends towards those between them. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return "";
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  let path = `M${at(first)}`;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    if (next === undefined) path += `L${at(point)}`;
    else if (index === rest.length - 2) path += `Q${at(point)} ${at(last)}`;
    else path += `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
    if (index === rest.length - 2) break;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const DIRECTIONS: Readonly<Record<string, (from: Point, to: Point) => [along: number, beside: number]>> = {
  ArrowRight: (from, to) => [to.x - from.x, to.y - from.y],
  ArrowLeft: (from, to) => [from.x - to.x, to.y - from.y],
  ArrowDown: (from, to) => [to.y - from.y, to.x - from.x],
  ArrowUp: (from, to) => [from.y - to.y, to.x - from.x],
};

/** The node that an arrow key leads to from another; undefined if there is none that way. */
export function neighbour(
  nodes: Iterable<PlacedNode>,
  from: PlacedNode,
  arrow: string,
): PlacedNode | undefined {
  const measure = DIRECTIONS[arrow];
  if (measure === undefined) return undefined;
  let best: PlacedNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const [along, beside] = measure(from, node);
    const distance = along + 2.5 * Math.abs(beside);
    if (node !== from && along > 1 && distance < least) [best, least] = [node, distance];
  }
  return best;
}
