// The notebook that is exported, as the dialog sees it: its file, its kernel, its cells.
import type { JupyterFrontEnd } from "@jupyterlab/application";
import type { Kernel, NotebookPanel } from "@jupyterlab/notebook";
import { pageApps } from "../../host/apps";
import { appsOf } from "../choice";
import { revealCell } from "../reveal";
import { Channel, NoWay } from "./channel";

export class ExportedNotebook {
  readonly #app: JupyterFrontEnd;
  readonly #panel: NotebookPanel;
  #channel: Channel | null = null;

  constructor(app: JupyterFrontEnd, panel: NotebookPanel) {
    this.#app = app;
    this.#panel = panel;
    const lost = () => this.#lose();
    panel.sessionContext.kernelChanged.connect(lost);
    panel.sessionContext.statusChanged.connect((_, status) => {
      if (["restarting", "autorestarting", "terminating", "dead"].includes(status)) lost();
    });
    panel.disposed.connect(() => this.#channel?.close());
  }

  get path(): string {
    return this.#panel.context.path;
  }

  get isUnsaved(): boolean {
    return this.#panel.context.model.dirty;
  }

  /** Save it; false if it is unsaved after that, because somebody has decided so. */
  async save(): Promise<boolean> {
    await this.#panel.context.save();
    return !this.isUnsaved;
  }

  /** The listener is called when the notebook is another than it was. */
  onChange(listener: () => void): void {
    this.#panel.context.model.contentChanged.connect(listener);
    this.#panel.context.model.stateChanged.connect(listener);
    this.#panel.context.pathChanged.connect(listener);
  }

  /** The way to its kernel. */
  async channel(): Promise<Channel> {
    if (this.#channel !== null && !this.#channel.isLost) return this.#channel;
    await this.#panel.sessionContext.ready;
    const kernel: Kernel | null | undefined = this.#panel.sessionContext.session?.kernel;
    if (!kernel)
      throw new NoWay("This notebook has no kernel. Choose one (Kernel › Change Kernel…), then try again.");
    const hasApps = appsOf(kernel.id, pageApps().list()).some(
      (app) => app.kernel === kernel.id && app.model !== null,
    );
    this.#channel = await Channel.open(kernel, hasApps);
    return this.#channel;
  }

  #lose(): void {
    this.#channel?.lost();
    this.#channel = null;
  }

  /** Whether it still has this cell. */
  hasCell(id: string): boolean {
    return this.#indexOf(id) >= 0;
  }

  /** Bring a cell into view, with the cursor in this line. */
  reveal(id: string, line: number | null): void {
    const index = this.#indexOf(id);
    if (index < 0) return;
    this.#app.shell.activateById(this.#panel.id);
    void revealCell(this.#panel, index, line ?? 1);
  }

  #indexOf(id: string): number {
    return this.#panel.content.widgets.findIndex(({ model }) => model.id === id);
  }
}
