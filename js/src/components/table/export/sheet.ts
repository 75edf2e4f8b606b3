// What an export holds: rows of headers, and rows of values.
import { headerBlock } from "../clipboard/copy";
import type { Column } from "../columns";
import type { Row } from "../rows";

export type ExportFormat = "csv" | "xlsx";
export type ExportHeaders = "none" | "ids" | "names" | "display";

export type ExportColumn = Pick<Column, "id" | "names" | "type">;

export interface Sheet {
  columns: readonly ExportColumn[];
  headers: string[][];
  rows: readonly Row[];
  /** Equal names beside each other stand in one cell. */
  isMerged: boolean;
}

/** Where nothing is said of headers, a spreadsheet has the names, and text the ids. */
export function sheetOf(
  format: ExportFormat,
  headers: ExportHeaders | null | undefined,
  columns: readonly ExportColumn[],
  rows: readonly Row[],
  isMerged: boolean,
): Sheet {
  const kind = headers ?? (format === "csv" ? "ids" : "names");
  return {
    columns,
    headers: kind === "none" ? [] : kind === "ids" ? [columns.map(({ id }) => id)] : headerBlock(columns),
    rows,
    isMerged: isMerged && kind === "display" && format === "xlsx",
  };
}
