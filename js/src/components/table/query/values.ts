// How a filter query sees the cells: which are numbers, dates or nothing, and how two of them compare.
// nbdash/frames/filter.py says the same of whole columns.

export const NUMBER = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const DATE =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?$/;
const DATE_START =
  /^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[T ]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]{1,9}))?)?)?)?)?)?$/;

/** A row's cell; a column may be called as what every object has: "constructor". */
export function cellOf(row: Readonly<Record<string, unknown>> | undefined, column: string): unknown {
  return row !== undefined && Object.hasOwn(row, column) ? row[column] : undefined;
}

export function isNil(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}

/** A number, or text that reads as one. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && NUMBER.test(value) ? Number(value) : undefined;
}

/** The same text for the same moment. Dates compare by the clock as it is written, whatever its offset. */
function dateOf(text: string): string | undefined {
  const [, day, minute = "00:00", second = "00", fraction = ""] = DATE.exec(text) ?? [];
  return day === undefined ? undefined : `${day} ${minute}:${second}.${fraction.padEnd(9, "0")}`;
}

/** What a cell says, for `contains` and `datestartswith`; undefined for what has no text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return isNil(value) || typeof value === "object" ? undefined : String(value);
}

/** Below, at or above zero; undefined if the two do not compare: nothing, or text beside a number. */
export function compareValues(a: unknown, b: unknown, isInsensitive: boolean): number | undefined {
  if (isNil(a) || isNil(b)) return undefined;
  if (typeof a === "boolean" || typeof b === "boolean") {
    const [left, right] = [textOf(a), textOf(b)]; // Python writes True, JavaScript true
    return left !== undefined && left.toLowerCase() === right?.toLowerCase() ? 0 : undefined;
  }
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined)
    return left - right || (left === right ? 0 : left < right ? -1 : 1);
  if (typeof a !== "string" || typeof b !== "string") return undefined;
  const [day, otherDay] = [dateOf(a), dateOf(b)];
  if (day !== undefined && otherDay !== undefined) return compareText(day, otherDay);
  return isInsensitive ? compareText(a.toLowerCase(), b.toLowerCase()) : compareText(a, b);
}

/** By code points, as Python and data frames order text; JavaScript's own order is by UTF-16 units. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left === right) continue;
    // Halves of characters beyond U+FFFF come after all that are below.
    const [isLeftHalf, isRightHalf] = [isHalf(left), isHalf(right)];
    return isLeftHalf === isRightHalf ? left - right : isLeftHalf ? 1 : -1;
  }
  return a.length - b.length;
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** The pattern of the dates that begin so; undefined if it is no beginning of a date. `2018-3` is March, not October. */
export function dateStart(text: string): RegExp | undefined {
  const [found, year, ...pieces] = DATE_START.exec(text) ?? [];
  if (found === undefined) return undefined;
  const separators = ["-", "-", "[T ]", ":", ":"];
  const [fraction] = pieces.splice(5);
  const source = pieces
    .map((piece, index) => (piece === undefined ? "" : `${separators[index]}0?${Number(piece)}`))
    .join("");
  const end = fraction === undefined ? "(?:$|[^0-9])" : `[.]${fraction}`;
  return new RegExp(`^${year}${source}${end}`);
}

export function isPrime(value: number): boolean {
  if (!Number.isInteger(value) || value < 2) return false;
  for (let factor = 2; factor * factor <= value; factor++) if (value % factor === 0) return false;
  return true;
}
