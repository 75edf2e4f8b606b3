/** What a click on a header makes of `sort_by`: ascending, then descending, then not sorted by it. */
import type { DataTableProps, List, TableSort } from "../../schema.gen";

export function nextSort(
  sortBy: List<TableSort> | null | undefined,
  column: string,
  mode: DataTableProps["sort_mode"],
): TableSort[] {
  const before = Array.from(sortBy ?? []);
  const present = before.find(({ column_id }) => column_id === column);
  const others = mode === "multi" ? before.filter((sort) => sort !== present) : [];
  if (present === undefined) return [...others, { column_id: column, direction: "asc" }];
  if (present.direction === "desc") return others;
  const turned: TableSort = { column_id: column, direction: "desc" };
  // A column keeps its rank among those that are sorted by.
  return mode === "multi" ? before.map((sort) => (sort === present ? turned : sort)) : [turned];
}
