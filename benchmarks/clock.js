// The page's own clock, installed in every measured page: from the click, as the page first hears of it, to the
// moment when the DOM shows what was waited for.
(() => {
  const TOO_LATE_MS = 30_000;

  /** Time from the next click, or another event, to the call of what `wait` is given. */
  function time(wait, event = "click") {
    benchClock.result = new Promise((resolve, reject) => {
      let clickedMs;
      addEventListener(event, () => { clickedMs = performance.now(); }, { capture: true, once: true });
      wait(() => {
        if (clickedMs !== undefined) resolve(performance.now() - clickedMs);
        return clickedMs !== undefined;
      });
      setTimeout(() => reject(new Error(`nothing within ${TOO_LATE_MS} ms`)), TOO_LATE_MS);
    });
  }

  globalThis.benchClock = {
    /** The next click is answered when `element` shows the text `expected`. */
    untilText(element, expected) {
      time((answered) => {
        const observer = new MutationObserver(() => {
          if (element.textContent === expected && answered()) observer.disconnect();
        });
        observer.observe(element, { childList: true, characterData: true, subtree: true });
      });
    },
    /** The next `event` is answered when the first element of `selector` has the text `expected`. */
    untilFirst(selector, expected, event) {
      time((answered) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector(selector)?.textContent === expected && answered()) observer.disconnect();
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }, event);
    },
    /** The next click is answered when plotly has drawn the figure with the title `expected`. */
    untilPlot(plot, expected) {
      time((answered) => {
        const listener = () => {
          if (plot.layout.title?.text === expected && answered()) plot.removeListener("plotly_afterplot", listener);
        };
        plot.on("plotly_afterplot", listener);
      });
    },
  };
})();
