// What stands in an app's place until the runtime is here to draw it.

const STILL_LOADING_MS = 4_000;
const STYLE = "margin:0;padding:8px 0;font:13px/1.5 system-ui,sans-serif;opacity:.75";

/** A view's root, still empty. */
export function newRoot(): HTMLElement {
  const root = document.createElement("div");
  root.className = "nbdash";
  root.dataset.nbdashState = "static";
  return root;
}

/** Say that it is coming. Returns what says no more. */
export function sayLoading(root: HTMLElement): () => void {
  say(root, "Loading nbdash…");
  const timer = setTimeout(() => {
    const text = root.querySelector("[data-nbdash-loading]");
    if (text !== null)
      say(root, "Waiting for the kernel. If a cell is running, this appears when it is done.");
  }, STILL_LOADING_MS);
  return () => clearTimeout(timer);
}

/** Show a line in the app's place, until there is an app. */
export function say(root: HTMLElement, text: string): void {
  const line = document.createElement("p");
  line.dataset.nbdashLoading = "";
  line.setAttribute("role", "status");
  line.style.cssText = STYLE;
  line.textContent = text;
  root.replaceChildren(line);
}
