// The JupyterLab extension: one plugin, which works in JupyterLab and in Notebook 7.
import {
  ILabShell,
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from "@jupyterlab/application";
import { ICommandPalette } from "@jupyterlab/apputils";
import { INotebookTracker } from "@jupyterlab/notebook";
import { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import { adoptInto, adoptStyles } from "../styles/adopt";
import exportCss from "./export/export.css";
import { faces } from "./faces-plugin";
import { Notebooks } from "./notebooks";
import css from "./panel.css";
import { followReveals } from "./reveal";
import { SHOWN_TYPE, ShownLine, shownIn } from "./shown";
import { Workspace } from "./workspace";

/** Before ipywidgets' view of the same output, which is for pages without this extension. */
const RENDERER_RANK = -100;

const panel: JupyterFrontEndPlugin = {
  id: "nbdash:panel",
  description: "A panel for the apps of the notebook in front, and places for them beside it",
  autoStart: true,
  requires: [IRenderMimeRegistry],
  // Notebook 7's list of files has no notebook in it, and no shell of its own kind has all of the rest.
  optional: [INotebookTracker, ILabShell, ILayoutRestorer, ICommandPalette],
  activate(
    app: JupyterFrontEnd,
    rendermime: IRenderMimeRegistry,
    tracker: INotebookTracker | null,
    labShell: ILabShell | null,
    restorer: ILayoutRestorer | null,
    palette: ICommandPalette | null,
  ): void {
    if (tracker === null) return;
    adoptStyles(css);
    adoptStyles(exportCss);
    adoptInto(document.body);
    const notebooks = new Notebooks(tracker);
    const workspace = new Workspace(app, notebooks, labShell, restorer);
    if (palette !== null) workspace.addTo(palette);
    rendermime.addFactory(
      { safe: true, mimeTypes: [SHOWN_TYPE], createRenderer: () => new ShownLine(workspace) },
      RENDERER_RANK,
    );
    notebooks.onMessage = (notebook, { header, content }) => {
      const shown = header.msg_type === "display_data" ? shownIn(content.data) : null;
      if (shown !== null) workspace.show(notebook, shown);
    };
    followReveals(app, tracker);
  },
};

export default [panel, faces];
