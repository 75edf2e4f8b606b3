/** Numbers stand at the end of their cells, one under the other; everything else begins where text begins. */
import type { Table } from "../model";

/** How many rows say what the values of a column are whose type is not given. */
const ROWS_LOOKED_AT = 20;

export function columnsAtEnd({ columns, rows, paging }: Table): boolean[] {
  return columns.map(({ id, type, presentation }) => {
    if (presentation !== "input") return false;
    if (type !== "any") return type === "numeric";
    let numbers = 0;
    for (let place = 0; place < Math.min(paging.count, ROWS_LOOKED_AT); place++) {
      const value = rows.row(paging.first + place)?.[id];
      if (value === null || value === undefined) continue;
      if (typeof value !== "number") return false;
      numbers++;
    }
    return numbers > 0;
  });
}
