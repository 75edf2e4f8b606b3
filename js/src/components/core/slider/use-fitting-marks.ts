/** Hide every other label (or more) of a slider whose marks would overlap; their dots stay, and so do both ends. */
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
      const shown = fittingLabels(spans);
      labels.forEach((label, index) => {
        label.style.visibility = shown.has(index) ? "" : "hidden";
      });
    };
    const observer = new ResizeObserver(hideSome);
    observer.observe(element);
    hideSome();
    return () => observer.disconnect();
  }, [rail, marks, isVertical]);
}

interface Span {
  from: number;
  to: number;
}

/** The labels that stand clear of each other: every n-th, with the smallest n, and the last. */
export function fittingLabels(labels: readonly Span[]): Set<number> {
  const last = labels.length - 1;
  for (let stride = 1; stride < labels.length; stride += 1) {
    const shown = [...labels.keys()].filter((index) => index % stride === 0);
    if (!shown.every((index, at) => at === 0 || areApart(labels[shown[at - 1] ?? 0], labels[index])))
      continue;
    const beforeLast = shown.filter((index) => index === last || areApart(labels[index], labels[last]));
    return new Set([...beforeLast, last]);
  }
  return new Set([0, last]);
}

function areApart(one: Span | undefined, other: Span | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return one.to + GAP_PX <= other.from || other.to + GAP_PX <= one.from;
}
