/** From `data` to the rows that are shown: filtered, then sorted, then divided into pages. */
import type { DataTableProps, List, TableSort } from "../schema.gen";
import type { Column } from "./columns";
import { QueryError } from "./query/errors";
import { predicate } from "./query/evaluate";
import { parseQuery } from "./query/parse";
import type { QueryNode } from "./query/tree";
import type { Row } from "./rows";
import { sortIndices } from "./sorting/sort";

/** A filter query as it was read: what it says, or what is wrong with it. */
export interface Filter {
  tree: QueryNode | null;
  error: QueryError | undefined;
  /** The columns that it may name; undefined: those that the callback knows that filters. */
  names: readonly string[] | undefined;
}

/** `firstRow` has what can be asked for besides the columns: rows may have an `id`, or values that are not shown. */
export function readFilter(
  { filter_query, filter_action }: Pick<DataTableProps, "filter_query" | "filter_action">,
  columns: readonly Column[],
  firstRow: Row | undefined,
): Filter {
  const all = new Set([...columns.map(({ id }) => id), ...Object.keys(firstRow ?? {})]);
  const names = filterType(filter_action) === "native" ? [...all] : undefined;
  try {
    return { tree: parseQuery(filter_query ?? "", names), error: undefined, names };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { tree: null, error, names };
  }
}

/** Who filters, as `filter_action` says it in either of its forms. */
export function filterType(action: DataTableProps["filter_action"]): "native" | "custom" | "none" {
  return (typeof action === "object" ? action?.type : action) ?? "none";
}

/** The places of the rows that a filter lets through; undefined if it lets all through. */
export function filteredIndices(
  data: List<Row>,
  { tree }: Filter,
  columns: readonly Column[],
  options: DataTableProps["filter_options"],
): number[] | undefined {
  if (tree === null) return undefined;
  const own = new Map(columns.map(({ id, given }) => [id, given.filter_options?.case]));
  const matches = predicate(tree, (id) => (own.get(id) ?? options?.case) === "insensitive");
  const found: number[] = [];
  for (let index = 0; index < data.length; index++) {
    const row = data[index];
    if (row !== undefined && matches(row)) found.push(index);
  }
  return found;
}

/** The places of rows in the order that `sort_by` asks for; undefined if it is their own. */
export function sortedIndices(
  data: List<Row>,
  indices: readonly number[] | undefined,
  sortBy: List<TableSort> | null | undefined,
  columns: readonly Column[],
  asNull: DataTableProps["sort_as_null"],
): readonly number[] | undefined {
  if (!sortBy?.length) return indices;
  const own = new Map(columns.map(({ id, given }) => [id, given.sort_as_null]));
  const all = indices ?? Array.from(data, (_, index) => index);
  const nullsOf = (id: string) => Array.from(own.get(id) ?? asNull ?? []);
  return sortIndices(Array.from(data), all, Array.from(sortBy), nullsOf);
}

/** Which positions are on the page that is shown, and which pages there are. */
export interface Paging {
  first: number;
  /** How many rows the page has. */
  count: number;
  current: number;
  /** How many pages there are; undefined if only the callback that divides knows. */
  pages: number | undefined;
}

export const DEFAULT_PAGE_SIZE = 250;

export function pagingOf(
  props: Pick<DataTableProps, "page_action" | "page_current" | "page_size" | "page_count">,
  length: number,
): Paging {
  const current = Math.max(0, props.page_current ?? 0);
  const size = Math.max(1, props.page_size ?? DEFAULT_PAGE_SIZE);
  if (props.page_action === "none") return { first: 0, count: length, current: 0, pages: 1 };
  if (props.page_action === "custom") {
    return { first: 0, count: length, current, pages: props.page_count ?? undefined };
  }
  const pages = Math.max(1, Math.ceil(length / size));
  const page = Math.min(current, pages - 1);
  const first = page * size;
  return { first, count: Math.min(size, length - first), current: page, pages };
}
