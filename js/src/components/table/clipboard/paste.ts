// What a pasted block does: all of its cells change, or, if one of them can't have its value, none.
import type { TableDropdown } from "../../schema.gen";
import type { Column } from "../columns";
import { type CellEdit, cellEdit } from "../edit/changes";
import { type Fault, reconcile, type TypedColumn } from "../edit/coerce";
import type { Row } from "../rows";
import { cellText } from "./text";

/** What a column has to say to a pasted value. */
export type PasteColumn = Pick<Column, "id" | "isEditable" | "presentation"> & TypedColumn;

/** Where a block goes: the cell that gets its first value, and what is right of it and below. */
export interface PasteTarget {
  /** The columns from there on, as they are shown. */
  columns: readonly PasteColumn[];
  /** The rows from there on, as they are shown, with their places in `data`. */
  rows: readonly { index: number; row: Row }[];
  /** The place in `data` of a row that is added below; null where none can be. */
  nextIndex: number | null;
  options(column: PasteColumn, row: Row, index: number): TableDropdown | undefined;
}

/** A cell of the block that does not fit. */
export interface PasteProblem {
  fault: Fault | "readOnly";
  /** Counted from the cell that gets the first value. */
  row: number;
  column: PasteColumn;
  value: string;
}

/** `wide`, `tall`: the block has more columns or rows than the table has from there on. */
export type Paste =
  | { edits: CellEdit[]; height: number; width: number }
  | { problems: PasteProblem[] }
  | { wide: number }
  | { tall: number };

export function planPaste(block: readonly (readonly string[])[], target: PasteTarget): Paste {
  const width = Math.max(0, ...block.map(({ length }) => length));
  if (width > target.columns.length) return { wide: width };
  if (block.length > target.rows.length && target.nextIndex === null) return { tall: block.length };
  const edits: CellEdit[] = [];
  const problems: PasteProblem[] = [];
  for (const [down, line] of block.entries()) {
    const index = target.rows[down]?.index ?? (target.nextIndex ?? 0) + down - target.rows.length;
    const row = target.rows[down]?.row ?? {};
    for (const [right, value] of line.entries()) {
      const column = target.columns[right];
      // A cell that has this value already is right, whatever may be done to it.
      if (column === undefined || (column.id in row && cellText(row[column.id]) === value)) continue;
      if (!column.isEditable) {
        problems.push({ fault: "readOnly", row: down, column, value });
        continue;
      }
      const outcome = reconcile(value, column, target.options(column, row, index));
      if ("fault" in outcome) problems.push({ fault: outcome.fault, row: down, column, value });
      else edits.push(cellEdit(row, index, column.id, outcome.value));
    }
  }
  return problems.length > 0 ? { problems } : { edits, height: block.length, width };
}

/** The block as often as it goes into the selected cells, if it does so evenly: one value fills all of them. */
export function fillSelection(
  block: readonly (readonly string[])[],
  rows: number,
  columns: number,
): readonly (readonly string[])[] {
  const [height, width] = [block.length, block[0]?.length ?? 0];
  if (height === 0 || width === 0 || rows % height !== 0 || columns % width !== 0) return block;
  if (block.some((line) => line.length !== width)) return block;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => block[down % height]?.[right % width] ?? ""),
  );
}
