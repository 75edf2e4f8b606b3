// The cells that go to the clipboard: values as they are, with the names of their columns above if that is asked for.
import type { Column } from "../columns";
import type { Row } from "../rows";

export type CopiedColumn = Pick<Column, "id" | "names">;

export interface CopiedBlock {
  cells: unknown[][];
  /** So many of the first rows are names. */
  headerRows: number;
}

export function copiedBlock(
  rows: readonly (Row | undefined)[],
  columns: readonly CopiedColumn[],
  hasHeaders: boolean,
): CopiedBlock {
  const values = rows.map((row) => columns.map(({ id }) => row?.[id] ?? null));
  const headers = hasHeaders ? headerBlock(columns) : [];
  return { cells: [...headers, ...values], headerRows: headers.length };
}

/** The names of columns, one line for each row of headers. */
export function headerBlock(columns: readonly CopiedColumn[]): string[][] {
  const height = columns[0]?.names.length ?? 0;
  return Array.from({ length: height }, (_, row) => columns.map(({ names }) => names[row] ?? ""));
}
