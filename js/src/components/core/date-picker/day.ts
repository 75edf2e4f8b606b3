/**
 * Days as the props write them ("2024-02-29") and as `Date`s, at midnight of the browser's time zone.
 *
 * A day has no time zone. Text is read part by part, since `new Date("2024-02-29")` is midnight in Greenwich, which west
 * of it is the day before.
 */

const WRITTEN = /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2})(?![\d-])/;

export function readDay(text: string | null | undefined): Date | null {
  const found = WRITTEN.exec(text ?? "");
  return found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The day, or null if there is none: 30 February. `month` is 1 to 12. */
export function dayOf(year: number, month: number, day: number): Date | null {
  const date = new Date(2000, month - 1, day);
  date.setFullYear(year, month - 1, day); // the constructor takes the year 24 for 1924
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

export function writeDay(day: Date): string {
  const pad = (number: number, length: number) => String(number).padStart(length, "0");
  return `${pad(day.getFullYear(), 4)}-${pad(day.getMonth() + 1, 2)}-${pad(day.getDate(), 2)}`;
}

export function addDays(day: Date, count: number): Date {
  const moved = new Date(day);
  moved.setDate(day.getDate() + count);
  return moved;
}

/** Days from `from` to `to`. Not all have 24 hours, so the nearest whole number. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}
