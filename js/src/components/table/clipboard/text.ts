// Blocks of cells as text: lines with tabs between the cells, quoted where a cell has a tab, a line break or a quote in
// it. Spreadsheets read and write the same.
import { dsvFormat } from "d3-dsv";

const tabs = dsvFormat("\t");

/** The end of the last line is no line more: spreadsheets write it. */
export function readTabs(text: string): string[][] {
  return tabs.parseRows(text);
}

export function writeTabs(block: readonly (readonly unknown[])[]): string {
  const text = tabs.formatRows(block.map((row) => row.map(cellText)));
  // A last line with nothing in it would be taken for the end of the one before.
  return text === "" || text.endsWith("\n") ? `${text}\n` : text;
}

/** A cell's value as text: the value itself, not the format that it is shown in. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
