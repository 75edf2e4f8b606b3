/** Whether the headers of tabs stand below each other, above the content, for want of room. */
import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * @param list The element that holds the headers.
 * @param headers What the headers are made of: a change may need more room, or less.
 * @param limit The width of the app, in pixels, from which on they never do.
 */
export function useIsStacked(
  list: RefObject<HTMLElement | null>,
  headers: unknown,
  isVertical: boolean,
  limit: number,
): boolean {
  const [isStacked, setIsStacked] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `headers`
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const view = element.closest<HTMLElement>(".nbdash") ?? element;
    const measure = () => setIsStacked(view.clientWidth < limit && (isVertical || !fitsInRow(element)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, headers, isVertical, limit]);
  return isStacked;
}

/** Lays the headers out in a row to measure them; nobody sees it, since it is undone before the browser paints. */
function fitsInRow(list: HTMLElement): boolean {
  const before = list.style.flexDirection;
  list.style.flexDirection = "row";
  const fits = list.scrollWidth <= list.clientWidth;
  list.style.flexDirection = before;
  return fits;
}
