// What stands in the props that hold components, as references: `model.get("children")` gives them, and
// `host.getWidget(reference)` draws what they stand for.
import type { Props, StoreNode } from "../store/node";
import { StoreNode as Node } from "../store/node";
import { mapPositions, type Positions } from "../store/positions";

/** As anywidget writes references to widgets. */
const PREFIX = "anywidget:";

let lastNumber = 0;

export class Children {
  readonly #ofNodes = new WeakMap<StoreNode, string>();
  readonly #ofTexts = new Map<unknown, string>();
  #standing = new Map<string, unknown>();

  /** The props with references for all that is drawn in them. */
  referring(props: Props, positions: Positions): Props {
    const standing = new Map<string, unknown>();
    const refer = (position: unknown): unknown => {
      if (Array.isArray(position)) return position.map(refer);
      if (position === null || position === undefined || typeof position === "boolean") return null;
      const reference = this.#reference(position);
      standing.set(reference, position);
      return reference;
    };
    const referred: Record<string, unknown> = { ...props };
    for (const [prop, paths] of positions) {
      if (prop in props) referred[prop] = mapPositions(props[prop], paths, refer);
    }
    this.#standing = standing;
    return referred;
  }

  /** What a reference stands for. Throws if it is none, or stands for nothing any more. */
  resolve(reference: unknown): unknown {
    if (typeof reference !== "string" || !this.#standing.has(reference)) {
      throw new Error(`${JSON.stringify(reference)} is no component that stands in a prop of this one now.`);
    }
    return this.#standing.get(reference);
  }

  /** Whether it still stands there. */
  has(reference: string): boolean {
    return this.#standing.has(reference);
  }

  #reference(position: unknown): string {
    const known = position instanceof Node ? this.#ofNodes.get(position) : this.#ofTexts.get(position);
    if (known !== undefined) return known;
    const reference = `${PREFIX}nbdash-${++lastNumber}`;
    if (position instanceof Node) this.#ofNodes.set(position, reference);
    else this.#ofTexts.set(position, reference);
    return reference;
  }
}
