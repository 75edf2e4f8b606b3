// The JupyterLab extension: its plugins.
import type { JupyterFrontEnd, JupyterFrontEndPlugin } from "@jupyterlab/application";
import { INotebookTracker } from "@jupyterlab/notebook";
import { faces } from "./faces-plugin";

const panel: JupyterFrontEndPlugin = {
  id: "nbdash:panel",
  description: "A panel for the apps of the notebook in front",
  autoStart: true,
  requires: [INotebookTracker],
  activate(_app: JupyterFrontEnd): void {},
};

export default [panel, faces];
