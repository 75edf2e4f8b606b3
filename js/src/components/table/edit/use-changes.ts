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
  /** Delete a row, by its place in `data`. */
  remove(index: number): void;
  /** Take the values of columns out of all rows; undefined where the rows are a frame's. */
  clear: ((columnIds: readonly string[]) => void) | undefined;
  /** The place in `data` of a row that is added; null where the rows are a frame's. */
  nextIndex: number | null;
}

export function useChanges(table: Table): Changes {
  const latest = useRef(table);
  latest.current = table;
  const { data } = table.props;
  return useMemo(() => {
    const current = () => latest.current;
    return frameOf(data) === undefined ? changesOf(ownRows(data) ?? [], current) : frameChanges(current);
  }, [data]);
}

function changesOf(data: List<Row>, table: () => Table): Changes {
  const setData = (rows: readonly Row[], others: Partial<DataTableProps> = {}) => {
    table().props.setProps({
      ...others,
      data: rows as Record<string, unknown>[], // the same rows: nobody alters them here
      // The kernel has it: it needs no telling.
      data_previous: tellAs(Array.from(data), "data_previous", { before: "data" }),
      data_timestamp: Date.now(),
    });
  };
  return {
    edit(edits, others = {}) {
      if (edits.length === 0) table().props.setProps(others);
      else setData(applyEdits(data, edits), others);
    },
    remove(index) {
      const { data: rows, ...selection } = withoutRow(data, index, table().props.selected_rows);
      setData(rows, { ...selection, ...NO_CELLS });
    },
    clear: (columnIds) => setData(withoutValues(data, columnIds)),
    nextIndex: data.length,
  };
}

/** The rows of a frame keep their places in it, whichever are deleted. */
function frameChanges(table: () => Table): Changes {
  const timestamp = () => ({ data_timestamp: Date.now() });
  return {
    edit(edits, others = {}) {
      const { props, rows } = table();
      if (edits.length === 0) props.setProps(others);
      else props.setProps({ ...others, ...timestamp(), data_edits: rows.edit?.(edits) ?? [...edits] });
    },
    remove(index) {
      const { props, rows } = table();
      const selected = Array.from(props.selected_rows ?? []).filter((place) => place !== index);
      const data_edits = rows.remove?.(index) ?? [{ row: index, deleted: true }];
      props.setProps({ ...timestamp(), ...NO_CELLS, data_edits, selected_rows: selected });
    },
    clear: undefined,
    nextIndex: null,
  };
}
