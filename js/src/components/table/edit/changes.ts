// What editing does to `data`: cells that change, rows that go, and what follows from it for the other props.

export type Row = Readonly<Record<string, unknown>>;

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
  const id = row?.id;
  if (typeof id === "string" || typeof id === "number") edit.row_id = id;
  return edit;
}

/** `data` with the cells changed; the other rows are the same objects. Rows past the end are added. */
export function applyEdits(data: readonly Row[], edits: readonly CellEdit[]): Row[] {
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

export interface RowSelection {
  selected_rows?: readonly number[] | null;
  selected_row_ids?: readonly (string | number)[] | null;
}

/** The props after one row is gone: later rows move up, and so does what is said of them. */
export function withoutRow(data: readonly Row[], index: number, selection: RowSelection) {
  const rows = data.filter((_, place) => place !== index);
  const selected = (selection.selected_rows ?? [])
    .filter((place) => place !== index)
    .map((place) => (place > index ? place - 1 : place));
  const ids = selected.map((place) => rows[place]?.id).filter(isId);
  return { data: rows, selected_rows: selected, selected_row_ids: ids };
}

/** `data` without the values of some columns. */
export function withoutValues(data: readonly Row[], columnIds: readonly string[]): Row[] {
  const isKept = ([key]: [string, unknown]) => !columnIds.includes(key);
  return data.map((row) => Object.fromEntries(Object.entries(row).filter(isKept)));
}

function isId(id: unknown): id is string | number {
  return typeof id === "string" || typeof id === "number";
}
