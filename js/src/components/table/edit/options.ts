// What can be chosen in a cell that is a dropdown.
import type { DataTableProps, List, TableDropdown, TableOption } from "../../schema.gen";
import type { Row } from "../rows";

/** Whether a row meets a filter: what query/ makes of the text. */
export type Matches = (filterQuery: string, row: Row) => boolean;

/**
 * The options of one cell; undefined if there are none. The last condition that holds goes before what is said of the
 * cell, and that before what is said of the column.
 *
 * @param index The row's place in `data`.
 */
export function optionsFor(
  props: Pick<DataTableProps, "dropdown" | "dropdown_conditional" | "dropdown_data">,
  columnId: string,
  row: Row,
  index: number,
  matches: Matches,
): TableDropdown | undefined {
  const conditional = Array.from(props.dropdown_conditional ?? []).findLast(({ if: condition }) => {
    const { column_id: id, filter_query: query } = condition ?? {};
    return (id ?? columnId) === columnId && (!query || matches(query, row));
  });
  return conditional ?? props.dropdown_data?.[index]?.[columnId] ?? props.dropdown?.[columnId];
}

/** The option that a value stands for; text from a spreadsheet may be its label, or its number in letters. */
export function optionOf(value: unknown, options: List<TableOption>): TableOption | undefined {
  const all = Array.from(options);
  const text = String(value);
  return (
    all.find((option) => option.value === value) ??
    all.find((option) => String(option.value) === text) ??
    all.find((option) => option.label === text)
  );
}
