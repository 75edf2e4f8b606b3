/** The day that weeks begin with, 0 for Sunday: the prop's, else the locale's. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What TypeScript's library does not know yet. Firefox has the method, older engines the property. */
interface WithWeek {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

export function firstDayOfWeek(given: number | null | undefined, tag: string): Weekday {
  if (given !== null && given !== undefined) return (((given % 7) + 7) % 7) as Weekday;
  const locale: Intl.Locale & WithWeek = new Intl.Locale(tag);
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  return ((info?.firstDay ?? 7) % 7) as Weekday;
}
