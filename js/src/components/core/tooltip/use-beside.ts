/** Show a box beside a mark, on the side that is asked for or on the other where there is no room, and keep it there. */
import { type RefObject, useLayoutEffect } from "react";

export type Side = "top" | "right" | "bottom" | "left";

const GAP_PX = 9;
const MARGIN_PX = 4;
/** The arrow stays this far from the box's corners. */
const CORNER_PX = 12;
const OPPOSITE: Record<Side, Side> = { top: "bottom", bottom: "top", left: "right", right: "left" };

export function useBeside(
  isShown: boolean,
  side: Side,
  mark: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  /** The mark is somewhere else whenever this changes. */
  place: unknown,
): void {
  useLayoutEffect(() => box.current?.setAttribute("popover", "manual"), [box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `place`, see above
  useLayoutEffect(() => {
    const [anchor, floating] = [mark.current, box.current];
    if (!isShown || anchor === null || floating === null) return undefined;
    const update = () => put(floating, anchor.getBoundingClientRect(), side);
    if (floating.showPopover !== undefined && !floating.matches(":popover-open")) floating.showPopover();
    update();
    const observer = new ResizeObserver(update);
    observer.observe(floating);
    window.addEventListener("resize", update);
    document.addEventListener("scroll", update, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", update);
      document.removeEventListener("scroll", update, { capture: true });
    };
  }, [isShown, side, mark, box, place]);

  useLayoutEffect(() => {
    const floating = box.current;
    if (!isShown || floating === null) return undefined;
    // What is not on the page any more is hidden already.
    return () => {
      if (floating.isConnected) floating.hidePopover?.();
    };
  }, [isShown, box]);
}

function put(floating: HTMLElement, at: DOMRect, wanted: Side): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { offsetWidth, offsetHeight } = floating;
  const side = sideOf(wanted, at, offsetWidth, offsetHeight, width, height);
  const isBeside = side === "left" || side === "right";
  const [x, y] = [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
  let left = x - offsetWidth / 2;
  let top = y - offsetHeight / 2;
  if (side === "left") left = at.left - GAP_PX - offsetWidth;
  if (side === "right") left = at.right + GAP_PX;
  if (side === "top") top = at.top - GAP_PX - offsetHeight;
  if (side === "bottom") top = at.bottom + GAP_PX;
  left = within(left, MARGIN_PX, width - offsetWidth - MARGIN_PX);
  top = within(top, MARGIN_PX, height - offsetHeight - MARGIN_PX);
  const { style, dataset } = floating;
  dataset.side = side;
  style.left = `${left}px`;
  style.top = `${top}px`;
  const arrow = isBeside
    ? within(y - top, CORNER_PX, offsetHeight - CORNER_PX)
    : within(x - left, CORNER_PX, offsetWidth - CORNER_PX);
  style.setProperty("--nb-tooltip-arrow", `${arrow}px`);
  // Scrolled away, what it is about is nowhere to be pointed at.
  const isOut = at.bottom < 0 || at.top > height || at.right < 0 || at.left > width;
  style.visibility = isOut ? "hidden" : "";
}

/** The wanted side, or the opposite one if only there the box has room. */
function sideOf(
  wanted: Side,
  at: DOMRect,
  boxWidth: number,
  boxHeight: number,
  width: number,
  height: number,
): Side {
  const room: Record<Side, number> = {
    top: at.top - boxHeight,
    bottom: height - at.bottom - boxHeight,
    left: at.left - boxWidth,
    right: width - at.right - boxWidth,
  };
  const needed = GAP_PX + MARGIN_PX;
  return room[wanted] < needed && room[OPPOSITE[wanted]] >= needed ? OPPOSITE[wanted] : wanted;
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
