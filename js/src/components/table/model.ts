/** What the parts of a table share while it is drawn. */
import type { Core } from "../core/shared/types";
import type { DataTableProps } from "../schema.gen";
import type { Column, Header } from "./columns";
import type { Filter, Paging } from "./pipeline";
import type { RowSource } from "./rows";

export type TableProps = Core<DataTableProps>;

export interface Table {
  readonly props: TableProps;
  /** All columns, hidden ones too. */
  readonly all: readonly Column[];
  /** The columns that are shown. */
  readonly columns: readonly Column[];
  /** The rows of headers, topmost first. */
  readonly headers: readonly (readonly Header[])[];
  /** What `filter_query` says. */
  readonly filter: Filter;
  readonly rows: RowSource;
  readonly paging: Paging;
  /** What stays in place when the rest is scrolled: headers, the first rows, what is before the data, first columns. */
  readonly fixed: { headers: boolean; rows: number; leads: boolean; columns: number };
}

/** Give every cell up that is known by its place, since other rows or columns come to stand there. */
export const NO_CELLS = {
  active_cell: null,
  start_cell: null,
  end_cell: null,
  selected_cells: [],
} satisfies Partial<DataTableProps>;
