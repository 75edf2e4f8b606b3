/** Whether the calendar is open, and where the focus goes when it opens and closes. */
import { type RefObject, useCallback, useEffect, useState } from "react";

export interface Opening {
  isOpen: boolean;
  /** The calendar was opened by key: the focus belongs in it. */
  takesFocus: boolean;
  open(takesFocus: boolean): void;
  /** Close it; `focus` is what shall have the focus then. */
  close(focus?: HTMLElement | null): void;
}

export function useOpening(root: RefObject<HTMLElement | null>, onClose: () => void): Opening {
  const [{ isOpen, takesFocus }, set] = useState({ isOpen: false, takesFocus: false });
  const close = useCallback(
    (focus?: HTMLElement | null) => {
      focus?.focus();
      set((now) => (now.isOpen ? { isOpen: false, takesFocus: false } : now));
      onClose();
    },
    [onClose],
  );
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: Event) => {
      // The path, not the target: from outside a shadow root the target is its host.
      if (root.current !== null && !event.composedPath().includes(root.current)) close();
    };
    document.addEventListener("pointerdown", closeOutside, true);
    return () => document.removeEventListener("pointerdown", closeOutside, true);
  }, [isOpen, root, close]);
  const open = useCallback(
    (takes: boolean) => set((now) => (now.isOpen && !takes ? now : { isOpen: true, takesFocus: takes })),
    [],
  );
  return { isOpen, takesFocus, open, close };
}
