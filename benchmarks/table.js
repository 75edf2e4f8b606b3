// The page's own clock for tables: until one shows a text in its first cell. Installed before the page's scripts, since
// it has to know of every shadow root and every canvas.
(() => {
  const TOO_LATE_MS = 60_000;
  const SEEN = { childList: true, characterData: true, subtree: true };
  const roots = [document];
  let shown = () => {};

  const observer = new MutationObserver(() => {
    for (const root of roots) shown(root.querySelector(CELL)?.textContent.trim());
  });
  observer.observe(document, SEEN);

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    observer.observe(root, SEEN);
    return root;
  };

  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
    fillText.call(this, text, ...where);
    shown(text);
  };

  function until(expected, begun) {
    return new Promise((resolve, reject) => {
      shown = (text) => {
        if (text === expected && begun() !== undefined) resolve(performance.now() - begun());
      };
      setTimeout(() => reject(new Error(`no "${expected}" within ${TOO_LATE_MS} ms`)), TOO_LATE_MS);
    });
  }

  globalThis.benchTable = {
    /** From the page's beginning. */
    opened: until(FIRST, () => 0),
    /** From the next click, as the page first hears of it. */
    afterClick(expected) {
      let clickedMs;
      addEventListener("click", () => { clickedMs = performance.now(); }, { capture: true, once: true });
      benchTable.result = until(expected, () => clickedMs);
    },
  };
})();
