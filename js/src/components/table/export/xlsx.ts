// An export as a spreadsheet: numbers, truths and dates as what they are. Fetched when somebody asks for one.
import writeExcelFile, { type Cell } from "write-excel-file/browser";
import { cellText } from "../clipboard/text";
import { normaliseDate } from "../edit/dates";
import type { ExportColumn, Sheet } from "./sheet";

/** What Excel has room for. */
export const MAX_ROWS = 1_048_576;
const MAX_TEXT = 32_767;
const DAY = "yyyy-mm-dd";
const TIME = "yyyy-mm-dd hh:mm:ss";

export async function xlsxOf({ columns, headers, rows, isMerged }: Sheet): Promise<Blob> {
  const head = headers.map((names) => headerCells(names, isMerged));
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column.id], column)));
  return writeExcelFile([...head, ...cells], { sheet: "Data", stickyRowsCount: head.length }).toBlob();
}

function headerCells(names: readonly string[], isMerged: boolean): Cell[] {
  return names.map((name, column) => {
    if (isMerged && column > 0 && names[column - 1] === name) return null;
    const next = names.findIndex((other, place) => place > column && other !== name);
    const span = isMerged ? (next < 0 ? names.length : next) - column : 1;
    return { value: name, type: String, fontWeight: "bold", ...(span > 1 ? { columnSpan: span } : {}) };
  });
}

function cellOf(value: unknown, { type }: ExportColumn): Cell {
  if (value === null || value === undefined || value === "" || Number.isNaN(value)) return null;
  if (typeof value === "number" && Number.isFinite(value)) return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  const date = type === "datetime" ? dateCell(String(value)) : null;
  return date ?? { value: cellText(value).slice(0, MAX_TEXT), type: String };
}

/** Only what is a whole day has a number in a spreadsheet, and that since 1900. */
function dateCell(text: string): Cell | null {
  const normal = normaliseDate(text, false);
  if (normal === null || normal.length < DAY.length || normal < "1900-03-01") return null;
  const [day, time] = normal.split(" ");
  const [hours, minutes = "00", seconds = "00"] = (time ?? "00").split(":");
  const value = new Date(`${day}T${hours}:${minutes}:${seconds.slice(0, "00.000".length)}Z`);
  return Number.isNaN(value.getTime())
    ? null
    : { value, type: Date, format: time === undefined ? DAY : TIME };
}
