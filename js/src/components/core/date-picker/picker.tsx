/** What both pickers are made of: the box with its fields, the cross, the button, and the calendar that opens. */
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useRef,
  useState,
} from "react";
import type { Locale } from "../../../locale/locale";
import type { DatePickerSingleProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import type { CalendarProps } from "./calendar";
import { readDay } from "./day";
import { CalendarIcon, Cross } from "./icons";
import type { Limits } from "./limits";
import { Modal, Popover } from "./popup";
import type { Opening } from "./use-opening";
import { firstDayOfWeek } from "./week";

const loadCalendar = () => import("./calendar");
const Calendar = lazy(loadCalendar);

const DAY_SIZE_PX = 34;

/** What the two have in common; `style` and `className` are those of the root. */
export type PickerProps = Omit<Core<DatePickerSingleProps>, "date" | "setProps" | "persistence">;

interface PickerParts {
  props: PickerProps;
  root: RefObject<HTMLDivElement>;
  locale: Locale;
  limits: Limits;
  opening: Opening;
  /** Names the box, where it has more than one field. */
  group?: { role: "group"; "aria-label"?: string; "aria-labelledby"?: string };
  /** What the calendar is for. */
  purpose: string;
  clearLabel: string;
  isEmpty: boolean;
  onClear(): void;
  /** What has the focus when the calendar has been closed. */
  field: RefObject<HTMLInputElement>;
  months: number;
  showsOutsideDays: boolean;
  calendar: Pick<
    CalendarProps,
    "start" | "end" | "focus" | "isRange" | "forbids" | "onHint" | "hint" | "onChoose"
  >;
  children: ReactNode;
}

export function Picker(parts: PickerParts) {
  const { props, root, locale, limits, opening, field, calendar } = parts;
  const isRtl = props.is_RTL === true || locale.isRtl;
  const isDisabled = props.disabled === true;
  const frame = useRef<HTMLDivElement>(null);
  const rootProps = useRootProps(props, "nb-date", isDisabled && "nb-date-disabled");
  const { words } = locale;
  const hasCross = props.clearable === true && !isDisabled && !parts.isEmpty;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !opening.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    opening.close(field.current);
  };
  const onBlur = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof Node && root.current?.contains(next) !== true) opening.close();
  };
  const Popup = props.with_portal === true || props.with_full_screen_portal === true ? Modal : Popover;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the controls in it, is none itself
    <div
      {...rootProps}
      {...parts.group}
      ref={root}
      dir={props.is_RTL === true ? "rtl" : undefined}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onPointerEnter={loadCalendar}
      onFocus={loadCalendar}
    >
      <div ref={frame} className="nb-date-frame">
        {parts.children}
        {hasCross && (
          <button
            type="button"
            className="nb-date-button nb-date-clear"
            aria-label={parts.clearLabel}
            title={parts.clearLabel}
            onClick={() => {
              parts.onClear();
              field.current?.focus();
              if (props.reopen_calendar_on_clear === true) opening.open(false);
            }}
          >
            <Cross />
          </button>
        )}
        <button
          type="button"
          className="nb-date-button"
          aria-label={words.openCalendar}
          aria-haspopup="dialog"
          aria-expanded={opening.isOpen}
          disabled={isDisabled}
          onClick={() => (opening.isOpen ? opening.close(field.current) : opening.open(true))}
        >
          <CalendarIcon />
        </button>
      </div>
      {opening.isOpen && !isDisabled && (
        <Popup
          anchor={frame}
          name={parts.purpose}
          isFullScreen={props.with_full_screen_portal === true}
          onClose={() => opening.close(field.current)}
        >
          <OpenCalendar {...parts} isRtl={isRtl} limits={limits} calendar={calendar} />
        </Popup>
      )}
    </div>
  );
}

/** Keeps the month that is shown, for as long as it is open. */
function OpenCalendar(parts: PickerParts & { isRtl: boolean }) {
  const { props, locale, limits, opening, calendar } = parts;
  const { start, end } = calendar;
  const [month, setMonth] = useState(() => firstMonth(props, limits, start ?? end));
  const count = Math.max(1, Math.round(props.number_of_months_shown ?? parts.months));
  const size = props.day_size ?? DAY_SIZE_PX;
  const style = { "--nb-day": `${size}px` } as CSSProperties; // React's type knows no custom properties
  return (
    <div
      className="nb-calendar-box"
      style={style}
      data-orientation={props.calendar_orientation ?? "horizontal"}
    >
      <Suspense fallback={<div className="nb-calendar-waiting" aria-busy="true" />}>
        <Calendar
          {...calendar}
          locale={locale}
          isRtl={parts.isRtl}
          limits={limits}
          month={month}
          onMonthChange={setMonth}
          monthCount={count}
          monthFormat={props.month_format}
          weekStartsOn={firstDayOfWeek(props.first_day_of_week, locale.tag)}
          showsOutsideDays={props.show_outside_days ?? parts.showsOutsideDays}
          takesFocus={opening.takesFocus}
        />
      </Suspense>
    </div>
  );
}

/** What is chosen; else what the author says; else today, or the day next to it that can be chosen. */
function firstMonth(props: PickerProps, { first, last }: Limits, chosen: Date | null): Date {
  const asked = chosen ?? readDay(props.initial_visible_month);
  if (asked !== null) return asked;
  const today = new Date();
  if (first !== null && today < first) return first;
  return last !== null && today > last ? last : today;
}
