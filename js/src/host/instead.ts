// What is said where an app is shown under its cell although it was asked for elsewhere: the page has no extension.
import type { CommModel } from "../transport/comm";

const PLACES: Record<string, string> = {
  panel: "in the side panel",
  tab: "beside the notebook",
  browser: "in a browser tab",
};
const STYLE = "margin:0 0 8px;font:13px/1.5 system-ui,sans-serif;opacity:.75";

/** Put a line into `element` if the app of `model` belongs elsewhere. Returns what takes it away again. */
export function sayInstead(model: CommModel, element: HTMLElement): () => void {
  const { where = "inline" } = (model.get("_app") ?? {}) as { where?: string }; // as AppWidget writes it
  const place = PLACES[where];
  if (place === undefined || globalThis.nbdashExtension !== undefined) return () => {};
  const line = element.appendChild(document.createElement("p"));
  line.className = "nbdash-instead";
  line.style.cssText = STYLE;
  line.textContent = `Shown here and not ${place}: for that, nbdash must be installed where this notebook's frontend runs (JupyterLab 4 or Notebook 7).`;
  return () => line.remove();
}
