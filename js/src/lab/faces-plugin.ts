// Faces in all notebooks of the page, those that are open already and those to come.
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { INotebookTracker } from "@jupyterlab/notebook";
import { keepFaces, type Rendering } from "./faces";

interface Notebook {
  readonly content: { readonly rendermime: Rendering };
}

interface Notebooks {
  readonly widgetAdded: { connect(slot: (sender: unknown, notebook: Notebook) => void): unknown };
  forEach(act: (notebook: Notebook) => void): void;
}

export const faces: JupyterFrontEndPlugin = {
  id: "nbdash:faces",
  description: "The static faces of apps whose kernel is gone",
  autoStart: true,
  optional: [INotebookTracker],
  activate(_app: JupyterFrontEnd, notebooks: Notebooks | null): void {
    const keep = ({ content }: Notebook) => {
      keepFaces(content.rendermime);
    };
    notebooks?.forEach(keep);
    notebooks?.widgetAdded.connect((_, notebook) => keep(notebook));
  },
};
