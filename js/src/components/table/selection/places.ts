/** Cells by their places on the page, and blocks of them, as the props tell them. */
import type { DataTableProps, TableCell } from "../../schema.gen";
import type { Table } from "../model";
import { isId } from "./rows";

/** A row counted on the page, a column counted among those that are shown. */
export interface Place {
  row: number;
  column: number;
}

/** The props that say which cells are selected. */
export type CellProps = Pick<DataTableProps, "active_cell" | "start_cell" | "end_cell" | "selected_cells">;

/** Where a cell is that a prop tells; undefined if there is no such cell. */
export function placeOf(table: Table, cell: TableCell | null | undefined): Place | undefined {
  if (cell === null || cell === undefined) return undefined;
  const { row, column_id } = cell;
  const byId = table.columns.findIndex(({ id }) => id === column_id);
  const column = cell.column ?? (byId === -1 ? undefined : byId);
  if (typeof row !== "number" || typeof column !== "number") return undefined;
  return row < table.paging.count && column < table.columns.length ? { row, column } : undefined;
}

/** A cell as the props tell it. */
export function cellAt({ columns, rows, paging }: Table, { row, column }: Place): TableCell {
  const cell: TableCell = { row, column };
  const id = columns[column]?.id;
  if (id !== undefined) cell.column_id = id;
  const rowId = rows.row(paging.first + row)?.id;
  if (isId(rowId)) cell.row_id = rowId;
  return cell;
}

/** Select one cell, which then has the keyboard. */
export function selectOne(table: Table, place: Place): CellProps {
  const cell = cellAt(table, place);
  return { active_cell: cell, start_cell: cell, end_cell: cell, selected_cells: [cell] };
}

/** Select all cells between two corners; the keyboard stays where it is. */
export function selectBlock(table: Table, start: Place, end: Place): CellProps {
  const cells: TableCell[] = [];
  for (let row = Math.min(start.row, end.row); row <= Math.max(start.row, end.row); row++) {
    for (
      let column = Math.min(start.column, end.column);
      column <= Math.max(start.column, end.column);
      column++
    ) {
      cells.push(cellAt(table, { row, column }));
    }
  }
  return { start_cell: cellAt(table, start), end_cell: cellAt(table, end), selected_cells: cells };
}

export type SelectedColumns = ReadonlySet<number>;

/** The selected cells: by rows, the columns. Rows with the same columns share one set. */
export function selectedByRow(table: Table): ReadonlyMap<number, SelectedColumns> {
  const columnsOfRows = new Map<number, number[]>();
  for (const cell of table.props.selected_cells ?? []) {
    const place = placeOf(table, cell);
    if (place === undefined) continue;
    const columns = columnsOfRows.get(place.row);
    if (columns === undefined) columnsOfRows.set(place.row, [place.column]);
    else columns.push(place.column);
  }
  const sets = new Map<string, SelectedColumns>();
  const found = new Map<number, SelectedColumns>();
  for (const [row, columns] of columnsOfRows) {
    const key = columns.join();
    const set = sets.get(key) ?? new Set(columns);
    sets.set(key, set);
    found.set(row, set);
  }
  return found;
}
