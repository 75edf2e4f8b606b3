// The page's own clock, installed in every measured page: from the click, as the page first hears of it, to the
// moment when the DOM shows what was waited for.
globalThis.benchClock = {
  /** Get ready for the next click: it is answered when `element` shows the text `expected`. */
  untilText(element, expected) {
    benchClock.result = new Promise((resolve) => {
      let clickedMs;
      addEventListener("click", () => { clickedMs = performance.now(); }, { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (clickedMs === undefined || element.textContent !== expected) return;
        observer.disconnect();
        resolve(performance.now() - clickedMs);
      });
      observer.observe(element, { childList: true, characterData: true, subtree: true });
    });
  },
  /** The same, answered when plotly has drawn the figure with the title `expected`. */
  untilPlot(plot, expected) {
    benchClock.result = new Promise((resolve) => {
      let clickedMs;
      addEventListener("click", () => { clickedMs = performance.now(); }, { capture: true, once: true });
      const listener = () => {
        if (clickedMs === undefined || plot.layout.title?.text !== expected) return;
        plot.removeListener("plotly_afterplot", listener);
        resolve(performance.now() - clickedMs);
      };
      plot.on("plotly_afterplot", listener);
    });
  },
};
