/**
 * Telling a move within the popup from leaving the dropdown.
 *
 * downshift knows the trigger, the search field and the list; to it the select-all buttons are elsewhere, and going
 * there would close the list.
 */
import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

/** A blur handler under which the focus may go to anything in `popup` without closing the list. */
export function keepWithin(popup: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  return (event) => {
    if (!(event.relatedTarget instanceof Node) || popup.current?.contains(event.relatedTarget) !== true)
      return;
    // The library's own way to be told to leave an event alone.
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  };
}

/** Whether the pointer last went down inside the element. */

export function usePointerInside(element: RefObject<HTMLElement | null>): RefObject<boolean> {
  const isInside = useRef(false);
  useEffect(() => {
    const follow = (event: Event) => {
      // The path, not the target: from outside a shadow root the target is its host.
      isInside.current = element.current !== null && event.composedPath().includes(element.current);
    };
    document.addEventListener("mousedown", follow, true);
    document.addEventListener("touchstart", follow, true);
    return () => {
      document.removeEventListener("mousedown", follow, true);
      document.removeEventListener("touchstart", follow, true);
    };
  }, [element]);
  return isInside;
}
