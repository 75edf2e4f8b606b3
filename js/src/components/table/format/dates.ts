// Dates and times. Without a format they are read as they are, without the T; with one, d3's specifiers write them:
// "%d %b %Y". They are written by the clock that they show, whatever its offset.
import { timeFormatLocale } from "d3-time-format";
import type { Locale } from "../../../locale/locale";
import type { Writer } from "./formatter";

const DATE =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)/;
const EMPTY_FRACTION = /\.0+(?=$|[Z+-])/;

export const dateText: Writer = (value) =>
  typeof value === "string" ? value.replace(TIME, "$1 $2").replace(EMPTY_FRACTION, "") : undefined;

export function dateWriter(specifier: string, locale: Locale): Writer {
  const write = timeFormatLocale(names(locale)).utcFormat(specifier);
  return (value) => {
    const found = typeof value === "string" ? DATE.exec(value) : null;
    if (found === null) return undefined;
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
      .slice(1, 7)
      .map((part) => (part === undefined ? undefined : Number(part)));
    const milliseconds = Math.floor(Number(`0.${found[7] ?? 0}`) * 1000);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day); // a year below 100 is not one of the 20th century
    date.setUTCHours(hour, minute, second, milliseconds);
    return write(date);
  };
}

/** The names of days and months in the language that the app has asked for, else in English. */
function names({ tag, isAsked }: Locale): Parameters<typeof timeFormatLocale>[0] {
  const language = isAsked ? tag : "en-US";
  const list = (
    count: number,
    step: "month" | "weekday",
    width: "long" | "short",
    at: (index: number) => Date,
  ) => {
    const format = new Intl.DateTimeFormat(language, { [step]: width, timeZone: "UTC" });
    return Array.from({ length: count }, (_, index) => format.format(at(index)));
  };
  const dayAt = (index: number) => new Date(Date.UTC(2023, 0, 1 + index)); // a Sunday
  const monthAt = (index: number) => new Date(Date.UTC(2023, index, 1));
  return {
    dateTime: "%x, %X",
    date: "%-m/%-d/%Y",
    time: "%-I:%M:%S %p",
    periods: ["AM", "PM"],
    days: list(7, "weekday", "long", dayAt) as Days,
    shortDays: list(7, "weekday", "short", dayAt) as Days,
    months: list(12, "month", "long", monthAt) as Months,
    shortMonths: list(12, "month", "short", monthAt) as Months,
  };
}

type Days = [string, string, string, string, string, string, string];
type Months = [...Days, string, string, string, string, string];
