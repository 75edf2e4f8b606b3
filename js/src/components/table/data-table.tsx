/** DataTable: rows of data in columns. */
import { useMemo } from "react";
import { adoptStyles } from "../../styles/adopt";
import { useRootProps } from "../core/shared/root";
import type { Core } from "../core/shared/types";
import type { DataTableProps } from "../schema.gen";
import { CellContent } from "./cells/cell-content";
import { columnsOf, headersOf, shownColumns } from "./columns";
import { localRows, pagingOf } from "./pipeline";
import css from "./table.css";
import { useRows } from "./use-rows";

adoptStyles(css);

export function DataTable(props: Core<DataTableProps>) {
  const { data, columns: given, editable, hidden_columns, merge_duplicate_headers } = props;
  const rows = useRows(useMemo(() => localRows({ data }), [data]));
  const firstRow = given ? undefined : rows.row(0);
  const columns = useMemo(
    () => shownColumns(columnsOf({ columns: given, editable }, firstRow), hidden_columns),
    [given, editable, firstRow, hidden_columns],
  );
  const headers = useMemo(
    () => headersOf(columns, merge_duplicate_headers === true),
    [columns, merge_duplicate_headers],
  );
  const paging = pagingOf(props, rows.length);
  const root = useRootProps({ id: props.id }, "nb-table", props.fill_width !== false && "nb-table-fill");
  return (
    <div {...root}>
      <div className="nb-table-scroll" style={props.style_table ?? undefined}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a keyboard is a grid */}
        <table className="nb-table-grid" role="grid">
          <thead>
            {headers.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of headers is known by its place
              <tr key={index}>
                {row.map(({ name, first, span }) => (
                  <th key={columns[first]?.id} className="nb-table-header" colSpan={span} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {Array.from({ length: paging.count }, (_, place) => {
              const row = rows.row(paging.first + place);
              return (
                <tr key={rows.index(paging.first + place)}>
                  {columns.map((column) => (
                    <td key={column.id} className="nb-table-cell">
                      {row !== undefined && <CellContent column={column} row={row} />}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
