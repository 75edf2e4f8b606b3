/**
 * Interval: counts up by one each `interval` milliseconds.
 *
 * A tick is due at a fixed distance from the one before, so small delays don't add up; ticks missed while the browser
 * slept are left out, not made up for. When another view of the session has just counted, this view waits a whole
 * interval from there: two views tick as one.
 */
import { useEffect, useRef } from "react";
import type { IntervalProps } from "../../schema.gen";
import type { Core } from "../shared/types";

export function Interval({ interval, disabled, n_intervals, max_intervals, setProps }: Core<IntervalProps>) {
  const count = n_intervals ?? 0;
  const limit = max_intervals ?? -1;
  const isRunning = !disabled && limit !== 0 && (limit < 0 || count < limit);
  const lastDue = useRef(0);
  const ownCount = useRef<number>();

  useEffect(() => {
    if (!isRunning) {
      ownCount.current = undefined;
      return undefined;
    }
    const now = Date.now();
    const period = Math.max(1, interval ?? 1000);
    let due = ownCount.current === count ? lastDue.current + period : now + period;
    if (due <= now) due = now + period;
    const timer = setTimeout(() => {
      lastDue.current = due;
      ownCount.current = count + 1;
      setProps({ n_intervals: count + 1 });
    }, due - now);
    return () => clearTimeout(timer);
  }, [isRunning, interval, count, setProps]);

  return null;
}
