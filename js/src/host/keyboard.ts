// Keys typed in a view are the view's: inside Jupyter they must not run notebook shortcuts.
//
// JupyterLab looks at keys before anybody else, from the document down. An element with a certain attribute is
// left out, and so is all within it; but its notebook shortcuts match whatever has the focus, buttons too, so
// the attribute must be on that very element. It is there only while JupyterLab looks: the elements of a
// layout are otherwise exactly what the app asked for.

const SUPPRESS = "data-lm-suppress-shortcuts";
const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const TYPING_ROLES = '[role="combobox"], [role="listbox"], [role="slider"], [role="textbox"]';

/** Keep what is typed in `element` to it. Returns what undoes it. */
export function keepKeys(element: HTMLElement): () => void {
  const hide = (event: KeyboardEvent) => {
    if (isWithin(event.target, element) && !isSave(event)) event.target.setAttribute(SUPPRESS, "true");
  };
  const show = ({ target }: KeyboardEvent) => {
    if (isWithin(target, element)) target.removeAttribute(SUPPRESS);
  };
  // Other frontends listen further up. Components have had the key by then.
  const keepTyping = (event: KeyboardEvent) => {
    if (isWithin(event.target, element) && isTypingTarget(event.target)) event.stopPropagation();
  };
  // The window comes before the document, the element after it.
  window.addEventListener("keydown", hide, true);
  element.addEventListener("keydown", show, true);
  element.addEventListener("keydown", keepTyping);
  return () => {
    window.removeEventListener("keydown", hide, true);
    element.removeEventListener("keydown", show, true);
    element.removeEventListener("keydown", keepTyping);
  };
}

/** A person who saves means the notebook, wherever the focus is. */
function isSave(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
}

function isTypingTarget(target: Element): boolean {
  return target.closest(TYPING) !== null || target.closest(TYPING_ROLES) !== null;
}

function isWithin(target: EventTarget | null, element: HTMLElement): target is Element {
  return target instanceof Element && element.contains(target);
}
