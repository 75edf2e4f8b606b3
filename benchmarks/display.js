// From running a cell to an interactive view, by the page's own clock. Installed in the measured page.
(() => {
  const TOO_LATE_MS = 30_000;
  const notebook = () => jupyterapp.shell.currentWidget.content;

  globalThis.benchDisplay = {
    /** Run a new cell; milliseconds until it shows what `selector` names, with the text `expected`. */
    async run(source, selector, expected) {
      const cells = notebook().model.sharedModel;
      cells.insertCell(cells.cells.length, { cell_type: "code", source });
      const index = cells.cells.length - 1;
      notebook().activeCellIndex = index;
      await notebook().scrollToItem(index);
      const { node } = notebook().widgets[index];
      const started = performance.now();
      const shown = new Promise((resolve, reject) => {
        const observer = new MutationObserver(() => {
          const found = node.querySelector(selector);
          if (found === null || found.textContent !== expected) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(node, { attributes: true, childList: true, characterData: true, subtree: true });
        setTimeout(() => reject(new Error(`nothing within ${TOO_LATE_MS} ms`)), TOO_LATE_MS);
      });
      void jupyterapp.commands.execute("notebook:run-cell");
      return shown;
    },
    /** Delete the last cell. */
    forget: () => {
      const cells = notebook().model.sharedModel;
      cells.deleteCell(cells.cells.length - 1);
    },
  };
})();
