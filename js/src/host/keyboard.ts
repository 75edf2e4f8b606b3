// Keys typed in a view are the view's: inside Jupyter they must not run notebook shortcuts.
//
// JupyterLab listens at the document, on the way up or (earlier versions) on the way down. On the way up, keys end
// at the view's root. On the way down JupyterLab leaves out elements with a certain attribute; its notebook shortcuts
// match whatever has the focus, so the attribute must be on that very element. It is there only while JupyterLab
// looks: the elements of a layout are otherwise exactly what the app asked for.

const SUPPRESS = "data-lm-suppress-shortcuts";

/** Keep what is typed in `element` to it. Returns what undoes it. */
export function keepKeys(element: HTMLElement): () => void {
  const hide = (event: KeyboardEvent) => {
    if (isWithin(event.target, element) && !isSave(event)) event.target.setAttribute(SUPPRESS, "true");
  };
  const show = ({ target }: KeyboardEvent) => {
    if (isWithin(target, element)) target.removeAttribute(SUPPRESS);
  };
  // Components have had the key by then.
  const keep = (event: KeyboardEvent) => {
    if (!isSave(event)) event.stopPropagation();
  };
  // The window comes before the document, the element after it.
  window.addEventListener("keydown", hide, true);
  element.addEventListener("keydown", show, true);
  element.addEventListener("keydown", keep);
  return () => {
    window.removeEventListener("keydown", hide, true);
    element.removeEventListener("keydown", show, true);
    element.removeEventListener("keydown", keep);
  };
}

/** A person who saves means the notebook, wherever the focus is. */
export function isSave(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
}

function isWithin(target: EventTarget | null, element: HTMLElement): target is Element {
  return target instanceof Element && element.contains(target);
}
