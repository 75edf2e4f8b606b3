/**
 * What Input and Textarea share: when the text goes to the prop, and how a new prop value comes into the text.
 *
 * The element keeps its own text (React does not control it), so that writing never moves the caret. A value from
 * elsewhere is written into it only when it is news, and not while the person has typed something that is not
 * reported yet (debounce, input methods): what they report next is newer.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

interface TextFieldOptions<Value> {
  field: RefObject<Field | null>;
  value: Value;
  format(value: Value): string;
  parse(text: string): Value;
  report(value: Value): void;
  /** False: report every keystroke. True: on Enter and on leaving. A number: also after so many seconds. */
  debounce?: boolean | number | null | undefined;
}

export interface TextField<Value> {
  onInput(event: { nativeEvent: Event }): void;
  onCompositionEnd(): void;
  /** The present value, counted as reported: the caller sends it along with what it sends now. */
  take(): Value;
}

export function useTextField<Value>(options: TextFieldOptions<Value>): TextField<Value> {
  const latest = useRef(options);
  latest.current = options;
  const { field, value, debounce } = options;
  /** The value that both the text and the prop stood for when they last agreed. */
  const agreed = useRef(value);
  const hasDraft = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const take = useCallback((): Value => {
    clearTimeout(timer.current);
    hasDraft.current = false;
    if (field.current !== null) agreed.current = latest.current.parse(field.current.value);
    return agreed.current;
  }, [field]);

  const report = useCallback(() => latest.current.report(take()), [take]);

  useLayoutEffect(() => {
    if (Object.is(value, agreed.current) || hasDraft.current) return;
    agreed.current = value;
    if (field.current !== null) write(field.current, latest.current.format(value));
  }, [field, value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const onTyped = () => {
    hasDraft.current = true;
    clearTimeout(timer.current);
    if (debounce === true) return;
    if (typeof debounce === "number" && debounce > 0) timer.current = setTimeout(report, debounce * 1000);
    else report();
  };

  return {
    onInput: ({ nativeEvent }) => {
      // A character that is still being composed is no text yet.
      if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) hasDraft.current = true;
      else onTyped();
    },
    onCompositionEnd: onTyped,
    take,
  };
}

/** Put a text into the field and leave the caret where it stood, or at the end if it stood there. */
function write(field: Field, text: string): void {
  if (field.value === text) return;
  const { selectionStart, selectionEnd, selectionDirection, value } = field;
  field.value = text;
  // Fields that are no plain text (number, email) have no selection to speak of.
  if (selectionStart === null || selectionEnd === null) return;
  if (field.getRootNode() instanceof Document && field.ownerDocument.activeElement !== field) return;
  const at = (position: number) =>
    position === value.length ? text.length : Math.min(position, text.length);
  field.setSelectionRange(at(selectionStart), at(selectionEnd), selectionDirection ?? undefined);
}
