// Dates as cells of type "datetime" hold them: "2024-05-31 14:30:00.5", or that from the left as far as it is known.

const DATE =
  /^\s*(-?\d{4}|\d{2})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T](\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(\.\d+)?)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?)?)?\s*$/i;
/** A year of two digits is one of the hundred that end so many years from now. */
const YEARS_AHEAD = 29;

/**
 * The date in its usual form; null if the text is none. A time zone is left out: cells hold the time of a clock.
 *
 * @param allowsShortYear Read a year of two digits as one of the last 70 or the next 29.
 */
export function normaliseDate(text: string, allowsShortYear: boolean, now = new Date()): string | null {
  const found = DATE.exec(text);
  if (found === null) return null;
  const [, years = "", months, days, hours, minutes, seconds, fraction = ""] = found;
  if (years.length === 2 && !allowsShortYear) return null;
  const year = years.length === 2 ? String(fullYear(Number(years), now.getFullYear())) : years;
  if (!isBetween(months, 1, 12) || !isBetween(days, 1, daysIn(Number(year), Number(months)))) return null;
  if (!isBetween(hours, 0, 23) || !isBetween(minutes, 0, 59) || !isBetween(seconds, 0, 59)) return null;
  const day = [year, ...[months, days].filter(isThere).map(twoDigits)].join("-");
  const time = [hours, minutes, seconds].filter(isThere).map(twoDigits).join(":");
  return time === "" ? day : `${day} ${time}${fraction}`;
}

function fullYear(short: number, now: number): number {
  const first = now + YEARS_AHEAD - 99;
  return first + ((((short - first) % 100) + 100) % 100);
}

function daysIn(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** What is left out is right. */
function isBetween(part: string | undefined, least: number, most: number): boolean {
  return part === undefined || (Number(part) >= least && Number(part) <= most);
}

function isThere(part: string | undefined): part is string {
  return part !== undefined;
}

function twoDigits(part: string): string {
  return part.padStart(2, "0");
}
