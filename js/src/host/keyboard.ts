// Keys typed in a view are the view's: inside Jupyter they must not run notebook shortcuts.

/** Returns what undoes it. */
export function keepKeys(element: HTMLElement): () => void {
  // JupyterLab's command registry listens before anybody else, and looks for this.
  element.dataset.lmSuppressShortcuts = "true";
  element.addEventListener("keydown", keepTyping);
  return () => element.removeEventListener("keydown", keepTyping);
}

/** Other frontends listen further up. Components have had the key by now. */
function keepTyping(event: KeyboardEvent): void {
  if (event.target instanceof Element && isTypingTarget(event.target)) event.stopPropagation();
}

function isTypingTarget(target: Element): boolean {
  return (
    target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]') !== null ||
    target.closest('[role="combobox"], [role="listbox"], [role="slider"], [role="textbox"]') !== null
  );
}
