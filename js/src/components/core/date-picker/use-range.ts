/**
 * The two days of a range, and what a choice in the calendar does to them.
 *
 * The calendar sets one end after the other: the one whose field was entered, then the other. A first day after the last
 * one takes that away; a last day before the first becomes the first. With `updatemode="bothdates"` the props stay as
 * they are until both days have been chosen.
 */
import { useCallback, useMemo, useState } from "react";
import type { DatePickerRangeProps } from "../../schema.gen";
import type { Core } from "../shared/types";
import { daysBetween, readDay, writeDay } from "./day";

export type End = "start" | "end";

interface Days {
  start: Date | null;
  end: Date | null;
}

export interface Range extends Days {
  /** The end that the next choice sets. */
  active: End;
  setActive(end: End): void;
  /** A day was chosen in the calendar. Whether the range is complete by that. */
  choose(day: Date): boolean;
  /** A day was typed, or deleted; false if the range can't have it. */
  type(end: End, day: Date | null): boolean;
  clear(): void;
  /** Whether the last day would come too soon after the first. */
  isTooShort(start: Date | null, end: Date): boolean;
  /** Forget what has not become a range. */
  settle(): void;
}

export function useRange(props: Core<DatePickerRangeProps>): Range {
  const { start_date, end_date, minimum_nights, updatemode, setProps } = props;
  const given = useMemo(
    (): Days => ({ start: readDay(start_date), end: readDay(end_date) }),
    [start_date, end_date],
  );
  const [draft, setDraft] = useState<Days | null>(null);
  const [active, setActive] = useState<End>("start");
  const days = draft ?? given;
  const nights = minimum_nights ?? 0;

  const isTooShort = useCallback(
    (start: Date | null, end: Date) => start !== null && daysBetween(start, end) < nights,
    [nights],
  );
  const write = useCallback(
    (next: Days) => {
      setDraft(null);
      const changes: Partial<Pick<DatePickerRangeProps, "start_date" | "end_date">> = {};
      if (!isSame(next.start, given.start)) changes.start_date = next.start && writeDay(next.start);
      if (!isSame(next.end, given.end)) changes.end_date = next.end && writeDay(next.end);
      if (Object.keys(changes).length > 0) setProps(changes);
    },
    [given, setProps],
  );
  const put = (next: Days, isComplete: boolean) => {
    if (updatemode === "bothdates" && !isComplete) setDraft(next);
    else write(next);
  };

  const choose = (day: Date) => {
    if (active === "end" && days.start !== null && day >= days.start && !isTooShort(days.start, day)) {
      put({ start: days.start, end: day }, true);
      setActive("start");
      return true;
    }
    if (active === "end" && days.start === null) {
      put({ start: null, end: day }, false);
      setActive("start");
      return false;
    }
    const isEndGood = days.end !== null && day <= days.end && !isTooShort(day, days.end);
    // The last day was chosen first.
    const isComplete = isEndGood && days.start === null;
    put({ start: day, end: isEndGood ? days.end : null }, isComplete);
    setActive(isComplete ? "start" : "end");
    return isComplete;
  };

  const type = (end: End, day: Date | null) => {
    const next = { ...days, [end]: day };
    if (end === "end" && day !== null && next.start !== null) {
      if (day < next.start || isTooShort(next.start, day)) return false;
    }
    if (end === "start" && day !== null && next.end !== null) {
      if (day > next.end || isTooShort(day, next.end)) next.end = null;
    }
    const isEmpty = next.start === null && next.end === null;
    put(next, isEmpty || (next.start !== null && next.end !== null));
    return true;
  };

  return {
    ...days,
    active,
    setActive,
    choose,
    type,
    clear: () => write({ start: null, end: null }),
    isTooShort,
    settle: useCallback(() => setDraft(null), []),
  };
}

function isSame(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
