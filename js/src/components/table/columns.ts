/** From `columns` as they are given to the columns that are shown, and to the rows of headers above them. */
import type { DataTableProps, List, TableColumn } from "../schema.gen";
import type { Row } from "./rows";

export interface Column {
  readonly id: string;
  /** Its names, one for each row of headers. */
  readonly names: readonly string[];
  readonly type: "any" | "numeric" | "text" | "datetime";
  readonly presentation: "input" | "dropdown" | "markdown";
  readonly isEditable: boolean;
  /** Its place in `columns`. */
  readonly index: number;
  /** As it is given. */
  readonly given: TableColumn;
}

/** One cell of a row of headers: the columns from `first` on, `span` of them. */
export interface Header {
  readonly name: string;
  /** Which row of headers it is in. */
  readonly row: number;
  /** Its first column, among those that are shown. */
  readonly first: number;
  readonly span: number;
}

/** All columns; where none are given, the keys of the first row. */
export function columnsOf(
  { columns, editable }: Pick<DataTableProps, "columns" | "editable">,
  firstRow: Row | undefined,
): Column[] {
  const given = Array.from(
    columns ?? Object.keys(firstRow ?? {}).map((id): TableColumn => ({ id, name: id })),
  );
  const headerRows = Math.max(1, ...given.map(({ name }) => (typeof name === "string" ? 1 : name.length)));
  return given.map((column, index) => ({
    id: column.id,
    names: namesOf(column, headerRows),
    type: column.type ?? "any",
    presentation: column.presentation ?? "input",
    isEditable: column.editable ?? editable === true,
    index,
    given: column,
  }));
}

/** A single name stands in every row of headers, and a list that is too short ends with empty ones. */
function namesOf({ name }: TableColumn, headerRows: number): string[] {
  return Array.from({ length: headerRows }, (_, row) =>
    typeof name === "string" ? name : (name[row] ?? ""),
  );
}

export function shownColumns(columns: readonly Column[], hidden: List<string> | null | undefined): Column[] {
  const ids = new Set(hidden ?? []);
  return ids.size === 0 ? [...columns] : columns.filter((column) => !ids.has(column.id));
}

/**
 * The rows of headers, topmost first. With `isMerged`, neighbours of one name are one header; the first `fixed` columns,
 * which stay in place, are no neighbours of the others.
 */
export function headersOf(columns: readonly Column[], isMerged: boolean, fixed = 0): Header[][] {
  const rows = columns[0]?.names.length ?? 0;
  return Array.from({ length: rows }, (_, row) => headerRow(columns, row, isMerged, fixed));
}

function headerRow(columns: readonly Column[], row: number, isMerged: boolean, fixed: number): Header[] {
  const headers: Header[] = [];
  columns.forEach((column, first) => {
    const name = column.names[row] ?? "";
    const last = headers.at(-1);
    if (isMerged && last?.name === name && first !== fixed)
      headers[headers.length - 1] = { ...last, span: last.span + 1 };
    else headers.push({ name, row, first, span: 1 });
  });
  return headers;
}
