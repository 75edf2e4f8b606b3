// What a person does to columns: rename, delete, hide. A column's name may be a list, one for each row of headers.

export interface NamedColumn {
  id: string;
  name: string | readonly string[];
}

/** In which rows of headers a column has a button: in all, in one, or as listed. */
export type HeaderRows = "first" | "last" | boolean | ArrayLike<boolean> | null | undefined;

export function hasButton(where: HeaderRows, row: number, rows: number): boolean {
  if (where === "first") return row === 0;
  if (where === "last") return row === rows - 1;
  return typeof where === "object" && where !== null ? where[row] === true : where === true;
}

/** The columns with another name in one row of headers. A name that is no list stands in every row. */
export function renamed<Column extends NamedColumn>(
  columns: readonly Column[],
  ids: readonly string[],
  headerRow: number,
  name: string,
): Column[] {
  return columns.map((column) => {
    if (!ids.includes(column.id)) return column;
    const names = column.name;
    const next = typeof names === "string" ? name : names.map((old, row) => (row === headerRow ? name : old));
    return { ...column, name: next };
  });
}

/** What the table's props are when columns have been deleted; their values stay in `data`. */
export function withoutColumns<Column extends NamedColumn>(
  columns: readonly Column[],
  ids: readonly string[],
  hidden: readonly string[] | null | undefined,
  selected: readonly string[] | null | undefined,
) {
  const isKept = (id: string) => !ids.includes(id);
  return {
    columns: columns.filter(({ id }) => isKept(id)),
    ...(hidden?.some((id) => !isKept(id)) ? { hidden_columns: hidden.filter(isKept) } : {}),
    ...(selected?.some((id) => !isKept(id)) ? { selected_columns: selected.filter(isKept) } : {}),
  };
}
