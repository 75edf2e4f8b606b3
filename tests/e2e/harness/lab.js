// What the tests do inside a page of JupyterLab or Notebook 7. Installed once per page as `globalThis.labDriver`.
(() => {
  const app = () => globalThis.jupyterapp;
  // The notebook, also when something that was opened beside it has the focus.
  const panel = () => [...app().shell.widgets("main")].find((widget) => widget.context && widget.content?.model?.cells);
  const kernel = () => panel().sessionContext.session.kernel;
  const traffic = [];
  let isWatched = false;

  /** The type of nbdash's message, whose header is the first buffer; "" for others'. */
  const messageType = (buffers) => {
    try {
      return JSON.parse(new TextDecoder().decode(buffers[0])).type ?? "";
    } catch {
      return "";
    }
  };

  globalThis.labDriver = {
    /** True once the notebook is on screen, its kernel idle, and the wanted comm routing in force. */
    isReady(name, commsOverSubshells) {
      const current = app()?.shell && panel();
      const now = current?.context?.path === name && current.sessionContext?.session?.kernel;
      if (!now || now.status !== "idle" || current.content.widgets.length === 0) return false;
      if (commsOverSubshells === null || now.commsOverSubshells === commsOverSubshells) return true;
      // Notebook 7 has JupyterLab's setting, but not the plugin that hands it on.
      if (app().name === "Jupyter Notebook") app().serviceManager.kernels.commsOverSubshells = commsOverSubshells;
      return false;
    },
    /** What `isReady` looks at. */
    describe() {
      const current = app()?.shell && panel();
      const now = current?.sessionContext?.session?.kernel;
      const widgets = current?.content.widgets.length;
      return { path: current?.context.path, widgets, kernel: now?.status, comms: now?.commsOverSubshells };
    },
    /** Stop the kernel of a notebook, also one that this page does not know. */
    async endSession(path) {
      const { sessions } = app().serviceManager;
      await sessions.refreshRunning();
      const found = [...sessions.running()].filter((session) => session.path === path);
      await Promise.all(found.map(({ id }) => sessions.shutdown(id)));
    },
    kernel,
    shutDown: () => panel()?.sessionContext?.shutdown(),
    status: () => kernel()?.status ?? "none",
    commsOverSubshells: () => kernel().commsOverSubshells,
    command: (id, args) => app().commands.execute(id, args).then(() => null),
    async runCell(index) {
      panel().content.activeCellIndex = index;
      await app().commands.execute("notebook:run-cell");
    },
    /** Run it, and come back while it runs. */
    startCell(index) {
      panel().content.activeCellIndex = index;
      void app().commands.execute("notebook:run-cell");
    },
    insertCell(index, source) {
      const notebook = panel().content.model.sharedModel;
      const at = index ?? notebook.cells.length;
      notebook.insertCell(at, { cell_type: "code", source });
      return at;
    },
    setSource(index, source) {
      panel().content.model.sharedModel.cells[index].setSource(source);
    },
    async deleteCell(index) {
      const notebook = panel().content;
      notebook.deselectAll();
      notebook.activeCellIndex = index;
      await app().commands.execute("notebook:delete-cell");
    },
    selectCell(index) {
      panel().content.deselectAll();
      panel().content.activeCellIndex = index;
    },
    /** Split a cell before a line, with JupyterLab's own command. */
    async splitCell(index, line) {
      this.selectCell(index);
      panel().content.mode = "edit";
      panel().content.activeCell.editor.setCursorPosition({ line, column: 0 });
      await app().commands.execute("notebook:split-cell-at-cursor");
    },
    kernelId: () => kernel().id,
    useKernel: (id) => panel().sessionContext.changeKernel({ id }).then(() => null),
    moveCell: (index, to) => panel().content.model.sharedModel.moveCell(index, to),
    cellId: (index) => panel().content.model.sharedModel.cells[index].getId(),
    async clearOutputs(index) {
      if (index === null) return void (await app().commands.execute("notebook:clear-all-cell-outputs"));
      panel().content.activeCellIndex = index;
      await app().commands.execute("notebook:clear-cell-output");
    },
    scrollTo: (index) => panel().content.scrollToItem(index).then(() => null),
    isRunning: (index) => panel().content.widgets[index].model.executionState !== "idle",
    async save() {
      await panel().context.save();
    },
    close() {
      panel().close();
    },
    sources: () => panel().content.model.sharedModel.cells.map((cell) => cell.getSource()),
    outputs: (index) => panel().content.model.sharedModel.cells[index].toJSON().outputs,
    /** Run code in the kernel without a cell. */
    async execute(code) {
      const future = kernel().requestExecute({ code, store_history: false });
      let text = "";
      let error = null;
      future.onIOPub = ({ header, content }) => {
        if (header.msg_type === "stream") text += content.text;
        if (header.msg_type === "error") error = content.traceback.join("\n");
      };
      await future.done;
      return { text, error };
    },
    /** Forget what was noted, and note every message between this page and the kernel from now on. */
    watchTraffic() {
      traffic.length = 0;
      if (isWatched) return;
      isWatched = true;
      kernel().anyMessage.connect((_, { msg, direction }) => {
        const buffers = msg.buffers ?? [];
        const bytes = buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0);
        traffic.push({
          sent: direction === "send",
          type: msg.header.msg_type,
          method: msg.content?.data?.method ?? "",
          kind: msg.header.msg_type === "comm_msg" && buffers.length > 0 ? messageType(buffers) : "",
          bytes: JSON.stringify(msg.content).length + bytes,
          atMs: performance.now(),
        });
      });
    },
    takeTraffic: () => traffic.splice(0),
    /** The types of nbdash's messages sent since, which stay noted. */
    sentKinds: () => traffic.filter(({ sent }) => sent).map(({ kind }) => kind),
  };
})();
