/** The rail with its handles, marks and tooltips: what Slider and RangeSlider have in common. */
// @rc-component/slider (9.5 kB): the one slider library with Dash's semantics (marks only, pushable, allowCross,
// dots, count), keyboard and touch; react-aria's hooks are as large and know none of these.
import RcSlider, { type SliderProps as RcSliderProps } from "@rc-component/slider";
import { type CSSProperties, cloneElement, useRef } from "react";
import { fill, useLocale } from "../../../locale/locale";
import type { Words } from "../../../locale/words";
import type { RangeSliderProps } from "../../schema.gen";
import type { AccessibleName } from "../shared/use-label";
import type { Scale } from "./scale";
import { Tooltip, tooltipText } from "./tooltip";
import { useFittingMarks } from "./use-fitting-marks";

/** The props that go the same way for one handle as for several. */
export type RailProps = Pick<
  RangeSliderProps,
  | "allowCross"
  | "count"
  | "disabled"
  | "dots"
  | "included"
  | "pushable"
  | "reverse"
  | "tooltip"
  | "vertical"
  | "verticalHeight"
  | "allow_direct_input"
>;

interface RailInput<Value extends number | number[]> {
  props: RailProps;
  scale: Scale;
  name: AccessibleName;
  value: Value | null | undefined;
  isRange: boolean;
  onMove(value: Value): void;
  onFinish(value: Value): void;
  onLeave(): void;
}

export function Rail<Value extends number | number[]>(input: RailInput<Value>) {
  const { props, scale, name, value, isRange } = input;
  const rail = useRef<HTMLDivElement>(null);
  const isVertical = props.vertical === true;
  useFittingMarks(rail, scale.marks, isVertical);
  const { isAsked, isRtl, words } = useLocale();
  const tooltip = tooltipOf(props);
  const ends = isRange ? rangeNames(name, words) : undefined;

  const rcProps: RcSliderProps = {
    prefixCls: "nb-slider",
    min: scale.min,
    max: scale.max,
    step: scale.step,
    marks: scale.marks,
    range: isRange,
    vertical: isVertical,
    disabled: props.disabled === true,
    dots: props.dots === true,
    included: props.included ?? true,
    // Numbers grow the way the text runs.
    reverse: (props.reverse === true) !== (isAsked && isRtl && !isVertical),
    allowCross: props.allowCross ?? true,
    pushable: props.pushable ?? false,
    ...(value === null || value === undefined ? {} : { value }),
    ...(isRange && typeof props.count === "number" ? { count: props.count } : {}),
    // A range gives lists and a single handle numbers: what `Value` says, and the library's type does not.
    onChange: (next) => input.onMove(next as Value),
    onChangeComplete: (next) => input.onFinish(next as Value),
    onBlur: input.onLeave,
    ...(name["aria-labelledby"] ? { ariaLabelledByForHandle: name["aria-labelledby"] } : {}),
    ...(name["aria-label"] ? { ariaLabelForHandle: ends ?? name["aria-label"] } : {}),
    ariaValueTextFormatterForHandle: (at) =>
      scale.marks[String(at)]?.label.trim() || tooltipText(at, tooltip ?? {}),
    ...(tooltip && {
      handleRender: (handle, { value: at }) =>
        cloneElement(handle, {}, <Tooltip value={at} config={tooltip} />),
    }),
  };
  return (
    <div ref={rail} className="nb-slider-rail-box" style={railStyle(props)}>
      <RcSlider {...rcProps} />
    </div>
  );
}

/** The tooltip's settings; without the number box a slider would say its value nowhere, so it gets one. */
export function tooltipOf(props: RailProps): NonNullable<RailProps["tooltip"]> | undefined {
  return props.tooltip ?? (props.allow_direct_input === false ? {} : undefined);
}

function railStyle({ vertical, verticalHeight }: RailProps): CSSProperties | undefined {
  return vertical === true ? { height: verticalHeight ?? 400 } : undefined;
}

function rangeNames({ "aria-label": name }: AccessibleName, words: Words): string[] | undefined {
  return name === undefined ? undefined : [fill(words.sliderFrom, { name }), fill(words.sliderTo, { name })];
}
