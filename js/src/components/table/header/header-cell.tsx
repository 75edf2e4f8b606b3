/** A header: its name, and what can be done with its columns. */
import type { CSSProperties } from "react";
import { fill, useLocale } from "../../../locale/locale";
import { classes } from "../../core/shared/classes";
import type { Column, Header } from "../columns";
import { hasButton } from "../edit/columns";
import type { Table } from "../model";
import { toggled } from "../selection/rows";
import { directionOf, SortButton } from "../sorting/sort-button";
import { ColumnButtons } from "./column-buttons";
import { HideButton } from "./hide-button";
import { useRename } from "./use-rename";

interface HeaderCellProps {
  table: Table;
  header: Header;
  className: string;
  style: CSSProperties | undefined;
}

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

export function HeaderCell({ table, header, className, style }: HeaderCellProps) {
  const { columns, headers } = table;
  const over = columns.slice(header.first, header.first + header.span);
  const [column] = over;
  const rename = useRename(table, header, over);
  if (column === undefined) return null;
  const isLast = header.row === headers.length - 1;
  const canSort = isLast && header.span === 1 && (table.props.sort_action ?? "none") !== "none";
  const direction = canSort ? directionOf(table, column) : undefined;
  return (
    <th
      className={classes("nb-table-header dash-header", `column-${header.first}`, className)}
      data-dash-column={column.id}
      style={style}
      colSpan={header.span}
      scope={header.span > 1 ? "colgroup" : "col"}
      aria-sort={direction && ARIA_SORT[direction]}
      aria-colindex={header.first + 1}
    >
      <div className="nb-table-head">
        {hasButton(column.given.selectable, header.row, headers.length) && (
          <ColumnBox table={table} over={over} />
        )}
        {rename.field ?? <span className="nb-table-name column-header-name">{header.name}</span>}
        <span className="nb-table-actions column-actions">
          {rename.button}
          <ColumnButtons table={table} header={header} over={over} />
          <HideButton table={table} header={header} over={over} />
          {canSort && <SortButton table={table} column={column} />}
        </span>
      </div>
    </th>
  );
}

/** Selects the columns under a header. */
function ColumnBox({ table, over }: { table: Table; over: readonly Column[] }) {
  const { column_selectable: kind, selected_columns, setProps } = table.props;
  const { words } = useLocale();
  if (kind !== "single" && kind !== "multi") return null;
  const ids = over.map(({ id }) => id);
  const selected = Array.from(selected_columns ?? []);
  const name = over[0]?.names.at(-1) || over[0]?.id || "";
  return (
    <input
      type={kind === "single" ? "radio" : "checkbox"}
      className="nb-table-box column-header--select"
      aria-label={fill(words.selectColumn, { name })}
      checked={ids.every((id) => selected.includes(id))}
      onChange={() => setProps({ selected_columns: toggled(selected_columns, ids, kind) })}
    />
  );
}
