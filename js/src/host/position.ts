// What a browser forgets of elements that leave the document and come back: how far they were scrolled, and the focus.
//
// Notebooks take outputs out of the page when they are scrolled far away or moved, and do not tell.

/** An empty element that tells when it has come into the document. */
export class WatchElement extends HTMLElement {
  onConnected: () => void = () => {};

  connectedCallback(): void {
    this.onConnected();
  }
}

/** Its name, for React. */
export const WATCH = "nbdash-watch";

// Another version's runtime may have defined it: it does the same.
if (customElements.get(WATCH) === undefined) customElements.define(WATCH, WatchElement);

/** Keep what is in `root` as it is, however often it leaves the document with `watch` in it. Returns what ends it. */
export function keepPosition(root: HTMLElement, watch: WatchElement): () => void {
  const offsets = new Map<Element, { left: number; top: number }>();
  let focused: HTMLElement | null = null;

  const noteScroll = ({ target }: Event) => {
    // Out of the document everything is at 0.
    if (!(target instanceof Element) || !root.isConnected) return;
    if (!offsets.has(target))
      for (const known of offsets.keys()) if (!root.contains(known)) offsets.delete(known);
    offsets.set(target, { left: target.scrollLeft, top: target.scrollTop });
  };
  const noteFocus = ({ target }: FocusEvent) => {
    focused = target instanceof HTMLElement ? target : null;
  };
  const noteBlur = () => {
    // An element that is taken out loses the focus too, but not because the person wanted it.
    queueMicrotask(() => {
      if (root.isConnected && !root.contains(document.activeElement)) focused = null;
    });
  };
  const restore = () => {
    for (const [element, { left, top }] of offsets) {
      if (root.contains(element)) element.scrollTo({ left, top, behavior: "instant" });
    }
    const { activeElement } = document;
    // Whoever has it now keeps it, except for what holds the view: that got it because nothing else was left.
    if (
      focused !== null &&
      root.contains(focused) &&
      (activeElement === null || activeElement.contains(root))
    ) {
      focused.focus({ preventScroll: true });
    }
  };

  watch.onConnected = restore;
  root.addEventListener("scroll", noteScroll, { capture: true, passive: true });
  root.addEventListener("focusin", noteFocus);
  root.addEventListener("focusout", noteBlur);
  return () => {
    watch.onConnected = () => {};
    root.removeEventListener("scroll", noteScroll, true);
    root.removeEventListener("focusin", noteFocus);
    root.removeEventListener("focusout", noteBlur);
  };
}
