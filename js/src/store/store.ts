// The props of everything on screen: a tree of nodes made from a snapshot, kept up to date by patches and by
// what the person sets.
//
// A node tells only its own listeners, so a changed prop redraws one component. A node position that is
// replaced gets new nodes throughout, as Dash does (equal or not); React keeps the state of components that
// keep type and id or place, because the renderer's keys are made of these.
import type { ComponentJson, NodeJson, Op } from "../protocol/messages";
import { Edits } from "./edits";
import { deepEqual } from "./equal";
import { type Props, StoreNode } from "./node";
import { mapPositions, positionsOf } from "./positions";

/** What the store must know of a component type; the rest of the schema is the renderer's. */
export interface StoreSchema {
  readonly [name: string]: { nodeProps: readonly string[]; sets: readonly string[] } | undefined;
}

export class Store {
  readonly edits = new Edits();
  readonly #schema: StoreSchema;
  readonly #byId = new Map<string, StoreNode>();
  readonly #layoutListeners = new Set<() => void>();
  #layout: unknown = null;

  constructor(schema: StoreSchema) {
    this.#schema = schema;
  }

  get(id: string): StoreNode | undefined {
    return this.#byId.get(id);
  }

  /** The root node position, with StoreNodes for components. */
  readonly readLayout = (): unknown => this.#layout;

  readonly subscribeLayout = (listener: () => void): (() => void) => {
    this.#layoutListeners.add(listener);
    return () => this.#layoutListeners.delete(listener);
  };

  /** Show a whole new layout, as the kernel had it after the person's events up to `ack`. */
  load(layout: NodeJson, ack: number): void {
    this.edits.settle(ack);
    this.#byId.clear();
    this.#layout = this.#build(layout, null);
    for (const listener of this.#layoutListeners) listener();
  }

  /** Apply values that the kernel sent after it had the person's events up to `ack`. */
  apply(ops: readonly Op[], ack: number): void {
    this.edits.settle(ack);
    const changed = new Set<StoreNode>();
    for (const [id, prop, value] of ops) {
      const node = this.#byId.get(id);
      if (node === undefined || this.edits.has(id, prop)) continue;
      this.#assign(node, { [prop]: value });
      changed.add(node);
    }
    for (const node of changed) node.notify();
  }

  /**
   * Take what a component set. Equal values are no change at all. Returns those changes that are the kernel's
   * business: none for a component without an id, nor for props that only the page knows of.
   */
  set(node: StoreNode, values: Props): Props | null {
    const changes = filter(values, (prop, value) => !deepEqual(value, node.props[prop]));
    if (Object.keys(changes).length === 0) return null;
    this.#assign(node, changes);
    if (isDrawn(node, changes)) node.notify();
    if (node.id === null || this.#byId.get(node.id) !== node) return null;
    const sets = this.#schema[node.name]?.sets;
    const reported = filter(changes, (prop) => sets === undefined || sets.includes(prop));
    if (Object.keys(reported).length === 0) return null;
    this.edits.record(node.id, reported);
    return reported;
  }

  #assign(node: StoreNode, changes: Props): void {
    const positions = positionsOf(this.#schema[node.name]?.nodeProps);
    const built: Record<string, unknown> = {};
    for (const [prop, value] of Object.entries(changes)) {
      const paths = positions.get(prop);
      if (paths === undefined) {
        built[prop] = value;
        continue;
      }
      mapPositions(node.props[prop], paths, (old) => this.#forget(old));
      built[prop] = mapPositions(value, paths, (position) => this.#build(position, node));
    }
    node.assign(built);
  }

  /** A node position with nodes for components. */
  #build(position: unknown, parent: StoreNode | null): unknown {
    if (Array.isArray(position)) return position.map((item) => this.#build(item, parent));
    return isComponent(position) ? this.#buildNode(position, parent) : position;
  }

  #buildNode(component: ComponentJson, parent: StoreNode | null): StoreNode {
    const node = new StoreNode(component, parent);
    const edited = node.id === null ? {} : this.edits.of(node.id);
    const inner: Record<string, unknown> = { ...edited };
    for (const [prop, paths] of positionsOf(this.#schema[node.name]?.nodeProps)) {
      const value = component.props[prop];
      if (value === undefined || prop in edited) continue;
      inner[prop] = mapPositions(value, paths, (position) => this.#build(position, node));
    }
    node.assign(inner);
    if (node.id !== null) this.#byId.set(node.id, node);
    return node;
  }

  /** Drop the ids of a position that is being replaced. */
  #forget(position: unknown): unknown {
    if (Array.isArray(position)) for (const item of position) this.#forget(item);
    if (!(position instanceof StoreNode)) return position;
    if (position.id !== null && this.#byId.get(position.id) === position) this.#byId.delete(position.id);
    for (const [prop, paths] of positionsOf(this.#schema[position.name]?.nodeProps)) {
      mapPositions(position.props[prop], paths, (inner) => this.#forget(inner));
    }
    return position;
  }
}

export function isComponent(value: unknown): value is ComponentJson {
  return (
    typeof value === "object" &&
    value !== null &&
    "namespace" in value &&
    typeof value.namespace === "string" &&
    "type" in value &&
    typeof value.type === "string" &&
    "props" in value &&
    typeof value.props === "object" &&
    value.props !== null
  );
}

/** Elements of html do not show how often they were clicked: to draw them again would only hold the event back. */
function isDrawn(node: StoreNode, changes: Props): boolean {
  const isElement = node.namespace === "dash_html_components";
  return (
    !isElement || Object.keys(changes).some((prop) => prop !== "n_clicks" && prop !== "n_clicks_timestamp")
  );
}

function filter(values: Props, keep: (prop: string, value: unknown) => boolean): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [prop, value] of Object.entries(values)) if (keep(prop, value)) kept[prop] = value;
  return kept;
}
