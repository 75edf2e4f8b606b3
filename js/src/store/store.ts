// The props of everything on screen: a tree of nodes made from a snapshot, kept up to date by patches and by
// what the person sets.
//
// A node tells only its own listeners, so a changed prop redraws one component. A node position that is
// replaced gets new nodes throughout, as Dash does (equal or not); React keeps the state of components that
// keep type and id or place, because the renderer's keys are made of these. A Patch leaves the nodes that it does not
// touch as they are, wherever it moves them.
import type { Change, ComponentJson, NodeJson, Op, Operation, Restored } from "../protocol/messages";
import { Edits } from "./edits";
import { deepEqual } from "./equal";
import { canonicalId, propId } from "./ids";
import { type Props, Revision, StoreNode } from "./node";
import type { Addressable } from "./parameters";
import { applyOperations, PatchError } from "./patch";
import type { Persistence } from "./persistence";
import { mapPositions, type Positions, positionsOf } from "./positions";

/** What the store must know of a component type; the rest of the schema is the renderer's. */
export interface StoreSchema {
  readonly [name: string]:
    | ({ nodeProps: readonly string[]; sets: readonly string[] } & Addressable)
    | undefined;
}

/** What the author had given props of components that come with a message, where they have been set since. */
export interface Originals {
  /** By a person. */
  edited?: readonly Change[] | undefined;
  /** By callbacks, of what the browser keeps. */
  overruled?: readonly Change[] | undefined;
}

/** A value that the page has computed. */
export type Computed = [id: string, prop: string, value: unknown];

const NOTHING: ReadonlyMap<string, Props> = new Map();

export class Store {
  readonly edits = new Edits();
  /** The components that have something in the page's address, the oldest first. */
  readonly addressed = new Set<StoreNode>();
  readonly #schema: StoreSchema;
  readonly #byId = new Map<string, StoreNode>();
  readonly #layoutListeners = new Set<() => void>();
  readonly #persistence: Persistence | null;
  #layout: unknown = null;
  /** What was set again in components that came with a message, and the kernel is to hear of. */
  #setAgain: [StoreNode, Props][] = [];
  #edited: ReadonlyMap<string, Props> = NOTHING;
  #overruled: ReadonlyMap<string, Props> = NOTHING;
  /** Of components that are just being set, and whose values the browser keeps: the props before. */
  readonly #before = new Map<StoreNode, Props>();

  constructor(schema: StoreSchema, persistence: Persistence | null = null) {
    this.#schema = schema;
    this.#persistence = persistence;
  }

  get(id: string): StoreNode | undefined {
    return this.#byId.get(id);
  }

  /** The ids of all components on the page. */
  ids(): Iterable<string> {
    return this.#byId.keys();
  }

  /** The root node position, with StoreNodes for components. */
  readonly readLayout = (): unknown => this.#layout;

  readonly subscribeLayout = (listener: () => void): (() => void) => {
    this.#layoutListeners.add(listener);
    return () => this.#layoutListeners.delete(listener);
  };

