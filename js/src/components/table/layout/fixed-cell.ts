/** What makes a cell stay in place when the table is scrolled sideways. */
import type { CSSProperties } from "react";
import type { Table } from "../model";

/**
 * @param place Which cell of its row it is, boxes and buttons before the data counted.
 * @param leads How many of those there are.
 */
export function fixedCell(
  fixed: Table["fixed"],
  place: number,
  leads: number,
): { className: string; style: CSSProperties } | undefined {
  const count = fixed.leads ? leads + fixed.columns : 0;
  if (place >= count) return undefined;
  return {
    className: place === count - 1 ? "nb-table-fixed nb-table-fixed-last" : "nb-table-fixed",
    style: { insetInlineStart: `var(--nb-start-${place}, 0)` },
  };
}
