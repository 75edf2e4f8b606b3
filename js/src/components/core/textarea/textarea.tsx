/** Textarea: text of several lines, reported at each keystroke. */
import { type TextareaHTMLAttributes, useRef } from "react";
import { adoptStyles } from "../../../styles/adopt";
import type { TextareaProps } from "../../schema.gen";
import fieldCss from "../input/input.css";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import { useTextField } from "../shared/use-text-field";
import css from "./textarea.css";

adoptStyles(fieldCss);
adoptStyles(css);

export function Textarea({
  autoFocus,
  className,
  disabled,
  hidden,
  id,
  n_blur,
  n_blur_timestamp: _blurredAt,
  n_clicks,
  n_clicks_timestamp: _clickedAt,
  persisted_props: _persistedProps,
  persistence: _persistence,
  persistence_type: _persistenceType,
  readOnly,
  required,
  setProps,
  style,
  value,
  ...attributes
}: Core<TextareaProps>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useTextField<string>({
    field,
    value: value ?? "",
    format: (next) => next,
    parse: (next) => next,
    report: (next) => setProps({ value: next }),
  });
  const root = useRootProps({ id, className, style }, "nb-textarea");
  return (
    <textarea
      // What remains are HTML attributes under React's names; `null` from the kernel means "not given".
      {...(attributes as TextareaHTMLAttributes<HTMLTextAreaElement>)}
      {...root}
      ref={field}
      defaultValue={value ?? ""}
      // biome-ignore lint/a11y/noAutofocus: the author asks for it
      autoFocus={Boolean(autoFocus)}
      disabled={Boolean(disabled)}
      hidden={Boolean(hidden)}
      readOnly={Boolean(readOnly)}
      required={Boolean(required)}
      onInput={text.onInput}
      onCompositionEnd={text.onCompositionEnd}
      onBlur={() => setProps({ n_blur: (n_blur ?? 0) + 1, n_blur_timestamp: Date.now() })}
      onClick={() => setProps({ n_clicks: (n_clicks ?? 0) + 1, n_clicks_timestamp: Date.now() })}
    />
  );
}
