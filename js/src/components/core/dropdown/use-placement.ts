/**
 * Put a popup under its trigger (or above, where there is more room) and keep it there.
 *
 * The popup is shown in the browser's top layer, so no output area of a notebook cuts it off and no transform above
 * it moves it; it stays a child of the component, so the styles of `.nbdash` reach it.
 */
import { type RefObject, useLayoutEffect } from "react";

const GAP_PX = 4;
const MARGIN_PX = 8;

export function usePlacement(
  isOpen: boolean,
  trigger: RefObject<HTMLElement | null>,
  popup: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const [anchor, floating] = [trigger.current, popup.current];
    if (!isOpen || anchor === null || floating === null) return undefined;
    floating.setAttribute("popover", "manual");
    floating.showPopover?.();
    const update = () => place(anchor, floating);
    update();
    const observer = new ResizeObserver(update);
    observer.observe(anchor);
    observer.observe(floating);
    window.addEventListener("resize", update);
    document.addEventListener("scroll", update, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", update);
      document.removeEventListener("scroll", update, { capture: true });
    };
  }, [isOpen, trigger, popup]);
}

function place(anchor: HTMLElement, floating: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - box.bottom - GAP_PX - MARGIN_PX;
  const above = box.top - GAP_PX - MARGIN_PX;
  const isAbove = below < floating.scrollHeight && above > below;
  const style = floating.style;
  style.maxHeight = `${Math.max(isAbove ? above : below, 120)}px`;
  style.minWidth = `${box.width}px`;
  style.maxWidth = `${width - 2 * MARGIN_PX}px`;
  const ownWidth = Math.max(floating.offsetWidth, box.width);
  // It begins where the text of its trigger begins.
  const start = getComputedStyle(anchor).direction === "rtl" ? box.right - ownWidth : box.left;
  const left = Math.min(start, width - MARGIN_PX - ownWidth);
  style.left = `${Math.max(MARGIN_PX, left)}px`;
  style.top = isAbove ? "auto" : `${box.bottom + GAP_PX}px`;
  style.bottom = isAbove ? `${height - box.top + GAP_PX}px` : "auto";
}
