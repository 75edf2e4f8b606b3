// What can be chosen in a cell that is a dropdown.

type Scalar = string | number | boolean;

export interface DropdownOption {
  label: string;
  value: Scalar;
}

export interface DropdownOptions {
  clearable?: boolean | null;
  options: readonly DropdownOption[];
}

interface ConditionalOptions extends DropdownOptions {
  if?: { column_id?: string | null; filter_query?: string | null } | null;
}

/** The props of the table that give options. */
export interface DropdownSources {
  dropdown?: Readonly<Record<string, DropdownOptions>> | null;
  dropdown_conditional?: readonly ConditionalOptions[] | null;
  dropdown_data?: readonly Readonly<Record<string, DropdownOptions>>[] | null;
}

/** Whether a row meets a filter: what query/ makes of the text. */
export type Matches = (filterQuery: string, row: Readonly<Record<string, unknown>>) => boolean;

/**
 * The options of one cell; undefined if there are none. The last condition that holds goes before what is said of the
 * cell, and that before what is said of the column.
 *
 * @param index The row's place in `data`.
 */
export function optionsFor(
  sources: DropdownSources,
  columnId: string,
  row: Readonly<Record<string, unknown>>,
  index: number,
  matches: Matches,
): DropdownOptions | undefined {
  const conditional = sources.dropdown_conditional?.findLast(({ if: condition }) => {
    const { column_id: id, filter_query: query } = condition ?? {};
    return (id ?? columnId) === columnId && (!query || matches(query, row));
  });
  return conditional ?? sources.dropdown_data?.[index]?.[columnId] ?? sources.dropdown?.[columnId];
}

/** The option that a value stands for; text from a spreadsheet may be its label, or its number in letters. */
export function optionOf(value: unknown, options: readonly DropdownOption[]): DropdownOption | undefined {
  const text = String(value);
  return (
    options.find((option) => option.value === value) ??
    options.find((option) => String(option.value) === text) ??
    options.find((option) => option.label === text)
  );
}
