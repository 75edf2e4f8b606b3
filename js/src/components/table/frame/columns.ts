/** The columns of a table of a data frame: what the frame itself knows of them, where the props do not say otherwise. */
import type { FrameData, List, TableColumn } from "../../schema.gen";
import type { Row } from "../rows";

/** All columns of the frame, or those that are given, with types and formats. */
export function frameColumns(
  frame: FrameData,
  given: List<TableColumn> | null | undefined,
): readonly TableColumn[] {
  if (!given)
    return frame.columns.map(({ id, name, type, format }) => ({
      id,
      name,
      type,
      validation: NULLABLE,
      ...(format && { format }),
    }));
  const known = new Map(frame.columns.map((column) => [column.id, column]));
  return Array.from(given, (column) => {
    const found = known.get(column.id);
    if (found === undefined) return column;
    const { type, format } = found;
    return {
      type,
      validation: NULLABLE,
      ...(format && (column.type ?? type) === type && { format }),
      ...column,
    };
  });
}

/** A cell of a frame can be emptied, whatever its column holds. */
const NULLABLE = { allow_null: true };

/** A row of a frame without values: which columns there are to filter by. */
export function emptyRow(frame: FrameData): Row {
  return Object.fromEntries(frame.columns.map(({ id }) => [id, null]));
}
