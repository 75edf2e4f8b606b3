/** What stands in a cell. */
import type { Column } from "../columns";
import type { Formatter } from "../format/formatter";
import type { Row } from "../rows";
import { textOf } from "./text";

interface CellContentProps {
  column: Column;
  row: Row;
  format: Formatter | undefined;
}

export function CellContent({ column, row, format = textOf }: CellContentProps) {
  return <div className="nb-table-value dash-cell-value">{format(row[column.id])}</div>;
}
