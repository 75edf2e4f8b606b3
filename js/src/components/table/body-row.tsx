/** One row of data. It is drawn again only when something that it shows has changed. */
import { memo, type ReactNode } from "react";
import { classes } from "../core/shared/classes";
import { Cell } from "./cells/cell";
import { RowBox } from "./cells/row-box";
import type { Shared } from "./cells/shared";
import { DeleteRow } from "./edit/delete-row";
import type { Row } from "./rows";
import type { SelectedColumns } from "./selection/places";

export interface BodyRowProps {
  /** What all rows have in common. */
  shared: Shared;
  /** Undefined while it is being fetched. */
  row: Row | undefined;
  /** Its place on the page. */
  place: number;
  /** Its place in `data`. */
  index: number;
  /** Its number for those who can't see the table: it counts all pages, from 1. */
  number: number;
  /** The column of the active cell, if that is in this row. */
  active: number | undefined;
  /** Whether the Tab key comes to its first cell, since no cell is active. */
  isEntry: boolean;
  /** What the active cell is edited with, while it is. */
  editor: ReactNode;
  selected: SelectedColumns | undefined;
  isSelected: boolean;
}

export const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { shared, row, place, index, number, active, isEntry, editor, selected, isSelected } = props;
  const className = classes(
    "nb-table-row",
    isSelected && "nb-table-row-selected",
    row === undefined && "nb-table-row-pending",
  );
  return (
    <tr
      className={className}
      data-place={place}
      aria-rowindex={number}
      aria-selected={isSelected || undefined}
      aria-busy={row === undefined || undefined}
    >
      {shared.deleteRow && <DeleteRow shared={shared} index={index} number={number} />}
      {shared.rowSelectable && (
        <RowBox shared={shared} index={index} number={number} isSelected={isSelected} />
      )}
      {shared.columns.map((column, columnPlace) => (
        <Cell
          key={column.id}
          shared={shared}
          column={column}
          columnPlace={columnPlace}
          row={row}
          place={place}
          index={index}
          isActive={columnPlace === active}
          isEntry={isEntry && columnPlace === 0}
          editor={columnPlace === active ? editor : null}
          isSelected={selected?.has(columnPlace) === true}
        />
      ))}
    </tr>
  );
});
