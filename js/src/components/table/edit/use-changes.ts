/** Carries out what a person changes in rows: in `data` where the page has it, else as changes that the kernel is told. */
import { useMemo, useRef } from "react";
import { tellAs } from "../../../protocol/short";
import type { DataTableProps, List } from "../../schema.gen";
import { frameOf, ownRows } from "../frame/frame";
import { NO_CELLS, type Table } from "../model";
import type { Row } from "../rows";
import { applyEdits, type CellEdit, withoutRow, withoutValues } from "./changes";

export interface Changes {
  /** Change cells, and with them other props. */
  edit(edits: readonly CellEdit[], others?: Partial<DataTableProps>): void;
  /** Undefined where rows are not the page's own. */
  rows: RowChanges | undefined;
}

export interface RowChanges {
  /** How many rows `data` has: the place of one that is added. */
  count: number;
  remove(index: number): void;
  /** Take the values of columns out of all rows. */
  clear(columnIds: readonly string[]): void;
}

export function useChanges(table: Table): Changes {
  const latest = useRef(table);
  latest.current = table;
  const data = pageRows(table.props.data);
  return useMemo(() => {
    const setData = (rows: readonly Row[], others: Partial<DataTableProps> = {}) => {
      const { data: previous, setProps } = latest.current.props;
      setProps({
        ...others,
        data: rows as Record<string, unknown>[], // the same rows: nobody alters them here
        // The kernel has it: it needs no telling.
        data_previous: tellAs(Array.from(ownRows(previous) ?? []), "data_previous", { before: "data" }),
        data_timestamp: Date.now(),
      });
    };
    return {
      edit(edits, others = {}) {
        const { props, rows } = latest.current;
        if (edits.length === 0) props.setProps(others);
        else if (data !== undefined) setData(applyEdits(data, edits), others);
        else {
          const told = rows.edit?.(edits) ?? [...edits];
          props.setProps({ ...others, data_edits: told, data_timestamp: Date.now() });
        }
      },
      rows: data && {
        count: data.length,
        remove(index) {
          const { data: rows, ...selection } = withoutRow(data, index, latest.current.props.selected_rows);
          setData(rows, { ...selection, ...NO_CELLS });
        },
        clear: (columnIds) => setData(withoutValues(data, columnIds)),
      },
    };
  }, [data]);
}

/** The rows that the page has; undefined where they are a frame of the kernel. */
function pageRows(data: DataTableProps["data"]): List<Row> | undefined {
  return frameOf(data) === undefined ? (ownRows(data) ?? NONE) : undefined;
}

const NONE: List<Row> = [];
