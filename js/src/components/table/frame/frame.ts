/** Whether a table's data is a data frame of the kernel, or rows that the page has. */
import type { DataTableProps, FrameData, List } from "../../schema.gen";
import type { Row } from "../rows";

export function frameOf(data: DataTableProps["data"]): FrameData | undefined {
  return data !== null && data !== undefined && "frame" in data ? data : undefined;
}

/** The rows that the page has; of a frame they are in the kernel. */
export function ownRows(data: DataTableProps["data"]): List<Row> | undefined {
  return data === null || data === undefined || "frame" in data ? undefined : data;
}
