/**
 * A question, or a message to be noted, in a modal dialog of the browser's own: it keeps the focus, gives it back when it
 * is closed, and Escape cancels.
 *
 * A dialog that can't be seen would only lock the page. So it waits until the place that it is in can be seen (a hidden
 * tab, a cell that is put away), and where an app is shown twice, one of the two asks.
 */
import { type ReactNode, type SyntheticEvent, useContext, useId, useLayoutEffect, useRef } from "react";
import { NodeContext } from "../../../render/context";
import { adoptStyles } from "../../../styles/adopt";
import css from "./dialog.css";

adoptStyles(css);

const RETRY_MS = 250;
/** The components whose dialog is open in one of their places. */
const asking = new WeakSet<object>();

interface DialogProps {
  children: ReactNode;
  submit: string;
  onSubmit(): void;
  /** Without these it is a message, and there is one button. */
  cancel?: string;
  onCancel?(): void;
}

export function Dialog({ children, submit, onSubmit, cancel, onCancel }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  const node = useContext(NodeContext);
  const text = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const key = node ?? element;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOpen = false;
    const open = () => {
      if (asking.has(key) || !canBeSeen(element)) {
        timer = setTimeout(open, RETRY_MS);
        return;
      }
      asking.add(key);
      isOpen = true;
      element.showModal();
      answer.current?.focus();
    };
    open();
    return () => {
      clearTimeout(timer);
      if (!isOpen) return;
      asking.delete(key);
      element.close();
    };
  }, [node]);

  // Closed by us when the answer has been taken, so that the page and the props never disagree.
  const onEscape = (event: SyntheticEvent) => {
    event.preventDefault();
    (onCancel ?? onSubmit)();
  };
  return (
    <dialog
      ref={dialog}
      className="nb-dialog"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={text}
      onCancel={onEscape}
    >
      <p id={text} className="nb-dialog-text">
        {children}
      </p>
      <div className="nb-dialog-buttons">
        {cancel !== undefined && (
          <button type="button" className="nb-dialog-button" onClick={onCancel}>
            {cancel}
          </button>
        )}
        <button ref={answer} type="button" className="nb-dialog-button nb-dialog-submit" onClick={onSubmit}>
          {submit}
        </button>
      </div>
    </dialog>
  );
}

function canBeSeen(element: HTMLElement): boolean {
  const parent = element.parentElement;
  return element.isConnected && parent !== null && (parent.checkVisibility?.() ?? true);
}
