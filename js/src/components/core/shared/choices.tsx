/** The list of native check boxes or radio buttons that Checklist and RadioItems are. */
import { type CSSProperties, useId, useRef } from "react";
import { adoptStyles } from "../../../styles/adopt";
import css from "./choices.css";
import { classes } from "./classes";
import type { Option } from "./options";
import { useRootProps } from "./root";
import type { Scalar } from "./types";
import { useAccessibleName } from "./use-label";

adoptStyles(css);

export interface ChoiceStyling {
  id?: string | null | undefined;
  className?: string | null | undefined;
  style?: CSSProperties | null | undefined;
  inline?: boolean | null | undefined;
  inputClassName?: string | null | undefined;
  inputStyle?: CSSProperties | null | undefined;
  labelClassName?: string | null | undefined;
  labelStyle?: CSSProperties | null | undefined;
}

interface ChoicesProps {
  kind: "checkbox" | "radio";
  styling: ChoiceStyling;
  options: Option[];
  isChosen(value: Scalar): boolean;
  onChoose(value: Scalar): void;
}

export function Choices({ kind, styling, options, isChosen, onChoose }: ChoicesProps) {
  const group = useId();
  const element = useRef<HTMLDivElement>(null);
  const name = useAccessibleName(styling.id, element);
  const root = useRootProps(styling, "nb-choices", styling.inline === true && "nb-choices-inline");
  return (
    <div {...root} ref={element} role={kind === "radio" ? "radiogroup" : "group"} {...name}>
      {options.map((option) => (
        <label
          key={`${typeof option.value}:${option.value}`}
          className={classes("nb-choice", option.disabled && "nb-choice-disabled", styling.labelClassName)}
          style={styling.labelStyle ?? undefined}
          title={option.title}
        >
          <input
            type={kind}
            name={kind === "radio" ? group : undefined}
            className={classes("nb-choice-input", styling.inputClassName)}
            style={styling.inputStyle ?? undefined}
            value={String(option.value)}
            checked={isChosen(option.value)}
            disabled={option.disabled}
            onChange={() => onChoose(option.value)}
          />
          <span className="nb-choice-label">{option.label}</span>
        </label>
      ))}
    </div>
  );
}
