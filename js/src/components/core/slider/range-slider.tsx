/** RangeSlider: two numbers (or more) between two ends, in order. */
import { useMemo, useRef } from "react";
import { fill, useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import type { RangeSliderProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import { useAccessibleName } from "../shared/use-label";
import { frameClasses } from "./frame";
import { NumberBox } from "./number-box";
import { Rail } from "./rail";
import { scaleOf } from "./scale";
import css from "./slider.css";
import { useDragValue } from "./use-drag-value";

adoptStyles(css);

export function RangeSlider(props: Core<RangeSliderProps>) {
  const { id, className, min, max, step, marks, setProps } = props;
  const { tag, words } = useLocale();
  const scale = useMemo(() => scaleOf({ min, max, step, marks }, tag), [min, max, step, marks, tag]);
  const value = useMemo(() => toArray(props.value), [props.value]);
  const element = useRef<HTMLDivElement>(null);
  const name = useAccessibleName(id, element);
  const drag = useDragValue<number[]>({
    value,
    dragValue: useMemo(() => toArray(props.drag_value), [props.drag_value]),
    updatemode: props.updatemode,
    setProps,
  });
  const shown = drag.shown ?? [];
  const root = useRootProps({ id, className }, ...frameClasses(props, scale));

  const box = (index: 0 | 1, side: string) => (
    <NumberBox
      label={fill(side, { name: name["aria-label"] ?? words.range })}
      value={shown[index]}
      scale={scale}
      disabled={props.disabled === true}
      onCommit={(next) => drag.finish(withEnd(shown, index, next))}
    />
  );
  // Each box stands at its own end; a vertical slider grows upward, a reversed one from right to left.
  const isUpward = (props.vertical === true) !== (props.reverse === true);
  const hasBoxes = props.allow_direct_input !== false && shown.length === 2;
  return (
    <div {...root} ref={element}>
      {hasBoxes && (isUpward ? box(1, words.sliderTo) : box(0, words.sliderFrom))}
      <Rail
        props={props}
        scale={scale}
        name={name}
        value={drag.shown}
        isRange={true}
        onMove={drag.move}
        onFinish={drag.finish}
        onLeave={drag.leave}
      />
      {hasBoxes && (isUpward ? box(0, words.sliderFrom) : box(1, words.sliderTo))}
    </div>
  );
}

/** The range with one end moved; it cannot pass the other end. */
function withEnd(range: readonly number[], index: 0 | 1, value: number): number[] {
  const other = range[1 - index] ?? value;
  return index === 0 ? [Math.min(value, other), other] : [other, Math.max(value, other)];
}

function toArray(value: RangeSliderProps["value"]): number[] | undefined {
  return value ? Array.from(value) : undefined;
}
