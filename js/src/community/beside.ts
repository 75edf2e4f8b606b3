// What packages draw beside the app, such as dialogs and menus, stands in <body>: components of ours in it look as they do
// in the app.

/** As the app's own element, but for the room that a page has around it (styles/base.css). */
const CLASSES = ["nbdash", "nbdash-beside"];
const OTHERS = "script, style, link, .nbdash";
let isDone = false;

/** Have everything that comes to stand beside the app look like it. In JupyterLab's own page, that is others' as well. */
export function dressWhatStandsBeside(): void {
  const isOurs =
    document.documentElement.classList.contains("nbdash-page") ||
    window.frameElement?.classList.contains("nbdash-frame");
  if (isDone || isOurs !== true) return;
  isDone = true;
  const dress = (element: Element) => element.classList.add(...CLASSES);
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes, target } of changes) {
      // Whoever draws it writes its classes, and may write them again.
      if (target !== document.body && !(target as Element).classList.contains("nbdash"))
        dress(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element) || node.parentElement !== document.body || node.matches(OTHERS))
          continue;
        dress(node);
        watch.observe(node, { attributes: true, attributeFilter: ["class"] });
      }
    }
  });
  watch.observe(document.body, { childList: true });
}
