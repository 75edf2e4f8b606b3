// What editing does to `data`: cells that change, rows that go, and what follows from it for the other props.

import type { List } from "../../schema.gen";
import type { Row } from "../rows";
import { isId } from "../selection/rows";

/** One changed cell; the same words as in `data_edits`. */
export interface CellEdit {
  /** The row's place in `data`. */
  row: number;
  /** The row's `id`, where rows have one. */
  row_id?: string | number;
  column_id: string;
  value: unknown;
  previous: unknown;
}

export function cellEdit(row: Row | undefined, index: number, columnId: string, value: unknown): CellEdit {
  const edit: CellEdit = { row: index, column_id: columnId, value, previous: row?.[columnId] ?? null };
  if (isId(row?.id)) edit.row_id = row.id;
  return edit;
}

/** `data` with the cells changed; the other rows are the same objects. Rows past the end are added. */
export function applyEdits(data: List<Row>, edits: readonly CellEdit[]): Row[] {
  const rows = [...data];
  const fresh = new Map<number, Record<string, unknown>>();
  for (const { row, column_id, value } of edits) {
    let changed = fresh.get(row);
    if (changed === undefined) {
      changed = { ...rows[row] };
      fresh.set(row, changed);
      while (rows.length < row) rows.push({});
      rows[row] = changed;
    }
    changed[column_id] = value;
  }
  return rows;
}

/** The props after one row is gone: later rows move up, and so does what is said of them. */
export function withoutRow(data: List<Row>, index: number, selectedRows: List<number> | null | undefined) {
  const rows = Array.from(data).filter((_, place) => place !== index);
  const selected = Array.from(selectedRows ?? [])
    .filter((place) => place !== index)
    .map((place) => (place > index ? place - 1 : place));
  const ids = selected.map((place) => rows[place]?.id).filter(isId);
  return { data: rows, selected_rows: selected, selected_row_ids: ids };
}

/** `data` without the values of some columns. */
export function withoutValues(data: List<Row>, columnIds: readonly string[]): Row[] {
  const isKept = ([key]: [string, unknown]) => !columnIds.includes(key);
  return Array.from(data, (row) => Object.fromEntries(Object.entries(row).filter(isKept)));
}
