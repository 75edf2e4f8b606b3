// Components that stand in plain data, where only the bundle that draws them knows of them: nodes are made of them when
// the bundle asks. Callbacks do not reach them, as they do not in Dash's layout either before they are drawn.
import type { Rendering } from "../render/context";
import type { SchemaEntry } from "../render/registry";
import { StoreNode } from "../store/node";
import { mapPositions, positionsOf } from "../store/positions";
import { isComponent } from "../store/store";

/** A node position made of what stands in data within `holder`; null if it is none. */
export function graft(position: unknown, holder: StoreNode | null, { registry }: Rendering): unknown {
  return grow(position, holder);

  function grow(value: unknown, parent: StoreNode | null): unknown {
    if (Array.isArray(value)) return value.map((item) => grow(item, parent));
    if (typeof value === "string" || typeof value === "number") return value;
    if (!isComponent(value)) return null;
    const node = new StoreNode(value, parent);
    const entry = registry.schema[node.name] ?? entryBeside(holder, node);
    const inner: Record<string, unknown> = {};
    for (const [prop, paths] of positionsOf(entry?.nodeProps)) {
      const held = value.props[prop];
      if (held !== undefined) inner[prop] = mapPositions(held, paths, (one) => grow(one, node));
    }
    node.assign(inner);
    return node;
  }

  /** The kernel tells of the kinds that stand in node positions; others of the same package are drawn in the same way. */
  function entryBeside(beside: StoreNode | null, node: StoreNode): SchemaEntry | undefined {
    const near = beside === null ? undefined : registry.schema[beside.name];
    if (near === undefined || beside?.namespace !== node.namespace) return undefined;
    const entry: SchemaEntry = { chunk: near.chunk, nodeProps: [], sets: [] };
    registry.learn({ [node.name]: entry });
    return entry;
  }
}
