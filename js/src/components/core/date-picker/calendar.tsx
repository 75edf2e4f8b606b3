/**
 * The calendar: months of days to choose from, with menus of months and years.
 *
 * Moving in it by keys, and which day has the focus, are react-day-picker's business. It is a chunk of its own, since
 * most pickers on a page are never opened.
 */
import { type ComponentProps, useMemo } from "react";
import { DayPicker, type Modifiers } from "react-day-picker";
import type { Locale } from "../../../locale/locale";
import { formatDay, formatNumber, formatter, monthName } from "./format";
import type { Limits } from "./limits";
import type { Weekday } from "./week";

export interface CalendarProps {
  locale: Locale;
  isRtl: boolean;
  limits: Limits;
  /** The months to begin with. */
  month: Date;
  onMonthChange(month: Date): void;
  monthCount: number;
  monthFormat: string | null | undefined;
  weekStartsOn: Weekday;
  showsOutsideDays: boolean;
  /** Take the focus to the chosen day, or to today. */
  takesFocus: boolean;
  start: Date | null;
  /** Of a range; null where there is none. */
  end: Date | null;
  isRange: boolean;
  /** The day from which one goes on by keys; today if there is none. */
  focus: Date | null;
  /** In a range, days that can't be its end. */
  forbids?(day: Date): boolean;
  /** The day under the pointer, or with the focus. */
  onHint?(day: Date | null): void;
  /** The days up to which the range would go with the one under the pointer. */
  hint?: [from: Date, to: Date] | null;
  onChoose(day: Date): void;
}

/** A range has many chosen days in one grid. */
const RANGE_PARTS = {
  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid of a calendar is a table
  MonthGrid: (props: ComponentProps<"table">) => <table {...props} role="grid" aria-multiselectable />,
};
const noChoice = () => {};

/** Where nothing bounds the menu of years. */
const YEARS_BACK = 100;
const YEARS_ON = 20;

export default function Calendar(props: CalendarProps) {
  const { locale, isRtl, limits, month, start, end, isRange, hint, forbids, onHint, monthFormat } = props;
  const { tag, words } = locale;
  const isDisabled = (day: Date) => !limits.allows(day) || forbids?.(day) === true;
  const inRange = (day: Date) => start !== null && end !== null && day > start && day < end;
  const [firstMonth, lastMonth] = useMemo(
    () => bounds(limits, [month, start, end]),
    [limits, month, start, end],
  );

  const labels = useMemo(() => {
    const full = formatter(tag, { dateStyle: "full" });
    const monthAndYear = formatter(tag, { month: "long", year: "numeric" });
    return {
      labelDayButton: (day: Date, { today, selected, range_start, range_end }: Modifiers) =>
        [
          full.format(day),
          today && words.today,
          isRange ? range_start && words.rangeStart : selected && words.chosen,
          range_end && words.rangeEnd,
        ]
          .filter(Boolean)
          .join(", "),
      labelGrid: (day: Date) => monthAndYear.format(day),
      labelMonthDropdown: () => words.month,
      labelYearDropdown: () => words.year,
      labelNext: () => words.nextMonth,
      labelPrevious: () => words.previousMonth,
      labelWeekday: (day: Date) => formatter(tag, { weekday: "long" }).format(day),
    };
  }, [tag, words, isRange]);
  const formatters = useMemo(
    () => ({
      formatCaption: (day: Date) => formatDay(day, monthFormat ?? "MMMM YYYY", tag),
      formatDay: (day: Date) => formatNumber(day.getDate(), 1, tag),
      formatMonthDropdown: (day: Date) => monthName(day, "long", tag),
      formatYearDropdown: (day: Date) => formatNumber(day.getFullYear(), 1, tag),
      formatWeekdayName: (day: Date) => formatter(tag, { weekday: weekdayWidth(tag) }).format(day),
    }),
    [monthFormat, tag],
  );

  return (
    <DayPicker
      className="nb-calendar"
      // What is chosen is told by the modifiers; this is for where the keys begin.
      mode="single"
      selected={props.focus ?? undefined}
      onSelect={noChoice}
      components={isRange ? RANGE_PARTS : undefined}
      dir={isRtl ? "rtl" : "ltr"}
      lang={tag}
      locale={{ code: tag }}
      navLayout="around"
      captionLayout={monthFormat ? "label" : "dropdown"}
      numberOfMonths={props.monthCount}
      month={month}
      onMonthChange={props.onMonthChange}
      startMonth={firstMonth}
      endMonth={lastMonth}
      weekStartsOn={props.weekStartsOn}
      showOutsideDays={props.showsOutsideDays}
      autoFocus={props.takesFocus}
      labels={labels}
      formatters={formatters}
      disabled={isDisabled}
      modifiers={{
        selected: (day) => isDay(day, start) || isDay(day, end) || inRange(day),
        range_start: (day) => isRange && isDay(day, start),
        range_end: (day) => isRange && isDay(day, end),
        range_middle: inRange,
        hint: (day) => !!hint && day >= hint[0] && day <= hint[1],
      }}
      modifiersClassNames={{ hint: "nb-calendar-hint" }}
      onDayClick={(day) => props.onChoose(startOfDay(day))}
      onDayMouseEnter={(day) => onHint?.(startOfDay(day))}
      onDayMouseLeave={() => onHint?.(null)}
      onDayFocus={(day) => onHint?.(startOfDay(day))}
      onDayBlur={() => onHint?.(null)}
    />
  );
}

/** Short names are as long as a word in some languages, and then too wide for a column of days. */
function weekdayWidth(tag: string): "short" | "narrow" {
  const days = Array.from({ length: 7 }, (_, index) => new Date(2024, 0, index + 1));
  const isLong = days.some((day) => formatter(tag, { weekday: "short" }).format(day).length > 4);
  return isLong ? "narrow" : "short";
}

function startOfDay(day: Date): Date {
  const start = new Date(day);
  start.setHours(0, 0, 0, 0);
  return start;
}

function isDay(day: Date, other: Date | null): boolean {
  return other !== null && day.toDateString() === other.toDateString();
}

/** The first and the last month that one can go to; what is on screen is always among them. */
function bounds({ first, last }: Limits, shown: (Date | null)[]): [Date, Date] {
  const year = new Date().getFullYear();
  const days = shown.filter((day) => day !== null).map(Number);
  const from = first ?? new Date(Math.min(Number(new Date(year - YEARS_BACK, 0, 1)), ...days));
  const to = last ?? new Date(Math.max(Number(new Date(year + YEARS_ON, 11, 31)), ...days));
  return [from, to];
}
