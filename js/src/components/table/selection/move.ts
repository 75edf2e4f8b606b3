/** Where a key leads from a cell. */
import type { Place } from "./places";

export interface Bounds {
  rows: number;
  columns: number;
  /** How many rows are in sight at once. */
  rowsInSight: number;
  isRtl: boolean;
}

interface Key {
  key: string;
  /** Control, or Command on a Mac. */
  isControl: boolean;
}

/** The cell that a key leads to, the same one at an edge; undefined if the key leads nowhere. */
export function moved({ row, column }: Place, { key, isControl }: Key, bounds: Bounds): Place | undefined {
  const { rows, columns, rowsInSight, isRtl } = bounds;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: clamp(nextRow, lastRow),
    column: clamp(nextColumn, lastColumn),
  });
  const sideways = (step: number) =>
    isControl ? to(row, step < 0 ? 0 : lastColumn) : to(row, column + step);
  switch (key) {
    case "ArrowUp":
      return isControl ? to(0, column) : to(row - 1, column);
    case "ArrowDown":
      return isControl ? to(lastRow, column) : to(row + 1, column);
    case "ArrowLeft":
      return sideways(isRtl ? 1 : -1);
    case "ArrowRight":
      return sideways(isRtl ? -1 : 1);
    case "Home":
      return to(isControl ? 0 : row, 0);
    case "End":
      return to(isControl ? lastRow : row, lastColumn);
    case "PageUp":
      return to(row - rowsInSight, column);
    case "PageDown":
      return to(row + rowsInSight, column);
    default:
      return undefined;
  }
}

/** The next cell of a block, or the one before (`step` -1): along its rows, or down its columns; round at its ends. */
export function movedWithin(
  { row, column }: Place,
  corners: readonly [Place, Place],
  step: 1 | -1,
  isDown: boolean,
): Place {
  const [first, last] = [0, 1].map((end) => {
    const pick = end === 0 ? Math.min : Math.max;
    return { row: pick(corners[0].row, corners[1].row), column: pick(corners[0].column, corners[1].column) };
  }) as [Place, Place];
  const rows = last.row - first.row + 1;
  const columns = last.column - first.column + 1;
  const at = isDown
    ? (column - first.column) * rows + (row - first.row)
    : (row - first.row) * columns + (column - first.column);
  const next = (at + step + rows * columns) % (rows * columns);
  return isDown
    ? { row: first.row + (next % rows), column: first.column + Math.floor(next / rows) }
    : { row: first.row + Math.floor(next / columns), column: first.column + (next % columns) };
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
