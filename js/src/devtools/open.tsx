// The developer's view of an app, in any element: a chunk of its own, fetched when somebody looks.
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { View } from "../host/view";
import type { Registry } from "../render/registry";
import { adoptInto, adoptStyles } from "../styles/adopt";
import { Devtools } from "./devtools";
import css from "./devtools.css";
import { inspectionOf } from "./inspection";

adoptStyles(css);

/** Show it at the end of `element`, in a view or in a root like a view's. Returns what takes it away again. */
export function openDevtools(
  element: HTMLElement,
  view: View,
  registry: Registry,
  onClose?: () => void,
): () => void {
  const root = element.appendChild(document.createElement("div"));
  root.className = "nb-dev-root";
  adoptInto(root);
  const tree = createRoot(root);
  const devtools = <Devtools inspection={inspectionOf(view)} registry={registry} onClose={onClose} />;
  flushSync(() => tree.render(devtools));
  return () => {
    tree.unmount();
    root.remove();
  };
}
