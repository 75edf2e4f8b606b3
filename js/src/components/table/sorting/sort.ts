// The order of rows: by several columns, the first that differs decides. What is nothing comes last, in both
// directions; rows that are alike stay in the order they had. nbdash/frames/sort.py orders whole frames so.
import { cellOf, compareText, isNil } from "../query/values";

export interface SortColumn {
  column_id: string;
  direction: "asc" | "desc";
}

/** The values that count as nothing in a column. */
export type NullsOf = (column: string) => readonly unknown[];

const NONE: NullsOf = () => [];

/** The positions of the rows in order. */
export function sortIndices(
  rows: readonly Readonly<Record<string, unknown>>[],
  indices: readonly number[],
  sortBy: readonly SortColumn[],
  nullsOf: NullsOf = NONE,
): number[] {
  const orders = sortBy.map(({ column_id, direction }) => ({
    column: column_id,
    nulls: new Set(nullsOf(column_id)),
    sign: direction === "desc" ? -1 : 1,
  }));
  const sortedBy = (index: number, column: string, nulls: ReadonlySet<unknown>) => {
    const value = cellOf(rows[index], column);
    return isNil(value) || nulls.has(value) ? undefined : value;
  };
  return [...indices].sort((a, b) => {
    for (const { column, nulls, sign } of orders) {
      const [left, right] = [sortedBy(a, column, nulls), sortedBy(b, column, nulls)];
      if (left === undefined || right === undefined) {
        if (left !== right) return left === undefined ? 1 : -1;
        continue;
      }
      const order = compareCells(left, right);
      if (order !== 0) return sign * order;
    }
    return 0;
  });
}

const KINDS = ["boolean", "number", "string"];

/** Numbers by size, text by code points, false before true; in a mixed column one kind after the other. */
function compareCells(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return kind(a) - kind(b);
}

function kind(value: unknown): number {
  const found = KINDS.indexOf(typeof value);
  return found === -1 ? KINDS.length : found;
}

/**
 * The next `sort_by` after a click on a column's header: ascending, descending, not at all.
 *
 * @param isAdded Whether the other columns go on counting (`sort_mode="multi"`).
 */
export function nextSortBy(sortBy: readonly SortColumn[], column: string, isAdded: boolean): SortColumn[] {
  const present = sortBy.find(({ column_id }) => column_id === column);
  const direction = present === undefined ? "asc" : present.direction === "asc" ? "desc" : undefined;
  if (!isAdded) return direction === undefined ? [] : [{ column_id: column, direction }];
  if (present === undefined) return [...sortBy, { column_id: column, direction: "asc" }];
  return sortBy.flatMap((each) => {
    if (each.column_id !== column) return [each];
    return direction === undefined ? [] : [{ column_id: column, direction }];
  });
}
