/** A cell of data. Which cell it is, the grid's handlers read from its attributes. */
import type { ReactNode } from "react";
import { classes } from "../../core/shared/classes";
import type { Column } from "../columns";
import { fixedCell } from "../layout/fixed-cell";
import type { Row } from "../rows";
import { CellContent } from "./cell-content";
import type { Shared } from "./shared";

export interface CellProps {
  shared: Shared;
  column: Column;
  /** The column's place among those that are shown. */
  columnPlace: number;
  row: Row | undefined;
  /** The row's place on the page. */
  place: number;
  /** The row's place in `data`. */
  index: number;
  isActive: boolean;
  /** Whether the Tab key comes to it although it is not active. */
  isEntry: boolean;
  /** What its value is edited with, while it is. */
  editor: ReactNode;
  isSelected: boolean;
}

export function Cell(props: CellProps) {
  const { shared, column, columnPlace, row, place, isActive, isEntry, isSelected, editor } = props;
  const { leadCount: leads } = shared;
  // What is edited is in the editor's hands, which covers the cell.
  const isStop = (isActive || isEntry) && !editor;
  const fixed = fixedCell(shared.fixed, leads + columnPlace, leads);
  const own = row && shared.style(columnPlace, { row, place, isActive, isSelected });
  const className = classes(
    "nb-table-cell dash-cell",
    `column-${columnPlace}`,
    shared.isAtEnd[columnPlace] && "nb-table-end",
    isActive && "focused",
    isSelected && "cell--selected",
    fixed?.className,
  );
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a cell of a grid
      role="gridcell"
      className={className}
      data-dash-column={column.id}
      data-dash-row={place}
      data-column={columnPlace}
      tabIndex={shared.isCellSelectable ? (isStop ? 0 : -1) : undefined}
      aria-colindex={columnPlace + 1}
      aria-selected={isSelected || undefined}
      style={fixed ? { ...own, ...fixed.style } : own}
    >
      {row === undefined ? (
        <div className="nb-table-skeleton" />
      ) : (
        <CellContent
          shared={shared}
          column={column}
          row={row}
          index={props.index}
          format={shared.formats[columnPlace]}
        />
      )}
      {editor}
    </td>
  );
}
