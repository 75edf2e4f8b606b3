/** Hide every other label (or more) of a slider whose marks would overlap; their dots stay. */
import { type RefObject, useLayoutEffect } from "react";
import type { Mark } from "./scale";

const GAP_PX = 6;

export function useFittingMarks(
  rail: RefObject<HTMLElement | null>,
  marks: Record<string, Mark>,
  isVertical: boolean,
): void {
  useLayoutEffect(() => {
    const element = rail.current;
    if (element === null || Object.keys(marks).length < 3) return undefined;
    const hideSome = () => {
      const labels = [...element.querySelectorAll<HTMLElement>(".nb-slider-mark-text")];
      const spans = labels.map((label) => {
        const box = label.getBoundingClientRect();
        return isVertical ? { from: box.top, to: box.bottom } : { from: box.left, to: box.right };
      });
      const stride = fittingStride(spans);
      labels.forEach((label, index) => {
        label.style.visibility = index % stride === 0 ? "" : "hidden";
      });
    };
    const observer = new ResizeObserver(hideSome);
    observer.observe(element);
    hideSome();
    return () => observer.disconnect();
  }, [rail, marks, isVertical]);
}

/** The smallest n for which every n-th label stands clear of the next. */
export function fittingStride(labels: readonly { from: number; to: number }[]): number {
  const inOrder = [...labels].sort((a, b) => a.from - b.from);
  for (let stride = 1; stride < inOrder.length; stride += 1) {
    const shown = inOrder.filter((_, index) => index % stride === 0);
    if (shown.every((label, index) => index === 0 || label.from >= (shown[index - 1]?.to ?? 0) + GAP_PX)) {
      return stride;
    }
  }
  return Math.max(1, inOrder.length);
}
