// The cells that go to the clipboard: values as they are, with the names of their columns above if that is asked for.
import type { Row } from "../edit/changes";

export interface CopiedColumn {
  id: string;
  name: string | readonly string[];
}

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

/** The names of columns, one line for each row of headers. A name that is no list stands in the last. */
export function headerBlock(columns: readonly CopiedColumn[]): string[][] {
  const names = columns.map(({ name }) => (typeof name === "string" ? [name] : name));
  const height = Math.max(1, ...names.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    names.map((list) => list[row - (height - list.length)] ?? ""),
  );
}
