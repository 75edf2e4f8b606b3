/**
 * Opening a list when the mouse goes down, as the browser's own lists do, not when the click is over.
 *
 * A finger may be about to scroll: it opens with the click. So do the keyboard and assistive technology.
 */
import { type MouseEvent, useRef } from "react";

interface PressHandlers {
  onMouseDown(event: MouseEvent): void;
  onClick(event: MouseEvent): void;
}

export function usePress(isOpen: boolean, open: () => void): PressHandlers {
  const hasOpened = useRef(false);
  return {
    onMouseDown: (event) => {
      hasOpened.current = !isOpen && event.button === 0 && !event.ctrlKey; // with Ctrl it asks for a Mac's menu
      if (!hasOpened.current) return;
      event.preventDefault(); // the browser would take the focus to the trigger, out of the list
      open();
    },
    onClick: (event) => {
      // The library's own way to be told to leave an event alone: it would close what the same press has opened.
      if (hasOpened.current) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
      hasOpened.current = false;
    },
  };
}
