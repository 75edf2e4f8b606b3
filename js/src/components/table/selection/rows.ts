/** Rows and columns that are selected as a whole. */
import type { DataTableProps, List } from "../../schema.gen";
import { ownRows } from "../frame/frame";

type Selectable = "single" | "multi" | false | null | undefined;

/** What selecting, or letting go of, one item makes of those that are selected. */
export function toggled<T>(selected: List<T> | null | undefined, items: readonly T[], kind: Selectable): T[] {
  if (kind === "single") return [...items];
  const before = Array.from(selected ?? []);
  const isOn = items.every((item) => before.includes(item));
  return isOn ? before.filter((item) => !items.includes(item)) : [...new Set([...before, ...items])];
}

/** The props that select rows: by their places in `data`, and by their ids. */
export function selectedRows(
  indices: readonly number[],
  data: DataTableProps["data"],
): Pick<DataTableProps, "selected_rows" | "selected_row_ids"> {
  const rows = ownRows(data);
  const ids = indices.map((index) => rows?.[index]?.id);
  return { selected_rows: [...indices], selected_row_ids: ids.filter(isId) };
}

export function isId(id: unknown): id is string | number {
  return typeof id === "string" || typeof id === "number";
}
