/** Whether the pointer last went down inside an element. What loses the focus to such a press has not been left. */
import { type RefObject, useEffect, useRef } from "react";

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
