/** Where the calendar opens: under the field, or as a dialog over the page. */
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { usePlacement } from "../dropdown/use-placement";
import { classes } from "../shared/classes";

interface PopupProps {
  anchor: RefObject<HTMLElement | null>;
  name: string;
  isFullScreen: boolean;
  onClose(): void;
  children: ReactNode;
}

export function Popover({ anchor, name, children }: PopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  usePlacement(true, anchor, popup);
  return (
    <div ref={popup} className="nb-date-popup" role="dialog" aria-label={name}>
      {children}
    </div>
  );
}

/** The browser's own dialog: it keeps the focus, takes Escape, and covers what is behind. */
export function Modal({ name, isFullScreen, onClose, children }: PopupProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal?.();
    return () => element?.close?.();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it
    <dialog
      ref={dialog}
      className={classes("nb-date-modal", isFullScreen && "nb-date-fullscreen")}
      aria-label={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // What is behind it belongs to it as well.
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {children}
    </dialog>
  );
}
