/**
 * Where what stays in place is to stand: behind what stays in place before it. The browser sizes columns and headers,
 * so they are measured, and styles read the sums: `--nb-head` the height of the headers, `--nb-start-N` where the N-th cell of a
 * row begins, `--nb-top` and `--nb-start` what is behind all that stays in place.
 */
import { type RefObject, useLayoutEffect } from "react";

/** @param fixed How many cells of a row stay in place. */
export function useFixed(
  grid: RefObject<HTMLTableElement | null>,
  cells: number,
  fixed: number,
  isOn: boolean,
): void {
  useLayoutEffect(() => {
    const table = grid.current;
    if (table === null || !isOn) return undefined;
    const measure = () => {
      const head = table.tHead?.getBoundingClientRect().height ?? 0;
      const rows = table.querySelector(".nb-table-fixed-rows")?.getBoundingClientRect().height ?? 0;
      const scroller = table.parentElement?.style;
      scroller?.setProperty("--nb-head", `${head}px`);
      scroller?.setProperty("--nb-top", `${head + rows}px`);
      const row = Array.from(table.rows).find((it) => it.cells.length > cells - 1 && isWhole(it));
      let start = 0;
      for (let place = 0; place < fixed; place++) {
        table.style.setProperty(`--nb-start-${place}`, `${start}px`);
        start += row?.cells[place]?.getBoundingClientRect().width ?? 0;
      }
      scroller?.setProperty("--nb-start", `${start}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(table);
    if (table.tHead) observer.observe(table.tHead);
    return () => observer.disconnect();
  }, [grid, cells, fixed, isOn]);
}

/** A row in which no cell is wider than its column. */
function isWhole(row: HTMLTableRowElement): boolean {
  return Array.from(row.cells).every((cell) => cell.colSpan === 1);
}
