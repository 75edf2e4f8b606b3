/** Which days can be chosen: `min_date_allowed`, `max_date_allowed` and `disabled_days`. */
import { useMemo } from "react";
import type { DatePickerSingleProps } from "../../schema.gen";
import { readDay, writeDay } from "./day";

export interface Limits {
  first: Date | null;
  last: Date | null;
  allows(day: Date): boolean;
}

type LimitProps = Pick<DatePickerSingleProps, "min_date_allowed" | "max_date_allowed" | "disabled_days">;

export function useLimits({ min_date_allowed, max_date_allowed, disabled_days }: LimitProps): Limits {
  return useMemo(() => {
    const [first, last] = [readDay(min_date_allowed), readDay(max_date_allowed)];
    const disabled = new Set(
      Array.from(disabled_days ?? [], (text) => readDay(text)).flatMap((day) => (day ? [writeDay(day)] : [])),
    );
    return {
      first,
      last,
      allows: (day) =>
        (first === null || day >= first) && (last === null || day <= last) && !disabled.has(writeDay(day)),
    };
  }, [min_date_allowed, max_date_allowed, disabled_days]);
}
