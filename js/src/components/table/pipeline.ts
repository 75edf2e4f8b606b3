/** From `data` to the rows that are shown: filtered, then sorted, then divided into pages. */
import type { DataTableProps } from "../schema.gen";
import { LocalRows, type Row, type RowSource } from "./rows";

/** The rows of `data`, filtered and sorted where the page does that. */
export function localRows({ data }: Pick<DataTableProps, "data">): RowSource {
  return new LocalRows((data ?? []) as ArrayLike<Row> & Iterable<Row>);
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
