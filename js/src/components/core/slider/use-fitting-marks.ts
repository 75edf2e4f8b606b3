/**
 * Hide every other label (or more) of a slider whose marks would overlap; their dots stay, and so do both ends. The
 * rail leaves room for labels that stand out at its ends, since hosts cut off what stands out of an app.
 */
import { type RefObject, useLayoutEffect } from "react";
import type { Mark } from "./scale";

const GAP_PX = 6;
/** What the style sheet leaves at each end in any case. */
const END_PX = 14;

export function useFittingMarks(
  rail: RefObject<HTMLElement | null>,
  marks: Record<string, Mark>,
  isVertical: boolean,
): void {
  useLayoutEffect(() => {
    const element = rail.current;
    if (element === null || Object.keys(marks).length === 0) return undefined;
    const arrange = () => {
      const labels = [...element.querySelectorAll<HTMLElement>(".nb-slider-mark-text")];
      const spans = labels.map((label) => {
        const box = label.getBoundingClientRect();
        return isVertical ? { from: box.top, to: box.bottom } : { from: box.left, to: box.right };
      });
      if (!isVertical) makeRoom(element, spans);
      if (labels.length < 3) return;
      const shown = fittingLabels(spans);
      labels.forEach((label, index) => {
        label.style.visibility = shown.has(index) ? "" : "hidden";
      });
    };
    const observer = new ResizeObserver(arrange);
    observer.observe(element);
    arrange();
    return () => observer.disconnect();
  }, [rail, marks, isVertical]);
}

function makeRoom(element: HTMLElement, spans: readonly Span[]): void {
  const rail = element.firstElementChild?.getBoundingClientRect();
  if (rail === undefined) return;
  const left = Math.ceil(Math.max(...spans.map(({ from }) => rail.left - from)));
  const right = Math.ceil(Math.max(...spans.map(({ to }) => to - rail.right)));
  element.style.paddingLeft = left > END_PX ? `${left}px` : "";
  element.style.paddingRight = right > END_PX ? `${right}px` : "";
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
