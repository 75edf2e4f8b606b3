/** From the props to what a table's parts draw. */
import { useMemo } from "react";
import { columnsOf, headersOf, shownColumns } from "./columns";
import { emptyRow, frameColumns } from "./frame/columns";
import { frameOf, ownRows } from "./frame/frame";
import { useFrameRows } from "./frame/use-frame-rows";
import type { Table, TableProps } from "./model";
import { pagingOf, readFilter } from "./pipeline";
import { useLocalRows } from "./use-local-rows";
import { useRows } from "./use-rows";

export function useTable(props: TableProps): Table {
  const { data, columns: told, editable, filter_query, filter_action } = props;
  const { hidden_columns, merge_duplicate_headers } = props;
  const own = ownRows(data);
  const frame = frameOf(data);
  // By its number: its columns stay when it is edited.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const given = useMemo(() => (frame ? frameColumns(frame, told) : told), [frame?.frame, told]);
  const firstRow = given ? undefined : own?.[0];
  const all = useMemo(() => columnsOf({ columns: given, editable }, firstRow), [given, editable, firstRow]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const first = useMemo(() => (frame ? emptyRow(frame) : own?.[0]), [frame?.frame, own]);
  const filter = useMemo(
    () => readFilter({ filter_query, filter_action }, all, first),
    [filter_query, filter_action, all, first],
  );
  const local = useLocalRows(props, own, all, filter);
  const rows = useRows(useFrameRows(props, frame, all, filter) ?? local);
  const columns = useMemo(() => shownColumns(all, hidden_columns), [all, hidden_columns]);
  const fixed = fixedOf(props);
  const headers = useMemo(
    () => headersOf(columns, merge_duplicate_headers === true, fixed.columns),
    [columns, merge_duplicate_headers, fixed.columns],
  );
  return { props, all, columns, headers, filter, rows, paging: pagingOf(props, rows.length), fixed };
}

/** What stays in place: nothing without its headers, rows and columns of data only with them. */
function fixedOf({ fixed_rows, fixed_columns, virtualization }: TableProps): Table["fixed"] {
  return {
    headers: fixed_rows?.headers === true || virtualization === true,
    rows: fixed_rows?.headers === true ? (fixed_rows.data ?? 0) : 0,
    leads: fixed_columns?.headers === true,
    columns: fixed_columns?.headers === true ? (fixed_columns.data ?? 0) : 0,
  };
}
