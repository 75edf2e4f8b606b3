/** What all cells of data have in common. Its identity tells rows whether they must be drawn again. */
import { type CSSProperties, useMemo, useRef } from "react";
import { useLocale } from "../../../locale/locale";
import type { DataTableProps, TableDropdown } from "../../schema.gen";
import type { Column } from "../columns";
import { optionsFor } from "../edit/options";
import { useChanges } from "../edit/use-changes";
import { type Formatter, formatterOf } from "../format/formatter";
import type { Table } from "../model";
import { queryPredicate } from "../query/evaluate";
import type { Row } from "../rows";
import { selectedRows, toggled } from "../selection/rows";
import { dataStyle, leadStyle } from "../style/styles";
import { columnsAtEnd } from "./alignment";

/** What conditions of styles ask of a cell beside its column. */
export interface CellState {
  row: Row;
  /** The row's place on the page. */
  place: number;
  isActive: boolean;
  isSelected: boolean;
}

export interface Shared {
  readonly columns: readonly Column[];
  readonly isCellSelectable: boolean;
  readonly rowSelectable: "single" | "multi" | false;
  /** How many cells of boxes and buttons stand before the data. */
  readonly leadCount: number;
  /** Of which columns the values stand at the end of their cells, as numbers do. */
  readonly isAtEnd: readonly boolean[];
  /** How many columns stay in place, and whether the boxes before them do. */
  readonly fixed: Table["fixed"];
  /** How the values of each column are written. */
  readonly formats: readonly Formatter[];
  /** The style of a cell of data. */
  style(columnPlace: number, state: CellState): CSSProperties | undefined;
  readonly leadStyle: CSSProperties;
  readonly markdown: DataTableProps["markdown_options"];
  /** The options of a cell that is a dropdown. */
  dropdownOf(column: Column, row: Row, index: number): TableDropdown | undefined;
  /** Select a row, or let it go, by its place in `data`. */
  toggleRow(index: number): void;
  /** Delete a row, by its place in `data`; undefined where rows stay. */
  deleteRow: ((index: number) => void) | undefined;
}

/** A query that says nothing holds for every row. */
function matches(query: string, row: Row): boolean {
  return queryPredicate(query)?.(row) ?? true;
}

export function useShared(table: Table): Shared {
  const { columns, props } = table;
  const { cell_selectable, row_selectable, style_cell, style_cell_conditional, style_data } = props;
  const { style_data_conditional, locale_format } = props;
  const locale = useLocale();
  const formats = useMemo(
    () => columns.map((column) => formatterOf(column, locale_format, locale)),
    [columns, locale_format, locale],
  );
  const { markdown_options } = props;
  const { dropdown, dropdown_conditional, dropdown_data } = props;
  const latest = useRef(table);
  latest.current = table;
  const atEnd = columnsAtEnd(table);
  const atEndKey = atEnd.join();
  const changes = useChanges(table);
  const latestChanges = useRef(changes);
  latestChanges.current = changes;
  const canDelete = props.row_deletable === true;
  const { headers, rows, leads, columns: fixedColumns } = table.fixed;
  return useMemo(() => {
    const styles = columns.map((column) =>
      dataStyle(
        { style_cell, style_cell_conditional, style_data, style_data_conditional },
        column,
        queryPredicate,
      ),
    );
    return {
      columns,
      isCellSelectable: cell_selectable !== false,
      rowSelectable: row_selectable || false,
      leadCount: (canDelete ? 1 : 0) + (row_selectable ? 1 : 0),
      isAtEnd: atEndKey.split(",").map((text) => text === "true"),
      fixed: { headers, rows, leads, columns: fixedColumns },
      formats,
      style: (columnPlace, state) => styles[columnPlace]?.(state),
      leadStyle: leadStyle(style_cell, style_data),
      markdown: markdown_options,
      dropdownOf: (column, row, index) =>
        optionsFor({ dropdown, dropdown_conditional, dropdown_data }, column.id, row, index, matches),
      toggleRow: (index) => {
        const { row_selectable: kind, selected_rows, data, setProps } = latest.current.props;
        setProps(selectedRows(toggled(selected_rows, [index], kind), data));
      },
      deleteRow: canDelete ? (index) => latestChanges.current.remove(index) : undefined,
    };
  }, [
    columns,
    formats,
    cell_selectable,
    row_selectable,
    style_cell,
    style_cell_conditional,
    style_data,
    style_data_conditional,
    markdown_options,
    dropdown,
    dropdown_conditional,
    dropdown_data,
    atEndKey,
    headers,
    rows,
    leads,
    canDelete,
    fixedColumns,
  ]);
}
