/** What stands in a cell. */
import type { Column } from "../columns";
import type { Row } from "../rows";
import { textOf } from "./text";

export function CellContent({ column, row }: { column: Column; row: Row }) {
  return <div className="nb-table-value dash-cell-value">{textOf(row[column.id])}</div>;
}
