// How the values of a column are written: `format` of the column, `locale_format` of the table.
import type { Locale } from "../../../locale/locale";
import type { DataTableProps } from "../../schema.gen";
import { textOf } from "../cells/text";
import type { Column } from "../columns";
import { dateText, dateWriter } from "./dates";
import { numberWriter } from "./numbers";

/** A value as text. */
export type Formatter = (value: unknown) => string;

/** How a column's values are written. Callers keep it while column and locale are the same. */
export function formatterOf(
  { type, id, given: { format } }: Pick<Column, "type" | "id" | "given">,
  localeFormat: DataTableProps["locale_format"],
  locale: Locale,
): Formatter {
  const write = writerOf(type, id, format, localeFormat, locale);
  const nully = format?.nully ?? "";
  return (value) => {
    const shown = isNothing(value) ? nully : value;
    return write(shown) ?? textOf(shown);
  };
}

/** Gives nothing for values that it does not write. */
export type Writer = (value: unknown) => string | undefined;

function writerOf(
  type: Column["type"],
  id: string,
  format: Column["given"]["format"],
  localeFormat: DataTableProps["locale_format"],
  locale: Locale,
): Writer {
  try {
    if (type === "datetime") return format?.specifier ? dateWriter(format.specifier, locale) : dateText;
    if (type === "numeric" && format) return numberWriter(format, localeFormat, locale);
  } catch (error) {
    console.error(
      `nbdash: the column ${JSON.stringify(id)} has a format that cannot be read.`,
      format,
      error,
    );
  }
  return () => undefined;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}
