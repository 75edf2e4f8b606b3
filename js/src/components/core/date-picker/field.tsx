/** The text field of one day: what is typed counts on Enter and on leaving; what is no day is kept, and marked. */
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { fill, type Locale } from "../../../locale/locale";
import { formatDay } from "./format";
import type { Limits } from "./limits";
import { parseDay } from "./parse";

interface DayFieldProps {
  element: RefObject<HTMLInputElement>;
  id?: string | undefined;
  name: { "aria-label"?: string | undefined; "aria-labelledby"?: string | undefined };
  day: Date | null;
  format: string;
  locale: Locale;
  limits: Limits;
  placeholder: string;
  isDisabled: boolean;
  isClearable: boolean;
  /** The calendar is open for this field. */
  isActive: boolean;
  /** Takes in a day that was typed, or null where all was deleted; false if it can't be taken. */
  onCommit(day: Date | null): boolean;
  onOpen(takesFocus: boolean): void;
}

/** A day whose text is about as long as any. */
const LONG_DAY = new Date(2024, 8, 25);

export function DayField(props: DayFieldProps) {
  const { day, element, format, isActive, isClearable, isDisabled, limits, locale, onCommit, onOpen } = props;
  const { tag, words } = locale;
  const [draft, setDraft] = useState<string | null>(null);
  const [isInvalid, setInvalid] = useState(false);
  const shownDay = useRef(day?.getTime());
  if (shownDay.current !== day?.getTime()) {
    // A day from elsewhere takes the place of what is typed.
    shownDay.current = day?.getTime();
    if (draft !== null) setDraft(null);
    if (isInvalid) setInvalid(false);
  }
  const problemId = useId();
  const example = formatDay(LONG_DAY, format, tag);
  const text = draft ?? (day === null ? "" : formatDay(day, format, tag));
  const problem = isInvalid ? fill(words.notADate, { example }) : undefined;

  const show = (next: string | null, isWrong: boolean) => {
    setDraft(next);
    setInvalid(isWrong);
  };
  const commit = () => {
    if (draft === null) return;
    const isEmpty = draft.trim() === "";
    const typed = isEmpty ? null : parseDay(draft, format, tag);
    const isDay = typed !== null && limits.allows(typed);
    if (isEmpty && !isClearable) show(null, false);
    else if ((isEmpty || isDay) && onCommit(typed)) show(null, false);
    else show(draft, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") commit();
    else if (event.key === "ArrowDown") {
      event.preventDefault();
      commit();
      onOpen(true);
    } else if (event.key === "Escape" && draft !== null && !isActive) show(null, false);
  };

  return (
    <>
      <input
        ref={element}
        id={props.id}
        type="text"
        className="nb-date-field"
        {...props.name}
        aria-invalid={isInvalid || undefined}
        aria-describedby={isInvalid ? problemId : undefined}
        title={problem}
        autoComplete="off"
        spellCheck={false}
        // On touch screens the calendar is the way in; a keyboard would cover it.
        inputMode={isTouch() ? "none" : undefined}
        style={{ width: `${Math.max(example.length, props.placeholder.length, text.length)}ch` }}
        placeholder={props.placeholder}
        disabled={isDisabled}
        data-active={isActive || undefined}
        value={text}
        onChange={(event) => show(event.target.value, false)}
        onKeyDown={onKeyDown}
        onBlur={commit}
        onClick={() => onOpen(false)}
      />
      {problem !== undefined && (
        <span id={problemId} className="nb-heard" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function isTouch(): boolean {
  return globalThis.matchMedia?.("(pointer: coarse)").matches ?? false;
}
