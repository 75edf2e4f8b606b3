/** Input: one line of text or a number, reported at each keystroke or as `debounce` says. */
import { type HTMLAttributes, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { adoptStyles } from "../../../styles/adopt";
import type { InputProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import { useTextField } from "../shared/use-text-field";
import css from "./input.css";

adoptStyles(css);

type Value = string | number | null;

export function Input(props: Core<InputProps>) {
  const { n_blur, n_submit, setProps, value } = props;
  const type = props.type ?? "text";
  const isNumeric = type === "number" || type === "range";
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");

  const text = useTextField<Value>({
    field,
    value: value ?? (isNumeric ? null : ""),
    format: (next) => (next === null ? "" : String(next)),
    parse: (next) => (isNumeric ? parseNumber(field.current) : next),
    report: (next) => setProps({ value: next }),
    debounce: props.debounce,
  });
  useSelection(field, props);

  const check = () =>
    setProblem(field.current?.validity.valid === false ? field.current.validationMessage : "");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    setProps({ value: text.take(), n_submit: (n_submit ?? 0) + 1, n_submit_timestamp: Date.now() });
  };
  const onBlur = () => {
    check();
    setProps({ value: text.take(), n_blur: (n_blur ?? 0) + 1, n_blur_timestamp: Date.now() });
  };

  const root = useRootProps(props, "nb-input", type === "range" && "nb-input-range");
  return (
    <input
      {...root}
      ref={field}
      type={type}
      defaultValue={value ?? ""}
      onInput={(event) => {
        check();
        text.onInput(event);
      }}
      onCompositionEnd={text.onCompositionEnd}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      aria-invalid={problem !== "" || undefined}
      title={problem || undefined}
      placeholder={props.placeholder === null ? undefined : props.placeholder?.toString()}
      // "verbatim" and its kin are Dash's names from an older HTML; browsers pass over what they don't know.
      inputMode={(props.inputMode ?? undefined) as HTMLAttributes<HTMLInputElement>["inputMode"]}
      autoComplete={props.autoComplete ?? "off"}
      // biome-ignore lint/a11y/noAutofocus: the author asks for it
      autoFocus={Boolean(props.autoFocus)}
      readOnly={Boolean(props.readOnly)}
      required={Boolean(props.required)}
      disabled={Boolean(props.disabled)}
      multiple={props.multiple ?? undefined}
      spellCheck={props.spellCheck ?? undefined}
      list={props.list ?? undefined}
      name={props.name ?? undefined}
      min={props.min ?? undefined}
      max={props.max ?? undefined}
      step={props.step ?? "any"}
      minLength={toCount(props.minLength)}
      maxLength={toCount(props.maxLength)}
      pattern={props.pattern ?? undefined}
      size={toCount(props.size)}
    />
  );
}

/** The number in the field; null when it is empty, no number, or not allowed by min, max and step. */
function parseNumber(field: HTMLInputElement | null): number | null {
  if (field === null || field.value === "" || !field.validity.valid) return null;
  const number = Number(field.value);
  return Number.isFinite(number) ? number : null;
}

function toCount(value: string | number | null | undefined): number | undefined {
  return value === null || value === undefined || value === "" ? undefined : Number(value);
}

/** Move the selection when the author's props say so; fields without text selection ignore it. */
function useSelection(field: React.RefObject<HTMLInputElement | null>, props: Core<InputProps>): void {
  const start = toCount(props.selectionStart);
  const end = toCount(props.selectionEnd);
  const direction = props.selectionDirection;
  useLayoutEffect(() => {
    if (
      (start === undefined && end === undefined) ||
      !field.current ||
      field.current.selectionStart === null
    ) {
      return;
    }
    const from = start ?? field.current.selectionStart;
    const isDirection = direction === "forward" || direction === "backward";
    field.current.setSelectionRange(from, end ?? from, isDirection ? direction : "none");
  }, [field, start, end, direction]);
}
