/** The selected cells as a block, and what stands in it. */

import type { TableDropdown } from "../../schema.gen";
import type { PasteTarget } from "../clipboard/paste";
import type { Column } from "../columns";
import type { Table } from "../model";
import { queryPredicate } from "../query/evaluate";
import type { Row } from "../rows";
import { type Place, placeOf } from "../selection/places";
import { optionsFor } from "./options";

export interface Block {
  first: Place;
  last: Place;
}

/** All selected cells and those between them; else the active cell. Undefined if there is none. */
export function selectedBlock(table: Table): Block | undefined {
  const { active_cell, selected_cells } = table.props;
  const places = Array.from(selected_cells ?? [], (cell) => placeOf(table, cell)).filter(
    (place) => place !== undefined,
  );
  const active = placeOf(table, active_cell);
  if (places.length === 0 && active !== undefined) places.push(active);
  const [start] = places;
  if (start === undefined) return undefined;
  let [first, last] = [start, start];
  for (const { row, column } of places) {
    first = { row: Math.min(first.row, row), column: Math.min(first.column, column) };
    last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
  }
  return { first, last };
}

/** How many rows and columns it has. */
export function sizeOf({ first, last }: Block): [number, number] {
  return [last.row - first.row + 1, last.column - first.column + 1];
}

/** As many empty texts as it has cells. */
export function emptyBlock(block: Block): string[][] {
  const [height, width] = sizeOf(block);
  return Array.from({ length: height }, () => new Array<string>(width).fill(""));
}

export function blockColumns({ columns }: Table, { first, last }: Block): readonly Column[] {
  return columns.slice(first.column, last.column + 1);
}

/** The rows of a block; those that are not here yet are undefined. */
export function blockRows({ rows, paging }: Table, { first, last }: Block): (Row | undefined)[] {
  return Array.from({ length: last.row - first.row + 1 }, (_, down) =>
    rows.row(paging.first + first.row + down),
  );
}

/** Whether all of its rows are here; if not, they are being fetched. */
export function isHere(table: Table, from: Place, height: number): boolean {
  const first = table.paging.first + from.row;
  const last = Math.min(first + height, table.rows.length) - 1;
  for (let position = first; position <= last; position += 1) {
    if (table.rows.row(position) !== undefined) continue;
    table.rows.want(first, last);
    return false;
  }
  return true;
}

/**
 * Where values go that are meant for `height` rows from a place on.
 *
 * @param nextIndex The place in `data` where a row can be added; null if none can.
 */
export function targetAt(table: Table, from: Place, height: number, nextIndex: number | null): PasteTarget {
  const { columns, rows, paging } = table;
  const first = paging.first + from.row;
  const there = Math.min(height, Math.max(0, rows.length - first));
  return {
    columns: columns.slice(from.column),
    rows: Array.from({ length: there }, (_, down) => ({
      index: rows.index(first + down),
      row: rows.row(first + down) ?? {},
    })),
    nextIndex,
    options: (column, row, index) => optionsOf(table, column, row, index),
  };
}

/** What can be chosen in a cell; undefined if it is no dropdown. */
export function optionsOf(
  { props }: Table,
  { id, presentation }: Pick<Column, "id" | "presentation">,
  row: Row,
  index: number,
): TableDropdown | undefined {
  if (presentation !== "dropdown") return undefined;
  return optionsFor(props, id, row, index, (query, of) => queryPredicate(query)?.(of) ?? true);
}

/** Whether the value of a cell can be changed by hand. A dropdown without options is only shown. */
export function isEditable(table: Table, column: Column, row: Row, index: number): boolean {
  if (!column.isEditable) return false;
  return column.presentation !== "dropdown" || optionsOf(table, column, row, index) !== undefined;
}
