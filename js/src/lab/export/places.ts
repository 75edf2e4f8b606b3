// Where the page shows what an export has written. Paths are those of Jupyter's server, relative to its folder.
import type { JupyterFrontEnd } from "@jupyterlab/application";

const GO_TO = "filebrowser:go-to-path";

interface PageConfig {
  baseUrl: string;
  /** The server's folder; with a tilde for the home folder. */
  serverRoot: string;
}

export function pageConfig(): PageConfig {
  const text = document.getElementById("jupyter-config-data")?.textContent ?? "{}";
  const { baseUrl = "/", serverRoot = "" } = JSON.parse(text) as Partial<PageConfig>; // as Jupyter writes it
  return { baseUrl, serverRoot };
}

/** A name beside the notebook, as the server calls it. */
export function besideNotebook(notebook: string, name: string): string {
  const folder = notebook.split("/").slice(0, -1);
  const steps = [...folder, ...name.split("/")];
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

export class Places {
  readonly #app: JupyterFrontEnd;

  constructor(app: JupyterFrontEnd) {
    this.#app = app;
  }

  /** Where a browser opens it. */
  openUrl(path: string): string {
    return this.#url("files", path);
  }

  /** Where a browser gets it as a file to keep. */
  downloadUrl(path: string): string {
    return `${this.#url("files", path)}?download=1`;
  }

  /** Where Notebook 7 lists the folder that it is in: its notebooks have no list of files beside them. */
  folderUrl(path: string): string | null {
    if (this.#app.commands.hasCommand(GO_TO)) return null;
    return this.#url("tree", path.split("/").slice(0, -1).join("/"));
  }

  /** Select it in JupyterLab's list of files. */
  async reveal(path: string): Promise<void> {
    await this.#app.commands.execute("filebrowser:activate", { path });
    await this.#app.commands.execute(GO_TO, { path });
  }

  #url(kind: string, path: string): string {
    const steps = path.split("/").map(encodeURIComponent).join("/");
    return new URL(`${pageConfig().baseUrl}${kind}/${steps}`, location.href).href;
  }
}
