/** The classes of a slider's root: its direction, and the room that marks and tooltips need. */
import type { RailProps } from "./rail";
import type { Scale } from "./scale";

export function frameClasses({ vertical, tooltip }: RailProps, { marks }: Scale): (string | false)[] {
  const placement = tooltip?.placement ?? "top";
  const isAlwaysTold = tooltip?.always_visible === true;
  return [
    "nb-slider-frame",
    vertical === true && "nb-slider-frame-vertical",
    Object.values(marks).some((mark) => mark.label.trim() !== "\u200b") && "nb-slider-frame-marks",
    isAlwaysTold && placement.startsWith("top") && "nb-slider-frame-tip-above",
    isAlwaysTold && placement.startsWith("bottom") && "nb-slider-frame-tip-below",
  ];
}
