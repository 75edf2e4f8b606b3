/** What stands in a cell. */
import type { Column } from "../columns";
import type { Row } from "../rows";

export function CellContent({ column, row }: { column: Column; row: Row }) {
  return <div className="nb-table-value">{textOf(row[column.id])}</div>;
}

/** A value as text; nothing for no value. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
