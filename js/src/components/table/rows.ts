/**
 * Where a table's rows come from: from the page's own data, or from a frame in the kernel, window by window.
 *
 * Positions count the rows after filtering and sorting, over all pages. Whatever a source fetches, it says so to
 * those who subscribe, with a new `version`.
 */
import type { List, TableEdit } from "../schema.gen";
import type { CellEdit } from "./edit/changes";

export type Row = Readonly<Record<string, unknown>>;

export interface RowSource {
  /** How many rows there are, on all pages. */
  readonly length: number;
  /** Another number whenever anything that the other members tell has changed. */
  readonly version: number;
  /** The row at a position; undefined if it is not here yet: then it is being fetched. */
  row(position: number): Row | undefined;
  /** The row's place in `data`. */
  index(position: number): number;
  /** These rows, `last` included, are in view. */
  want(first: number, last: number): void;
  /** Show cells as they have just been changed, where the rows are not the page's own. Returns what the kernel is told. */
  edit?(edits: readonly CellEdit[]): TableEdit[];
  /** Delete a row, by its place in `data`; returns the same. Undefined where rows stay. */
  remove?(index: number): readonly TableEdit[];
  /** Why the kernel tells no rows: it is said at the table, which shows those that were there. */
  readonly refused?: string | undefined;
  /** Call `listener` whenever `version` has changed. Returns how to stop that. */
  subscribe(listener: () => void): () => void;
}

/** Rows of the page's own data, in an order that filter and sort have made of them. */
export class LocalRows implements RowSource {
  readonly version = 0;
  readonly length: number;
  readonly #data: List<Row>;
  readonly #order: ArrayLike<number> | undefined;

  /** `order` has places in `data`; left out, it is all of them. */
  constructor(data: List<Row>, order?: ArrayLike<number>) {
    this.#data = data;
    this.#order = order;
    this.length = order?.length ?? data.length;
  }

  row(position: number): Row | undefined {
    return this.#data[this.index(position)];
  }

  index(position: number): number {
    return this.#order === undefined ? position : (this.#order[position] ?? -1);
  }

  want(): void {}

  subscribe(): () => void {
    return () => {};
  }
}
