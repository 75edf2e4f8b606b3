// Filter queries written: columns and values such that `parseQuery` reads them again.
import { NUMBER } from "./values";

const BARE = /^(?:(?!&&|\|\||!=)[^ \t\r\n\u00a0"'`{}()<>=\\])+$/;

export function writeField(column: string): string {
  return `{${column.replace(/[\\{}]/g, "\\$&")}}`;
}

/** A value, with quotes where it needs them. */
export function writeValue(value: string | number): string {
  if (typeof value === "number" || (BARE.test(value) && !NUMBER.test(value))) return String(value);
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}
