// The dialog of each notebook that is exported.
import type { JupyterFrontEnd } from "@jupyterlab/application";
import { Notification } from "@jupyterlab/apputils";
import type { NotebookPanel } from "@jupyterlab/notebook";
import { ExportDialog } from "./dialog";
import { ExportedNotebook } from "./notebook";
import { Places } from "./places";

export class ExportDialogs {
  readonly #app: JupyterFrontEnd;
  readonly #dialogs = new WeakMap<NotebookPanel, ExportDialog>();

  constructor(app: JupyterFrontEnd) {
    this.#app = app;
  }

  /** Open a notebook's dialog, with what was chosen in it before. `key`: of the app that is in front. */
  open(panel: NotebookPanel, key: string | null): void {
    let dialog = this.#dialogs.get(panel);
    if (dialog === undefined) {
      dialog = new ExportDialog({
        notebook: new ExportedNotebook(this.#app, panel),
        places: new Places(this.#app),
        notify(isGood, message, show) {
          const actions = [{ label: "Show", callback: show }];
          if (isGood) Notification.success(message, { actions });
          else Notification.error(message, { actions, autoClose: false });
        },
      });
      this.#dialogs.set(panel, dialog);
    }
    dialog.open(key);
  }
}
