// Numbers written by d3's specifiers, as Dash's `Format` makes them: "$,.2f", with decimals, groups and signs of a locale.
import { type FormatLocaleDefinition, formatLocale, formatSpecifier } from "d3-format";
import type { Locale } from "../../../locale/locale";
import type { TableFormat, TableLocale } from "../../schema.gen";
import type { Writer } from "./formatter";

/** From so many on, numbers have groups also where `separate_4digits` is false. */
const FIVE_DIGITS = 10_000;

export function numberWriter(
  { specifier, prefix, locale: own }: TableFormat,
  shared: TableLocale | null | undefined,
  locale: Locale,
): Writer {
  const definition: TableLocale = { ...ownMarks(locale), ...given(shared), ...given(own) };
  const d3 = formatLocale(localeDefinition(definition));
  const parts = formatSpecifier(readable(specifier ?? ""));
  const writer = () => (prefix ? d3.formatPrefix(parts.toString(), prefix) : d3.format(parts.toString()));
  const grouped = writer();
  if (definition.separate_4digits !== false || !parts.comma) {
    return (value) => (typeof value === "number" ? grouped(value) : undefined);
  }
  parts.comma = false;
  const plain = writer();
  return (value) => {
    if (typeof value !== "number") return undefined;
    return (Math.abs(value / (prefix || 1)) < FIVE_DIGITS ? plain : grouped)(value);
  };
}

/** `Symbol.hex` is "#x" and precedes what d3 wants between "#" and the type. */
function readable(specifier: string): string {
  return specifier.replace(/#[box](?=.*[a-zA-Z%]$)/, "#");
}

function localeDefinition(locale: TableLocale): FormatLocaleDefinition {
  const { numerals } = locale;
  const [before = "$", after = ""] = Array.from(locale.symbol ?? []);
  return {
    decimal: locale.decimal ?? ".",
    thousands: locale.group ?? ",",
    grouping: Array.from(locale.grouping ?? [3]),
    currency: [before, after],
    percent: locale.percent ?? "%",
    minus: "-", // as in numbers without a format, and in what is copied to a spreadsheet
    ...(numerals?.length === 10 && { numerals: Array.from(numerals) }),
  };
}

/** The marks of the language that the app has asked for; without one, numbers are written as in Dash. */
function ownMarks({ tag, isAsked }: Locale): TableLocale {
  if (!isAsked) return {};
  const parts = new Intl.NumberFormat(tag, { numberingSystem: "latn", useGrouping: true }).formatToParts(
    -1234567.5,
  );
  const mark = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value;
  const marks: TableLocale = {};
  const [decimal, group] = [mark("decimal"), mark("group")];
  if (decimal !== undefined) marks.decimal = decimal;
  if (group !== undefined) marks.group = group;
  return marks;
}

function given(locale: TableLocale | null | undefined): TableLocale {
  return Object.fromEntries(
    Object.entries(locale ?? {}).filter(([, value]) => value !== null && value !== undefined),
  );
}
