/** Slider: one number between two ends. */
import { useMemo, useRef } from "react";
import { fill, useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import type { SliderProps } from "../../schema.gen";
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

export function Slider(props: Core<SliderProps>) {
  const { id, className, min, max, step, marks, setProps } = props;
  const { tag, words } = useLocale();
  const scale = useMemo(() => scaleOf({ min, max, step, marks }, tag), [min, max, step, marks, tag]);
  const element = useRef<HTMLDivElement>(null);
  const name = useAccessibleName(id, element);
  const drag = useDragValue<number>({
    value: props.value,
    dragValue: props.drag_value,
    updatemode: props.updatemode,
    setProps,
  });
  const root = useRootProps({ id, className }, ...frameClasses(props, scale));
  return (
    <div {...root} ref={element}>
      <Rail
        props={props}
        scale={scale}
        name={name}
        value={drag.shown}
        isRange={false}
        onMove={drag.move}
        onFinish={drag.finish}
        onLeave={drag.leave}
      />
      {props.allow_direct_input !== false && (
        <NumberBox
          label={fill(words.sliderValue, { name: name["aria-label"] ?? words.slider })}
          value={drag.shown}
          scale={scale}
          disabled={props.disabled === true}
          onCommit={drag.finish}
        />
      )}
    </div>
  );
}
