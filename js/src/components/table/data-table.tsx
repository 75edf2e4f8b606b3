/**
 * DataTable: rows of data in columns.
 *
 * Its parts: which columns there are (columns), where rows come from (rows, pipeline), how they are drawn (grid, body-row,
 * cells/, header/, style/, layout/), and what a person does with them (selection/, sorting/, filter/, edit/, paging/, menu/).
 */
import { useEffect, useId, useState } from "react";
import { adoptStyles } from "../../styles/adopt";
import { classes } from "../core/shared/classes";
import { useRootProps } from "../core/shared/root";
import { useDerived } from "./derived";
import { Notice } from "./edit/notice";
import { ExportButton } from "./export/export-button";
import { withFrameDefaults } from "./frame/frame";
import { Grid } from "./grid";
import { ColumnMenu } from "./menu/column-menu";
import type { TableProps } from "./model";
import { Pager } from "./paging/pager";
import { OwnRules } from "./style/own-rules";
import css from "./table.css";
import { useTable } from "./use-table";

adoptStyles(css);

export function DataTable(given: TableProps) {
  const props = withFrameDefaults(given);
  const table = useTable(props);
  useDerived(table);
  const name = useId();
  const [problem, say] = useState("");
  const { refused } = table.rows;
  useEffect(() => say(refused ?? ""), [refused]);
  const className = classes(
    "nb-table dash-table-container",
    props.fill_width !== false && "nb-table-fill",
    hasPager(table.paging.pages, props.page_action) && "nb-table-paged",
  );
  const root = useRootProps({ id: props.id }, className);
  return (
    <div {...root} data-nb-table={name}>
      <OwnRules rules={props.css} within={`[data-nb-table=${JSON.stringify(name)}]`} />
      <div className="nb-table-menu dash-spreadsheet-menu">
        <ColumnMenu table={table} />
        <ExportButton table={table} say={say} />
      </div>
      <Grid table={table} say={say} />
      <Notice text={problem} onClose={() => say("")} />
      {hasPager(table.paging.pages, props.page_action) && <Pager table={table} />}
    </div>
  );
}

/** There is nothing to leaf through where there is one page. How many a callback has, it need not say. */
function hasPager(pages: number | undefined, action: TableProps["page_action"]): boolean {
  return action !== "none" && (pages === undefined || pages > 1);
}
