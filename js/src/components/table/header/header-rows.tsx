/** The rows of headers. */
import { classes } from "../../core/shared/classes";
import { fixedCell } from "../layout/fixed-cell";
import type { Table } from "../model";
import { headerStyle, leadStyle } from "../style/styles";
import { HeaderCell } from "./header-cell";

interface HeaderRowsProps {
  table: Table;
  /** How many columns of boxes and buttons stand before the data. */
  leads: number;
  isAtEnd: readonly boolean[];
}

export function HeaderRows({ table, leads, isAtEnd }: HeaderRowsProps) {
  const { columns, headers, fixed, props } = table;
  return headers.map((row, rowIndex) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of headers is known by its place
    <tr key={rowIndex} aria-rowindex={rowIndex + 1}>
      {rowIndex === 0 &&
        Array.from({ length: leads }, (_, place) => {
          const own = fixedCell(fixed, place, leads);
          return (
            <td
              // biome-ignore lint/suspicious/noArrayIndexKey: a column of boxes is known by its place
              key={place}
              className={classes("nb-table-lead nb-table-header", own?.className)}
              rowSpan={headers.length}
              style={{ ...leadStyle(props.style_cell, props.style_header), ...own?.style }}
            />
          );
        })}
      {row.map((header) => {
        const column = columns[header.first];
        if (column === undefined) return null;
        const own = fixedCell(fixed, leads + header.first + header.span - 1, leads);
        const at = fixedCell(fixed, leads + header.first, leads);
        return (
          <HeaderCell
            key={column.id}
            table={table}
            header={header}
            className={classes(isAtEnd[header.first] && header.span === 1 && "nb-table-end", own?.className)}
            style={{ ...headerStyle(props, column, rowIndex), ...at?.style }}
          />
        );
      })}
    </tr>
  ));
}
