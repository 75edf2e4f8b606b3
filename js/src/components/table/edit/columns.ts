// What a person does to columns: rename and delete. A column's name may be a list, one for each row of headers.
import type { DataTableProps, List, TableColumn } from "../../schema.gen";

/** In which rows of headers a column has a button: in all, in one, or as listed. */
export type HeaderRows = TableColumn["deletable"];

export function hasButton(where: HeaderRows, row: number, rows: number): boolean {
  if (where === "first") return row === 0;
  if (where === "last") return row === rows - 1;
  return typeof where === "object" && where !== null ? where[row] === true : where === true;
}

/** The columns with another name in one row of headers. A name that is no list stands in every row. */
export function renamed(
  columns: readonly TableColumn[],
  ids: readonly string[],
  headerRow: number,
  name: string,
): TableColumn[] {
  return columns.map((column) => {
    if (!ids.includes(column.id)) return column;
    const names = column.name;
    const next =
      typeof names === "string" ? name : Array.from(names, (old, row) => (row === headerRow ? name : old));
    return { ...column, name: next };
  });
}

/** The props when columns have been deleted; their values stay in `data`. */
export function withoutColumns(
  columns: readonly TableColumn[],
  ids: readonly string[],
  hidden: List<string> | null | undefined,
  selected: List<string> | null | undefined,
): Pick<DataTableProps, "columns" | "hidden_columns" | "selected_columns"> {
  const isKept = (id: string) => !ids.includes(id);
  const without = (list: List<string> | null | undefined) => Array.from(list ?? []).filter(isKept);
  const isIn = (list: List<string> | null | undefined) => Array.from(list ?? []).some((id) => !isKept(id));
  return {
    columns: columns.filter(({ id }) => isKept(id)),
    ...(isIn(hidden) ? { hidden_columns: without(hidden) } : {}),
    ...(isIn(selected) ? { selected_columns: without(selected) } : {}),
  };
}
