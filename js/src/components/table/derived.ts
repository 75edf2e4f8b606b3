/**
 * The props `derived_*`: which rows there are after filtering and sorting, and which of them are on the page that is shown.
 *
 * They are told to the kernel in short, since it has the data itself: rows by their places, places that follow each other
 * by the first and their number (docs/protocol.md).
 */
import { useEffect, useMemo } from "react";
import { tellAs } from "../../protocol/short";
import type { DataTableProps, List } from "../schema.gen";
import { ownRows } from "./frame/frame";
import type { Table } from "./model";
import type { Row, RowSource } from "./rows";
import { isId } from "./selection/rows";

export function useDerived(table: Table): void {
  const { props, rows, paging, columns, filter } = table;
  const { data, selected_rows, selected_columns, setProps } = props;
  const { first, count } = paging;
  const own = ownRows(data);
  const virtual = useMemo(() => own && derivedRows("virtual", own, rows, 0, rows.length), [own, rows]);
  const viewport = useMemo(
    () => own && derivedRows("viewport", own, rows, first, count),
    [own, rows, first, count],
  );
  const selected = useMemo(() => {
    if (own === undefined) return undefined; // of a frame only the rows in view are here
    const positions = positionsOf(rows, Array.from(selected_rows ?? []));
    const onPage = positions.map((it) => it - first).filter((place) => place >= 0 && place < count);
    return {
      derived_virtual_selected_rows: positions,
      derived_virtual_selected_row_ids: positions.map((it) => rows.row(it)?.id).filter(isId),
      derived_viewport_selected_rows: onPage,
      derived_viewport_selected_row_ids: onPage.map((it) => rows.row(first + it)?.id).filter(isId),
    };
  }, [own, rows, selected_rows, first, count]);
  const chosen = useMemo(() => {
    const ids = columns.map(({ id }) => id);
    return Array.from(selected_columns ?? []).filter((id) => ids.includes(id));
  }, [columns, selected_columns]);

  // What another view has told the kernel comes from there in short: here it is all of it again.
  const [told, toldOnPage] = [props.derived_virtual_data, props.derived_viewport_data];
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    setProps({
      ...virtual,
      ...viewport,
      ...selected,
      derived_viewport_selected_columns: chosen,
      derived_filter_query_structure: filter.tree as Record<string, unknown> | null,
    });
  }, [setProps, virtual, viewport, selected, chosen, filter, told, toldOnPage]);
}

function derivedRows(
  name: "virtual" | "viewport",
  data: List<Row>,
  rows: RowSource,
  first: number,
  count: number,
): Partial<DataTableProps> {
  const indices = Array.from({ length: count }, (_, place) => rows.index(first + place));
  const found = indices.map((index) => data[index] ?? {});
  const start = indices[0] ?? 0;
  const isRun = indices.every((index, place) => index === start + place);
  const at = `derived_${name}_indices`;
  return {
    [`derived_${name}_data`]: tellAs(found, `derived_${name}_data`, { rows: at }),
    [at]: tellAs(indices, at, isRun ? { from: start, count } : Int32Array.from(indices)),
    [`derived_${name}_row_ids`]: tellAs(
      found.map((row) => (isId(row.id) ? row.id : null)),
      `derived_${name}_row_ids`,
      { ids: at },
    ),
  };
}

/** The positions of rows by their places in `data`, as far as they are among the rows. */
function positionsOf(rows: RowSource, indices: readonly number[]): number[] {
  if (indices.length === 0) return [];
  const positions = new Map(indices.map((index) => [index, -1]));
  for (let position = 0; position < rows.length; position++) {
    const index = rows.index(position);
    if (positions.has(index)) positions.set(index, position);
  }
  return indices.map((index) => positions.get(index) ?? -1).filter((position) => position >= 0);
}
