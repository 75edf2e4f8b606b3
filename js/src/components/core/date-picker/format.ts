/**
 * Days as text, by moment.js's tokens ("D MMM YYYY"), as Dash documents them; names and digits are those of the locale.
 */
import { daysBetween } from "./day";

/** Longer tokens first; text in brackets stands for itself. */
const TOKENS =
  /\[([^\]]*)\]|MMMM|MMM|MM|Mo|M|Qo|Q|DDDD|DDDo|DDD|DD|Do|D|dddd|ddd|dd|do|d|E|WW|Wo|W|YYYY|YY|Y|GGGG|GG|LL|L|ll|l|X|x|./gsu;

export type Part = { token: string } | { text: string };

/** A format's parts: tokens, and text between them. */
export function partsOf(format: string, tag: string): Part[] {
  const parts: Part[] = [];
  for (const [found, bracketed] of format.matchAll(TOKENS)) {
    if (bracketed !== undefined) parts.push({ text: bracketed });
    else if (found === "L" || found === "l") parts.push(...partsOf(numericFormat(tag), tag));
    else if (found === "LL" || found === "ll") parts.push(...partsOf(longFormat(tag, found === "ll"), tag));
    else if (found in WRITERS) parts.push({ token: found });
    else parts.push({ text: found });
  }
  return parts;
}

export function formatDay(day: Date, format: string, tag: string): string {
  const parts = partsOf(format, tag);
  const hasDay = parts.some((part) => "token" in part && /^D(?!DD)/.test(part.token));
  const written = { day, tag, hasDay };
  return parts.map((part) => ("text" in part ? part.text : WRITERS[part.token]?.(written))).join("");
}

/** How the locale writes a date in numbers: "MM/DD/YYYY", "DD.MM.YYYY". */
export function numericFormat(tag: string): string {
  return formatLike(tag, { year: "numeric", month: "2-digit", day: "2-digit" });
}

function longFormat(tag: string, isShort: boolean): string {
  return formatLike(tag, { year: "numeric", month: isShort ? "short" : "long", day: "numeric" });
}

function formatLike(tag: string, options: Intl.DateTimeFormatOptions): string {
  const month = { "2-digit": "MM", long: "MMMM", short: "MMM" }[String(options.month)] ?? "M";
  const tokens: Record<string, string> = { year: "YYYY", month, day: options.day === "numeric" ? "D" : "DD" };
  return formatter(tag, options)
    .formatToParts(SOME_DAY)
    .map(({ type, value }) => tokens[type] ?? `[${value}]`)
    .join("");
}

const SOME_DAY = new Date(2000, 11, 25);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than all that it is asked afterwards. */
export function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formatters.set(key, found);
  return found;
}

const numbers = new Map<string, Intl.NumberFormat>();

/** A number in the locale's digits. */
export function formatNumber(number: number, length: number, tag: string): string {
  const key = `${tag} ${length}`;
  const found =
    numbers.get(key) ?? new Intl.NumberFormat(tag, { minimumIntegerDigits: length, useGrouping: false });
  numbers.set(key, found);
  return found.format(number);
}

/** The month's name, in a date ("5 марта") or by itself ("март"). */
export function monthName(day: Date, width: "long" | "short", tag: string, isInDate = false): string {
  const options: Intl.DateTimeFormatOptions = isInDate ? { month: width, day: "numeric" } : { month: width };
  const part = formatter(tag, options)
    .formatToParts(day)
    .find(({ type }) => type === "month");
  return part?.value ?? "";
}

interface Written {
  day: Date;
  tag: string;
  /** Whether the day of the month is written too. */
  hasDay: boolean;
}

type Writer = (written: Written) => string;

const number =
  (value: (day: Date) => number, length = 1): Writer =>
  ({ day, tag }) =>
    formatNumber(value(day), length, tag);

const ordinal =
  (value: (day: Date) => number): Writer =>
  ({ day, tag }) =>
    formatNumber(value(day), 1, tag) + ordinalSuffix(value(day), tag);

const named =
  (options: Intl.DateTimeFormatOptions): Writer =>
  ({ day, tag }) =>
    formatter(tag, options).format(day);

const monthNamed =
  (width: "long" | "short"): Writer =>
  ({ day, tag, hasDay }) =>
    monthName(day, width, tag, hasDay);

const month = (day: Date) => day.getMonth() + 1;
const quarter = (day: Date) => Math.floor(day.getMonth() / 3) + 1;
const dayOfYear = (day: Date) => daysBetween(new Date(day.getFullYear(), 0, 1), day) + 1;
const isoWeekday = (day: Date) => day.getDay() || 7;

/** The Thursday of a day's ISO week, which decides of its week and its year. */
function thursdayOf(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 4 - isoWeekday(day));
}

const isoYear = (day: Date) => thursdayOf(day).getFullYear();
const isoWeek = (day: Date) => Math.ceil(dayOfYear(thursdayOf(day)) / 7);

const WRITERS: Record<string, Writer> = {
  M: number(month),
  Mo: ordinal(month),
  MM: number(month, 2),
  MMM: monthNamed("short"),
  MMMM: monthNamed("long"),
  Q: number(quarter),
  Qo: ordinal(quarter),
  D: number((day) => day.getDate()),
  Do: ordinal((day) => day.getDate()),
  DD: number((day) => day.getDate(), 2),
  DDD: number(dayOfYear),
  DDDo: ordinal(dayOfYear),
  DDDD: number(dayOfYear, 3),
  d: number((day) => day.getDay()),
  do: ordinal((day) => day.getDay()),
  dd: ({ day, tag }) => formatter(tag, { weekday: "short" }).format(day).slice(0, 2),
  ddd: named({ weekday: "short" }),
  dddd: named({ weekday: "long" }),
  E: number(isoWeekday),
  W: number(isoWeek),
  Wo: ordinal(isoWeek),
  WW: number(isoWeek, 2),
  Y: number((day) => day.getFullYear()),
  YY: number((day) => day.getFullYear() % 100, 2),
  YYYY: number((day) => day.getFullYear(), 4),
  GG: number((day) => isoYear(day) % 100, 2),
  GGGG: number(isoYear, 4),
  X: ({ day }) => String(Math.floor(day.getTime() / 1000)),
  x: ({ day }) => String(day.getTime()),
};

const ENGLISH_SUFFIXES: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
const SUFFIXES: Record<string, string> = { es: "º", gl: "º", it: "º", ja: "日", ko: "일", pt: "º", zh: "日" };

function ordinalSuffix(value: number, tag: string): string {
  const language = new Intl.Locale(tag).language;
  if (language === "en")
    return ENGLISH_SUFFIXES[new Intl.PluralRules("en", { type: "ordinal" }).select(value)] ?? "";
  if (language === "fr") return value === 1 ? "er" : "";
  return SUFFIXES[language] ?? ".";
}
