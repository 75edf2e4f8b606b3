/** DatePickerSingle: one day. */
import { useCallback, useMemo, useRef } from "react";
import { useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import type { DatePickerSingleProps } from "../../schema.gen";
import type { Core } from "../shared/types";
import { useAccessibleName } from "../shared/use-label";
import css from "./date-picker.css";
import { readDay, writeDay } from "./day";
import { DayField } from "./field";
import { numericFormat } from "./format";
import { useLimits } from "./limits";
import { Picker } from "./picker";
import { useOpening } from "./use-opening";

adoptStyles(css);

const nothing = () => {};

export function DatePickerSingle(props: Core<DatePickerSingleProps>) {
  const { date, setProps } = props;
  const locale = useLocale();
  const limits = useLimits(props);
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const opening = useOpening(root, nothing);
  const day = useMemo(() => readDay(date), [date]);
  const placeholder = props.placeholder ?? locale.words.selectDate;
  const name = useAccessibleName(props.id, root, placeholder);

  const set = useCallback(
    (next: Date | null) => {
      if (next?.getTime() !== day?.getTime()) setProps({ date: next === null ? null : writeDay(next) });
      return true;
    },
    [day, setProps],
  );
  return (
    <Picker
      props={props}
      root={root}
      locale={locale}
      limits={limits}
      opening={opening}
      purpose={locale.words.chooseDate}
      clearLabel={locale.words.clearDate}
      isEmpty={day === null}
      onClear={() => set(null)}
      field={field}
      months={1}
      showsOutsideDays
      calendar={{
        start: day,
        end: null,
        focus: day,
        isRange: false,
        onChoose: (chosen) => {
          set(chosen);
          if (props.stay_open_on_select !== true) opening.close(field.current);
        },
      }}
    >
      <DayField
        element={field}
        name={name}
        day={day}
        format={props.display_format ?? numericFormat(locale.tag)}
        locale={locale}
        limits={limits}
        placeholder={placeholder}
        isDisabled={props.disabled === true}
        isClearable={props.clearable === true}
        isActive={opening.isOpen}
        onCommit={set}
        onOpen={opening.open}
      />
    </Picker>
  );
}
