// The JavaScript of widgets: ipywidgets' own is built in, that of other packages comes from where they are installed
// beside Python (nbdash/serve/widget_files.py).
import { AmdLoader } from "./amd";

/** What a widget's module exports. */
export type WidgetModule = Record<string, unknown>;

/** Where the server finds a package's module. */
interface Found {
  /** From the folder that all of them are below. */
  file: string;
}

/** As nbdash/serve/widget_files.py writes the address of an `_esm`. */
const MODULE_PREFIX = "nbdash-module:";

export class WidgetPackages {
  readonly #folder: string;
  readonly #amd: AmdLoader;

  /** `root` is the path of the app. */
  constructor(root: string) {
    this.#folder = new URL(`${root}_nbdash/widgets/`, document.baseURI).href;
    this.#amd = new AmdLoader((name) => this.load(name));
    // Some bundles ask here where the notebook's files are.
    document.body.dataset.baseUrl ??= this.#folder;
  }

  async load(name: string): Promise<unknown> {
    switch (name) {
      case "@jupyter-widgets/base":
        return import("@jupyter-widgets/base");
      case "@jupyter-widgets/controls":
        return import("./controls");
      case "@jupyter-widgets/output":
        return import("./output");
      default:
        return this.#amd.load(await this.#address(name));
    }
  }

  async #address(name: string): Promise<string> {
    const answer = await fetch(`${this.#folder}packages/${encodeURIComponent(name)}`);
    if (!answer.ok) throw new Error(await answer.text());
    const { file } = (await answer.json()) as Found; // as the server writes it
    return new URL(file, this.#folder).href;
  }

  /** The same state with the address of an anywidget's module, which the server has put in its text's place. */
  withAddress(state: Record<string, unknown>): Record<string, unknown> {
    const { _esm: module } = state;
    if (typeof module !== "string" || !module.startsWith(MODULE_PREFIX)) return state;
    return { ...state, _esm: `${this.#folder}modules/${module.slice(MODULE_PREFIX.length)}` };
  }
}
