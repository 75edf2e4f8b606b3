// What happens in a frame and concerns the page around it: a person who saves means the notebook, a click makes its cell
// the active one, links lead elsewhere.
import { isSave } from "../keyboard";

/** Carry it over, for `inner` in `frame`. Returns what ends it. */
export function bridge(frame: HTMLIFrameElement, inner: Document): () => void {
  const end = new AbortController();
  const listen = <Name extends keyof DocumentEventMap>(
    name: Name,
    listener: (event: DocumentEventMap[Name]) => void,
    capture = true,
  ) => inner.addEventListener(name, listener, { signal: end.signal, capture });

  listen(
    "keydown",
    (event) => {
      if (!isSave(event) || event.defaultPrevented) return;
      const { key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey } = event;
      const init = { key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey };
      const copy = new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true });
      if (!frame.dispatchEvent(copy)) event.preventDefault();
    },
    false,
  );
  // Before the browser gives the focus to what was pressed: the page around may take it for a moment.
  listen("mousedown", ({ button, clientX, clientY }) => {
    const { left, top } = frame.getBoundingClientRect();
    const at = { clientX: left + clientX, clientY: top + clientY };
    frame.dispatchEvent(new MouseEvent("mousedown", { ...at, button, bubbles: true, cancelable: true }));
  });
  listen("focusin", () => {
    frame.dispatchEvent(new FocusEvent("focus"));
    frame.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  });
  // A link to a place in the app; all others lead to a tab of their own.
  listen(
    "click",
    (event) => {
      const link = (event.target as Element | null)?.closest?.("a[href^='#']");
      const fragment = link?.getAttribute("href")?.slice(1);
      if (fragment === undefined || event.defaultPrevented) return;
      event.preventDefault();
      if (fragment !== "") inner.getElementById(decodeURIComponent(fragment))?.scrollIntoView();
    },
    false,
  );
  return () => end.abort();
}
