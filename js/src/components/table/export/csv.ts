// An export as comma-separated text (RFC 4180).
import { csvFormatRows } from "d3-dsv";
import { cellText } from "../clipboard/text";
import type { Sheet } from "./sheet";

export function csvOf({ columns, headers, rows }: Sheet): Blob {
  const values = rows.map((row) => columns.map(({ id }) => cellText(row[id])));
  return new Blob([csvFormatRows([...headers, ...values]), "\n"], { type: "text/csv;charset=utf-8" });
}
