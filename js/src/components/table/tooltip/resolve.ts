/** Which tooltip a cell or a header has, if any. */
import type { DataTableProps, TableTooltip, TableTooltipOf } from "../../schema.gen";
import type { Row } from "../rows";
import { isIndex, type ReadQuery } from "../style/conditions";

export interface Tooltip {
  text: string;
  isMarkdown: boolean;
  /** How long the pointer rests before it is shown. */
  delayMs: number;
  /** How long it is shown; null: as long as the pointer rests. */
  durationMs: number | null;
}

type Props = Pick<
  DataTableProps,
  "tooltip" | "tooltip_conditional" | "tooltip_data" | "tooltip_header" | "tooltip_delay" | "tooltip_duration"
>;

const DELAY_MS = 350;
const DURATION_MS = 2_000;

/** Of a cell of data: its own before a conditional one, of these the last, before its column's. */
export function dataTooltip(
  props: Props,
  column: string,
  cell: { row: Row; place: number; index: number },
  readQuery: ReadQuery,
): Tooltip | undefined {
  const conditional = Array.from(props.tooltip_conditional ?? []).findLast(({ if: condition }) => {
    const { column_id, row_index, filter_query } = condition ?? {};
    if (column_id && column_id !== column) return false;
    if (row_index !== undefined && row_index !== null && !isIndex(row_index, cell.place)) return false;
    return !filter_query || readQuery(filter_query)?.(cell.row) !== false;
  });
  const own = props.tooltip_data?.[cell.index]?.[column];
  return made(own ?? conditional ?? ofColumn(props, column, "data"), props);
}

/** Of a header: its own, of a list the one of its row, before its column's. */
export function headerTooltip(props: Props, column: string, headerRow: number): Tooltip | undefined {
  const given = props.tooltip_header?.[column];
  const own = typeof given === "object" && given !== null && !("value" in given) ? given[headerRow] : given;
  return made(own ?? ofColumn(props, column, "header"), props);
}

function ofColumn(
  props: Props,
  column: string,
  place: "data" | "header",
): string | TableTooltipOf | undefined {
  const given = props.tooltip?.[column];
  if (typeof given !== "object" || given === null) return given;
  return (given.use_with ?? "both") === "both" || given.use_with === place ? given : undefined;
}

function made(given: string | TableTooltip | null | undefined, props: Props): Tooltip | undefined {
  const item = typeof given === "string" ? { value: given } : given;
  if (!item?.value) return undefined;
  const { delay = props.tooltip_delay, duration = props.tooltip_duration, type, value } = item;
  return {
    text: value,
    isMarkdown: type === "markdown",
    delayMs: delay === undefined ? DELAY_MS : (delay ?? 0),
    durationMs: duration === undefined ? DURATION_MS : duration,
  };
}
