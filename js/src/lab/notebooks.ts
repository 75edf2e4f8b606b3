// The open notebooks and their kernels, and which of them is in front.
import type { INotebookTracker, KernelMessage, NotebookPanel } from "@jupyterlab/notebook";

/** One of them, as it is now. */
export interface Notebook {
  path: string;
  /** Jupyter Server's id of its kernel; null while it has none. */
  kernel: string | null;
  /** Of its widget in the page. */
  widget: string;
}

export class Notebooks {
  /** Called with what kernels publish, while it comes in; what a reloaded page finds in its notebooks is not among it. */
  onMessage: (notebook: Notebook, message: KernelMessage) => void = () => {};
  readonly #tracker: INotebookTracker;
  readonly #listeners = new Set<() => void>();

  constructor(tracker: INotebookTracker) {
    this.#tracker = tracker;
    tracker.forEach((panel) => {
      this.#follow(panel);
    });
    tracker.widgetAdded.connect((_, panel) => this.#follow(panel));
    tracker.currentChanged.connect(this.#tell);
  }

  /** The listener is called when another notebook is in front, and when a kernel or a path is another. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  front(): Notebook | null {
    const panel = this.#tracker.currentWidget;
    return panel === null ? null : described(panel);
  }

  /** The widget of the one in front. */
  frontPanel(): NotebookPanel | null {
    return this.#tracker.currentWidget;
  }

  at(path: string): Notebook | null {
    const panel = this.#tracker.find(({ context }) => context.path === path);
    return panel === undefined ? null : described(panel);
  }

  #follow(panel: NotebookPanel): void {
    panel.sessionContext.kernelChanged.connect(this.#tell);
    panel.context.pathChanged.connect(this.#tell);
    panel.disposed.connect(this.#tell);
    panel.sessionContext.iopubMessage.connect((_, message) => this.onMessage(described(panel), message));
    this.#tell();
  }

  readonly #tell = (): void => {
    for (const listener of [...this.#listeners]) listener();
  };
}

function described({ id, context, sessionContext }: NotebookPanel): Notebook {
  return { path: context.path, kernel: sessionContext.session?.kernel?.id ?? null, widget: id };
}
