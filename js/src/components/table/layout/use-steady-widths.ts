/**
 * Columns that only grow: the browser sizes them by the rows that are drawn, and where these are others with each scroll,
 * the columns would jump. Each keeps the greatest width that it has had, until the table's own width or its columns change.
 */
import { type RefObject, useLayoutEffect, useRef } from "react";

export function useSteadyWidths(
  isOn: boolean,
  grid: RefObject<HTMLTableElement | null>,
  /** The columns, and what stands before them. */
  key: string,
): void {
  const seen = useRef({ key: "", width: 0 });
  useLayoutEffect(() => {
    const table = grid.current;
    if (!isOn || table === null) return;
    const width = table.parentElement?.clientWidth ?? 0;
    const cells = Array.from(table.querySelectorAll<HTMLElement>("thead > tr:last-child > *"));
    if (seen.current.key !== key || Math.abs(seen.current.width - width) > 1) {
      seen.current = { key, width };
      for (const cell of cells) cell.style.removeProperty("--nb-column-width");
    }
    const widths = cells.map((cell) => cell.getBoundingClientRect().width);
    cells.forEach((cell, place) => {
      const before = Number.parseFloat(cell.style.getPropertyValue("--nb-column-width")) || 0;
      const now = Math.floor(widths[place] ?? 0);
      if (now > before) cell.style.setProperty("--nb-column-width", `${now}px`);
    });
  });
}
