// One component of the layout as the page holds it: its props, and who wants to know when they change.
//
// Props are replaced, never altered, so that React can compare them by reference. At node positions they hold
// StoreNodes where the wire had components; the rest is as it came.
import type { ComponentJson } from "../protocol/messages";
import { canonicalId } from "./ids";

export type Props = Readonly<Record<string, unknown>>;

export class StoreNode {
  readonly namespace: string;
  readonly type: string;
  /** Canonical; null when the component has none. */
  readonly id: string | null;
  readonly parent: StoreNode | null;
  /** What React knows it by among its siblings once these have been moved about; else its place says it. */
  slot: string | null = null;
  /** What the author had given the props that a person can set, and that have been set since. */
  readonly authored = new Map<string, unknown>();
  /** The props that hold what the person has set. */
  readonly edited = new Set<string>();
  #props: Props;
  readonly #listeners = new Set<() => void>();

  constructor(component: ComponentJson, parent: StoreNode | null) {
    this.namespace = component.namespace;
    this.type = component.type;
    this.id = canonicalId(component.props.id);
    this.parent = parent;
    this.#props = component.props;
  }

  /** The key of its schema entry. */
  get name(): string {
    return `${this.namespace}.${this.type}`;
  }

  get props(): Props {
    return this.#props;
  }

  /** As it would stand in a message, with nodes for the components in it. */
  get component(): ComponentJson {
    return { namespace: this.namespace, type: this.type, props: this.#props };
  }

  /** Replace the props; the caller tells the listeners when all nodes of a patch have theirs. */
  assign(changes: Props): void {
    this.#props = { ...this.#props, ...changes };
  }

  notify(): void {
    for (const listener of this.#listeners) listener();
  }

  // Bound, because React keeps these two.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): Props => this.#props;

  isWithin(ancestor: StoreNode): boolean {
    for (let node: StoreNode | null = this; node !== null; node = node.parent) {
      if (node === ancestor) return true;
    }
    return false;
  }
}

/** A node that is to have other props: what a Patch makes of a node, which must itself stay as it is. */
export class Revision {
  readonly node: StoreNode;
  readonly props: Props;

  constructor(node: StoreNode, props: Props) {
    this.node = node;
    this.props = props;
  }

  get component(): ComponentJson {
    return { ...this.node.component, props: this.props };
  }
}
