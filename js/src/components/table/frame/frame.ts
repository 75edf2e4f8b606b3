/** Whether a table's data is a data frame of the kernel, or rows that the page has. */
import type { DataTableProps, FrameData, List } from "../../schema.gen";
import type { TableProps } from "../model";
import type { Row } from "../rows";

/** A frame may have any number of rows: only those in sight are drawn, and there are no pages unless they are asked for. */
export function withFrameDefaults(props: TableProps): TableProps {
  if (frameOf(props.data) === undefined) return props;
  return { ...props, page_action: props.page_action ?? "none", virtualization: true };
}

export function frameOf(data: DataTableProps["data"]): FrameData | undefined {
  return data !== null && data !== undefined && "frame" in data ? data : undefined;
}

/** The rows that the page has; of a frame they are in the kernel. */
export function ownRows(data: DataTableProps["data"]): List<Row> | undefined {
  return data === null || data === undefined || "frame" in data ? undefined : data;
}