  /** Show a whole new layout, as the kernel had it after the person's events up to `ack`. */
  load(layout: NodeJson, ack: number, originals: Originals = {}): void {
    this.edits.settle(ack);
    this.#byId.clear();
    this.addressed.clear();
    this.#setAgain = [];
    this.#withOriginals(originals, () => {
      this.#layout = this.#build(layout, null);
    });
    for (const listener of this.#layoutListeners) listener();
  }

  /**
   * Apply values that the kernel sent after it had the person's events up to `ack`. False if an operation did not
   * fit: the page has another value than the kernel thinks, and needs to be told all anew.
   */
  apply(ops: readonly Op[], ack: number, originals: Originals = {}): boolean {
    this.edits.settle(ack);
    let isRight = true;
    const changed = new Set<StoreNode>();
    this.#withOriginals(originals, () => {
      for (const op of ops) {
        const [id, prop, value] = op;
        const node = this.#byId.get(id);
        if (node === undefined || this.edits.has(id, prop)) continue;
        if (op.length === 4) isRight = this.#tryPatch(node, prop, op[3], changed) && isRight;
        else this.#assign(node, { [prop]: value });
        changed.add(node);
      }
    });
    this.#keep();
    for (const node of changed) node.notify();
    return isRight;
  }

  /** What the person has set, and nothing else has set since. */
  edited(): Restored[] {
    const found: Restored[] = [];
    for (const [id, node] of this.#byId) {
      if (node.edited.size === 0) continue;
      const props = [...node.edited];
      const values = props.map((prop) => [prop, this.value(id, prop)]);
      const originals = props.map((prop) => [prop, node.authored.get(prop)]);
      found.push([id, Object.fromEntries(values), Object.fromEntries(originals), node.name]);
    }
    return found;
  }

  /** The value of a prop as it would stand in a message; undefined if there is none. */
  value(id: string, prop: string): unknown {
    const node = this.#byId.get(id);
    return node === undefined ? undefined : this.#plainProp(node, prop, node.props[prop]);
  }

  /**
   * Take what JavaScript in the page has computed: it counts also if it changes nothing, and holds against what the
   * kernel says before it has heard of it. Returns the new values. Throws a `PatchError`, and changes nothing, when an
   * operation does not fit.
   */
  put(ops: readonly Op[]): Computed[] {
    const present = ops.filter(([id]) => this.#byId.has(id));
    const next = present.map((op) => {
      const [id, prop, value] = op;
      return op.length === 4 ? applyOperations(this.#byId.get(id)?.props[prop], op[3]) : value;
    });
    const changed = new Set<StoreNode>();
    const computed = present.flatMap(([id, prop, , operations], index): Computed[] => {
      const node = this.#byId.get(id);
      if (node === undefined) return []; // another value has just taken it away
      if (operations === undefined) this.#assign(node, { [prop]: fresh(next[index], node.props[prop]) });
      else this.#replace(node, prop, next[index], changed);
      changed.add(node);
      const plain = this.#plainProp(node, prop, node.props[prop]);
      this.edits.record(id, { [prop]: plain });
      return [[id, prop, plain]];
    });
    this.#keep();
    for (const node of changed) node.notify();
    return computed;
  }

  /**
   * Take what a component set. Equal values are no change at all. Returns those changes that are the kernel's
   * business: none for a component without an id, nor for props that only the page knows of.
   */
  set(node: StoreNode, values: Props): Props | null {
    const changes = filter(values, (prop, value) => !deepEqual(value, node.props[prop]));
    if (Object.keys(changes).length === 0) return null;
    this.#assign(node, changes);
    this.#keep();
    for (const prop of Object.keys(changes)) if (node.authored.has(prop)) node.edited.add(prop);
    if (isDrawn(node, changes)) node.notify();
    if (node.id === null || this.#byId.get(node.id) !== node) return null;
    const sets = this.#schema[node.name]?.sets;
    const reported = filter(changes, (prop) => sets === undefined || sets.includes(prop));
    if (Object.keys(reported).length === 0) return null;
    this.edits.record(node.id, reported);
    return reported;
  }

  /** Take what the kernel is told in another way, and holds already. */
  agree(node: StoreNode, values: Props): void {
    this.#assign(node, values);
    for (const prop of Object.keys(values)) node.edited.add(prop);
    node.notify();
  }

  /** What the browser had kept for components that have come, and the kernel had not heard of: it is set already. */
  takeSetAgain(): [StoreNode, Props][] {
    const taken = this.#setAgain;
    this.#setAgain = [];
    return taken;
  }

  #withOriginals({ edited, overruled }: Originals, act: () => void): void {
    this.#edited = new Map(edited);
    this.#overruled = new Map(overruled);
    act();
    for (const [id, originals] of this.#edited) {
      const node = this.#byId.get(id);
      for (const [prop, original] of Object.entries(originals)) {
        node?.authored.set(prop, original);
        node?.edited.add(prop);
      }
    }
    this.#edited = this.#overruled = NOTHING;
  }

  /** Have the browser keep what has just been set. */
  #keep(): void {
    for (const [node, before] of this.#before) {
      if (node.id === null || this.#byId.get(node.id) !== node) continue;
      this.#persistence?.note(node.id, this.#schema[node.name]?.persisted ?? [], before, node.props);
    }
    this.#before.clear();
  }

  #positions(node: StoreNode): Positions {
    return positionsOf(this.#schema[node.name]?.nodeProps);
  }

  #assign(node: StoreNode, changes: Props): void {
    this.#noteAuthored(node, changes);
    const positions = this.#positions(node);
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

  /** The props are about to be set, by whomever: of those that the person can set, the author's value is remembered. */
  #noteAuthored(node: StoreNode, changes: Props): void {
    if (node.id === null) return;
    const isKept = "persistence" in node.props || "persistence" in changes;
    if (isKept && !this.#before.has(node)) this.#before.set(node, node.props);
    for (const prop of Object.keys(changes)) {
      node.edited.delete(prop);
      if (node.authored.has(prop) || this.#schema[node.name]?.sets.includes(prop) !== true) continue;
      node.authored.set(prop, this.#plainProp(node, prop, node.props[prop]));
    }
  }

  #tryPatch(node: StoreNode, prop: string, operations: Operation[], changed: Set<StoreNode>): boolean {
    try {
      this.#replace(node, prop, applyOperations(node.props[prop], operations), changed);
      return true;
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      console.error(`nbdash: ${propId(node.id ?? node.name, prop)} can't be patched. ${error.message}`);
      return false;
    }
  }

  /** Give a prop a value that was made from its present one: nodes that stand in both stay. */
  #replace(node: StoreNode, prop: string, value: unknown, changed: Set<StoreNode>): void {
    this.#noteAuthored(node, { [prop]: value });
    const paths = this.#positions(node).get(prop);
    if (paths === undefined) {
      node.assign({ [prop]: value });
      return;
    }
    const kept = new Set<StoreNode>();
    mapPositions(value, paths, (position) => findKept(position, kept));
    mapPositions(node.props[prop], paths, (old) => this.#forget(keepSlots(old), kept));
    node.assign({ [prop]: mapPositions(value, paths, (position) => this.#build(position, node, changed)) });
  }

  #revise({ node, props }: Revision, changed: Set<StoreNode>): StoreNode {
    for (const prop of new Set([...Object.keys(node.props), ...Object.keys(props)])) {
      if (props[prop] === node.props[prop] || (node.id !== null && this.edits.has(node.id, prop))) continue;
      this.#replace(node, prop, props[prop], changed);
    }
    changed.add(node);
    return node;
  }

  /** A node position with nodes for components. `changed`: it was patched, and takes the nodes that it changes. */
  #build(position: unknown, parent: StoreNode | null, changed?: Set<StoreNode>): unknown {
    if (Array.isArray(position)) {
      const items = position.map((item) => this.#build(item, parent, changed));
      return changed === undefined ? items : giveSlots(items);
    }
    if (position instanceof Revision && changed !== undefined) {
      return isSameComponent(position)
        ? this.#revise(position, changed)
        : this.#buildNode(this.#plain(position) as ComponentJson, parent); // plain it is one
    }
    return isComponent(position) && !(position instanceof StoreNode)
      ? this.#buildNode(position, parent)
      : position;
  }

  #buildNode(component: ComponentJson, parent: StoreNode | null): StoreNode {
    const node = new StoreNode(component, parent);
    const edited = node.id === null ? {} : { ...this.#again(node, node.id), ...this.edits.of(node.id) };
    const inner: Record<string, unknown> = { ...edited };
    for (const [prop, paths] of this.#positions(node)) {
      const value = prop in edited ? edited[prop] : component.props[prop];
      if (value === undefined) continue;
      inner[prop] = mapPositions(value, paths, (position) => this.#build(position, node));
    }
    node.assign(inner);
    for (const prop of Object.keys(edited)) {
      node.authored.set(prop, component.props[prop]);
      node.edited.add(prop);
    }
    if (node.id !== null) this.#byId.set(node.id, node);
    if (node.id !== null && "url" in node.props) this.addressed.add(node);
    return node;
  }

  /** What the browser has kept for a component that has just come. */
  #again(node: StoreNode, id: string): Props {
    if (this.#persistence === null || !("persistence" in node.props)) return {};
    const [edited, overruled] = [this.#edited.get(id) ?? {}, this.#overruled.get(id) ?? {}];
    const { persisted = [] } = this.#schema[node.name] ?? {};
    const kept = this.#persistence.enter(id, persisted, node.props, edited, overruled);
    const again = filter(kept, (prop) => !this.edits.has(id, prop));
    if (Object.keys(again).length > 0) this.#setAgain.push([node, again]);
    return again;
  }

  /** Drop the ids of a position that is being replaced, except for the nodes that are `kept`. */
  #forget(position: unknown, kept?: ReadonlySet<StoreNode>): unknown {
    if (Array.isArray(position)) for (const item of position) this.#forget(item, kept);
    if (!(position instanceof StoreNode) || kept?.has(position)) return position;
    if (position.id !== null && this.#byId.get(position.id) === position) this.#byId.delete(position.id);
    this.addressed.delete(position);
    for (const [prop, paths] of this.#positions(position)) {
      mapPositions(position.props[prop], paths, (inner) => this.#forget(inner));
    }
    return position;
  }

  /** A node position with components for nodes. */
  #plain(position: unknown): unknown {
    if (Array.isArray(position)) return position.map((item) => this.#plain(item));
    if (position instanceof Revision) return this.#plainComponent(position.node, position.props);
    return position instanceof StoreNode ? this.#plainComponent(position, position.props) : position;
  }

  #plainComponent(node: StoreNode, props: Props): ComponentJson {
    const plain = Object.entries(props).map(([prop, value]) => [prop, this.#plainProp(node, prop, value)]);
    return { ...node.component, props: Object.fromEntries(plain) };
  }

  #plainProp(node: StoreNode, prop: string, value: unknown): unknown {
    return mapPositions(value, this.#positions(node).get(prop) ?? [], (position) => this.#plain(position));
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

function findKept(position: unknown, kept: Set<StoreNode>): unknown {
  if (Array.isArray(position)) for (const item of position) findKept(item, kept);
  if (position instanceof StoreNode) kept.add(position);
  if (position instanceof Revision && isSameComponent(position)) kept.add(position.node);
  return position;
}

/** With another id it is another component. */
function isSameComponent({ node, props }: Revision): boolean {
  return canonicalId(props.id) === node.id;
}

/** Components without an id are known to React by their places, and are to be known by the same when these change. */
function keepSlots(position: unknown): unknown {
  if (!Array.isArray(position)) return position;
  position.forEach((item, index) => {
    if (item instanceof StoreNode) item.slot ??= String(index);
    else keepSlots(item);
  });
  return position;
}

let lastSlot = 0;

/** New components take the slots of their places, unless they are taken by those that have moved. */
function giveSlots(items: unknown[]): unknown[] {
  const taken = new Set(items.map((item) => (item instanceof StoreNode ? item.slot : null)));
  items.forEach((item, index) => {
    if (!(item instanceof StoreNode) || item.slot !== null) return;
    const slot = String(index);
    item.slot = taken.has(slot) ? `new ${++lastSlot}` : slot;
  });
  return items;
}

/** Functions may alter what they are given and return it: who compares by reference must see another value. */
function fresh(value: unknown, present: unknown): unknown {
  if (value !== present || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return [...value];
  return Object.getPrototypeOf(value) === Object.prototype ? { ...value } : value;
}
