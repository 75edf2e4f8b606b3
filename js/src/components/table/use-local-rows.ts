/** The rows of the page's own data. What does not change is not done again: a new order does not filter. */
import { useMemo } from "react";
import type { DataTableProps, List } from "../schema.gen";
import type { Column } from "./columns";
import { type Filter, filteredIndices, filterType, sortedIndices } from "./pipeline";
import { LocalRows, type Row, type RowSource } from "./rows";
import { searchedIndices, wordsOf } from "./search";

const NO_ROWS: readonly Row[] = [];

export function useLocalRows(
  props: DataTableProps,
  data: List<Row> | null | undefined,
  columns: readonly Column[],
  filter: Filter,
): RowSource {
  const { filter_options, search, sort_by, sort_as_null } = props;
  const isFiltered = filterType(props.filter_action) === "native";
  const isSorted = props.sort_action === "native";
  const all = data ?? NO_ROWS;
  const filtered = useMemo(
    () => (isFiltered ? filteredIndices(all, filter, columns, filter_options) : undefined),
    [all, isFiltered, filter, columns, filter_options],
  );
  const found = useMemo(
    () => searchedIndices(all, filtered, wordsOf(search), columns),
    [all, filtered, search, columns],
  );
  return useMemo(() => {
    const order = isSorted ? sortedIndices(all, found, sort_by, columns, sort_as_null) : found;
    return new LocalRows(all, order);
  }, [all, found, isSorted, sort_by, columns, sort_as_null]);
}
