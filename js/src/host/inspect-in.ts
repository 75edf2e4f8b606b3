// The developer's view, fetched when it is wanted.
import type { Registry } from "../render/registry";
import type { View } from "./view";

/** Draw it in `element`, whose content is replaced when it is here. Returns what takes it away again. */
export function inspectIn(
  element: HTMLElement,
  view: View,
  registry: Registry,
  onClose?: () => void,
): () => void {
  let close: (() => void) | undefined;
  let isGone = false;
  import("../devtools/open").then(
    ({ openDevtools }) => {
      if (isGone) return;
      element.replaceChildren();
      close = openDevtools(element, view, registry, onClose);
    },
    (error: unknown) => {
      element.textContent = `The developer's view could not be loaded: ${error}`;
    },
  );
  return () => {
    isGone = true;
    // A tree of its own, which React does not take down while it is at work on another.
    if (close !== undefined) queueMicrotask(close);
  };
}
