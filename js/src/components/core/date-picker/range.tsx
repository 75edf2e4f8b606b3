/** DatePickerRange: a first and a last day. */
import { useRef, useState } from "react";
import { useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import type { DatePickerRangeProps } from "../../schema.gen";
import type { Core } from "../shared/types";
import { useAccessibleName } from "../shared/use-label";
import css from "./date-picker.css";
import { DayField } from "./field";
import { numericFormat } from "./format";
import { Arrow } from "./icons";
import { useLimits } from "./limits";
import { Picker } from "./picker";
import { useOpening } from "./use-opening";
import { type End, useRange } from "./use-range";

adoptStyles(css);

export function DatePickerRange(props: Core<DatePickerRangeProps>) {
  const locale = useLocale();
  const { words } = locale;
  const limits = useLimits(props);
  const root = useRef<HTMLDivElement>(null);
  const fields = { start: useRef<HTMLInputElement>(null), end: useRef<HTMLInputElement>(null) };
  const range = useRange(props);
  const opening = useOpening(root, range.settle);
  const [hinted, setHinted] = useState<Date | null>(null);
  const name = useAccessibleName(props.id, root, words.chooseRange);
  const { start, end, active } = range;

  const field = (which: End) => {
    const [given, word] =
      which === "start"
        ? [props.start_date_placeholder_text, words.startDate]
        : [props.end_date_placeholder_text, words.endDate];
    return (
      <DayField
        element={fields[which]}
        id={(which === "start" ? props.start_date_id : props.end_date_id) ?? undefined}
        name={{ "aria-label": given ?? word }}
        day={range[which]}
        format={props.display_format ?? numericFormat(locale.tag)}
        locale={locale}
        limits={limits}
        placeholder={given ?? props.placeholder ?? word}
        isDisabled={props.disabled === true}
        isClearable={props.clearable === true}
        isActive={opening.isOpen && active === which}
        onCommit={(day) => range.type(which, day)}
        onOpen={(takesFocus) => {
          range.setActive(which);
          opening.open(takesFocus);
        }}
      />
    );
  };
  return (
    <Picker
      props={props}
      root={root}
      locale={locale}
      limits={limits}
      opening={opening}
      group={{ role: "group", ...name }}
      purpose={words.chooseRange}
      clearLabel={words.clearDates}
      isEmpty={start === null && end === null}
      onClear={() => {
        range.clear();
        range.setActive("start");
      }}
      field={fields[active]}
      months={2}
      showsOutsideDays={false}
      calendar={{
        start,
        end,
        focus: active === "start" ? (start ?? end) : (end ?? start),
        isRange: true,
        // A day before the first one may be chosen: it becomes the first.
        forbids: (day) => active === "end" && start !== null && day >= start && range.isTooShort(start, day),
        onHint: setHinted,
        hint:
          active === "end" && start !== null && hinted !== null && hinted > start ? [start, hinted] : null,
        onChoose: (day) => {
          if (range.choose(day) && props.stay_open_on_select !== true) opening.close(fields.end.current);
        },
      }}
    >
      {field("start")}
      <span className="nb-date-arrow">
        <Arrow />
      </span>
      {field("end")}
    </Picker>
  );
}
