/** The grid: headers above, rows of data below, and what the pointer and the keyboard do in it. */
import { type ReactNode, useRef } from "react";
import { useLocale } from "../../locale/locale";
import { classes } from "../core/shared/classes";
import { BodyRow } from "./body-row";
import { useShared } from "./cells/shared";
import { useClipboard } from "./clipboard/use-clipboard";
import { useChanges } from "./edit/use-changes";
import { useEditing } from "./edit/use-editing";
import { usePut } from "./edit/use-put";
import { FilterRow } from "./filter/filter-row";
import { HeaderRows } from "./header/header-rows";
import { useFixed } from "./layout/use-fixed";
import { useSteadyWidths } from "./layout/use-steady-widths";
import { useWindow } from "./layout/use-window";
import type { Table } from "./model";
import { filterType } from "./pipeline";
import { selectedByRow } from "./selection/places";
import { useSelecting } from "./selection/use-selecting";
import { cssOf } from "./style/css";
import { TableTooltip } from "./tooltip/tooltip";
import { useTooltip } from "./tooltip/use-tooltip";

interface GridProps {
  table: Table;
  /** Tell the person what could not be done; "" takes it back. */
  say(problem: string): void;
}

export function Grid({ table, say }: GridProps) {
  const { props, columns, headers, rows, paging, fixed } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const { words } = useLocale();
  const shared = useShared(table);
  const { leadCount: leads } = shared;
  const isWindowed = props.virtualization === true;
  const hasFilters = filterType(props.filter_action) !== "none";
  const heads = headers.length + (hasFilters ? 1 : 0);
  const fixedRows = Math.min(fixed.rows, paging.count);
  const window = useWindow(isWindowed, paging.count - fixedRows, scroller, grid);
  const selecting = useSelecting(table, grid, (row) => window.reveal(Math.max(0, row - fixedRows)));
  const changes = useChanges(table);
  const put = usePut(table, changes, say);
  const editing = useEditing(table, { changes, put, say, go: selecting.go });
  const clipboard = useClipboard(table, put, say);
  const fixedCells = fixed.leads ? leads + fixed.columns : 0;
  useFixed(grid, leads + columns.length, fixedCells, fixed.headers || fixed.leads);
  useSteadyWidths(isWindowed, grid, `${leads} ${columns.map(({ id }) => id).join(" ")}`);
  rows.want(paging.first + window.first + fixedRows, paging.first + fixedRows + window.end - 1);

  const [tooltip, onTooltip] = useTooltip(table);

  const { active } = selecting;
  const selected = selectedByRow(table);
  const selectedRows = new Set(props.selected_rows ?? []);
  const isSelectable = shared.isCellSelectable;
  const drawn = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
      const place = from + offset;
      const position = paging.first + place;
      const index = rows.index(position);
      return (
        <BodyRow
          key={place}
          shared={shared}
          row={rows.row(position)}
          place={place}
          index={index}
          number={heads + position + 1}
          active={active?.row === place ? active.column : undefined}
          isEntry={active === undefined && place === 0}
          editor={active?.row === place ? editing.editor : null}
          selected={selected.get(place)}
          isSelected={selectedRows.has(index)}
        />
      );
    });

  return (
    <div
      ref={scroller}
      className={classes(
        "nb-table-scroll dash-spreadsheet-container dash-spreadsheet dash-spreadsheet-inner",
        (fixed.headers || isWindowed) && "nb-table-tall",
      )}
      style={cssOf(props.style_table)}
    >
      <table
        ref={grid}
        className={classes(
          "nb-table-grid",
          fixed.headers && "nb-table-fixed-head",
          props.style_as_list_view === true && "nb-table-list",
        )}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a keyboard is a grid
        role="grid"
        aria-label={words.table}
        aria-rowcount={heads + rows.length}
        aria-colcount={columns.length}
        aria-multiselectable={isSelectable || undefined}
        onKeyDown={
          isSelectable ? (event) => editing.onKeyDown(event) || selecting.onKeyDown(event) : undefined
        }
        onMouseDownCapture={editing.onMouseDownCapture}
        onClick={editing.onClick}
        onDoubleClick={editing.onDoubleClick}
        {...clipboard}
        {...onTooltip}
        onMouseDown={isSelectable ? selecting.onMouseDown : undefined}
        onMouseOver={isSelectable ? selecting.onMouseOver : undefined}
        onFocus={isSelectable ? selecting.onFocus : undefined}
      >
        <thead>
          <HeaderRows table={table} leads={leads} isAtEnd={shared.isAtEnd} />
          {hasFilters && <FilterRow table={table} leads={leads} isAtEnd={shared.isAtEnd} />}
        </thead>
        {fixedRows > 0 && <tbody className="nb-table-fixed-rows">{drawn(0, fixedRows)}</tbody>}
        <tbody>
          <Space height={window.before} />
          {drawn(fixedRows + window.first, fixedRows + window.end)}
          <Space height={window.after} />
        </tbody>
      </table>
      {tooltip && <TableTooltip shown={tooltip} options={props.markdown_options} />}
      {paging.count === 0 && <p className="nb-table-empty">{words.noRows}</p>}
    </div>
  );
}

/** Where rows would stand that are not drawn. */
function Space({ height }: { height: number }): ReactNode {
  return height > 0 && <tr className="nb-table-space" style={{ height }} />;
}
