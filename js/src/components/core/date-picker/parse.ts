/**
 * A day from what a person typed: in the picker's own format, with any separators and with or without leading zeros,
 * or as "2024-02-29", which is right everywhere.
 *
 * The text's numbers are taken for what the format has at their places; of its words only names of months count.
 */
import { dayOf, readDay } from "./day";
import { formatNumber, monthName, partsOf } from "./format";

type Field = "year" | "month" | "day" | "other";

/** What the tokens stand for; a number of another kind (a quarter, a week) is read and passed over. */
const FIELDS: Record<string, Field> = {
  ...{ YYYY: "year", YY: "year", Y: "year" },
  ...{ MMMM: "month", MMM: "month", MM: "month", M: "month", Mo: "month" },
  ...{ DD: "day", D: "day", Do: "day" },
  ...{
    DDDD: "other",
    DDDo: "other",
    DDD: "other",
    Q: "other",
    Qo: "other",
    d: "other",
    do: "other",
    E: "other",
  },
  ...{ WW: "other", W: "other", Wo: "other", GGGG: "other", GG: "other", X: "other", x: "other" },
};

export function parseDay(typed: string, format: string, tag: string): Date | null {
  const text = asciiDigits(typed, tag);
  const written = readDay(text);
  if (written !== null) return written;
  let fields = partsOf(format, tag).flatMap((part) => ("token" in part ? (FIELDS[part.token] ?? []) : []));
  const named = monthIn(text, tag);
  if (named !== null) fields = fields.filter((field) => field !== "month");
  const numbers = numbersIn(text, fields);
  if (numbers.length !== fields.length) return null;
  const found: Partial<Record<Field, string>> = Object.fromEntries(
    fields.map((field, at) => [field, numbers[at]]),
  );
  const month = named ?? Number(found.month ?? Number.NaN);
  return found.year === undefined ? null : dayOf(fullYear(found.year), month, Number(found.day ?? 1));
}

/** The digits of "20240229" as well, if the format has fields of just so many. */
function numbersIn(text: string, fields: readonly Field[]): string[] {
  const numbers = text.match(/\d+/g) ?? [];
  const [packed] = numbers;
  if (numbers.length !== 1 || packed === undefined || fields.length < 2) return numbers;
  const others = 2 * (fields.length - 1);
  const yearLength = packed.length - others;
  if (yearLength !== 4 && yearLength !== 2) return numbers;
  let at = 0;
  return fields.map((field) => {
    const start = at;
    at += field === "year" ? yearLength : 2;
    return packed.slice(start, at);
  });
}

/** 1 to 12, if one of the words is the beginning of a month's name, in the locale's language or in English. */
function monthIn(text: string, tag: string): number | null {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu)?.map((word) => word.toLocaleLowerCase(tag)) ?? [];
  for (const word of words) {
    for (const language of [tag, "en"]) {
      const found = MONTHS.filter((day) => namesOf(day, language).some((name) => name.startsWith(word)));
      const [month] = found;
      if (found.length === 1 && month !== undefined) return month.getMonth() + 1;
    }
  }
  return null;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(2000, month, 1));

function namesOf(day: Date, tag: string): string[] {
  return (["long", "short"] as const).flatMap((width) =>
    [true, false].map((isInDate) => monthName(day, width, tag, isInDate).toLocaleLowerCase(tag)),
  );
}

/** As moment reads years of two digits: from 1969 to 2068. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year > 68 ? 1900 + year : 2000 + year;
}

function asciiDigits(text: string, tag: string): string {
  const own = Array.from({ length: 10 }, (_, digit) => formatNumber(digit, 1, tag));
  return Array.from(text, (sign) => {
    const digit = own.indexOf(sign);
    return digit < 0 ? sign : String(digit);
  }).join("");
}
