// The runtime's modules in a notebook page: each loaded once, whoever asks, wherever it comes from.
//
// Best is the prebuilt extension's static address: cached for good, with the browser's compiled code. Without it, or if
// it is of another build than the kernel's (extension.ts), the files come from IndexedDB or the kernel, and are imported
// from Blob URLs. Modules from there cannot import "./x.js": static imports are rewritten to the URLs of what
// they name, dynamic ones to calls of `load` here.
import type { CommModel } from "../../transport/comm";
import type { Watched } from "../apps";
import type {} from "../extension";
import type { ViewState } from "../state";
import { cache, cached } from "./cache";
import { fromKernel } from "./kernel";
import type { FileInfo, Manifest } from "./manifest";
import { rewriteImports } from "./rewrite";

/** What the widget module (host/widget.ts) offers, and the one that draws by it in frames (host/frame/framed.ts). */
export interface Runtime {
  /** Connect to the app of `model`. */
  open(model: CommModel, needs?: Needs): RuntimeView;
}

/** What a view may find out that it needs. */
export interface Needs {
  /** Called when components have come that are to be drawn in a frame; absent in one. */
  onFrameNeeded?(): void;
  /** Whether it is drawn; else only the developer's view of it is. */
  isDrawn?: boolean;
}

/** One connection to an app, for all places where it is on screen. */
export interface RuntimeView {
  readonly state: Watched<ViewState>;
  /** Draw it in `root`, once there is something to show. Returns what takes it away again. */
  mount(root: HTMLElement): () => void;
  /** Draw the developer's view of it in `root`, once that has been fetched. */
  inspect(root: HTMLElement): () => void;
  /** The kernel was restarted, and has made this model for the app: go on with it. */
  attach(model: CommModel): void;
  /** The model is gone. */
  detach(): void;
  close(): void;
}

declare global {
  /** One for the page, although each model's loader is a module of its own. */
  var __nbdash: PageAssets | undefined;
}

export function pageAssets(): PageAssets {
  globalThis.__nbdash ??= new PageAssets();
  return globalThis.__nbdash;
}

export class PageAssets {
  readonly #files = new Map<string, FileInfo>();
  readonly #models = new Set<CommModel>();
  readonly #runtimes = new Map<string, Promise<Runtime>>();
  readonly #urls = new Map<string, Promise<string>>();

  /** Let `model` be asked for files. */
  add(model: CommModel): void {
    this.#models.add(model);
  }

  remove(model: CommModel): void {
    this.#models.delete(model);
  }

  /** The runtime that `manifest` describes, or what draws by it in frames. */
  runtime(manifest: Manifest, isFramed = false): Promise<Runtime> {
    for (const [name, info] of Object.entries(manifest.files)) this.#files.set(name, info);
    const name = isFramed ? manifest.frame : manifest.widget;
    return once(this.#runtimes, name, () => this.#import(name, manifest.widget));
  }

  /** Import a file by name; rewritten dynamic imports come here. */
  async load(name: string): Promise<unknown> {
    return import(await this.url(name));
  }

  /** Import a file of the build that `widget` belongs to, by the means of whoever asks: a frame imports for itself. */
  async importBy(
    importing: (url: string) => Promise<unknown>,
    name: string,
    widget: string,
  ): Promise<unknown> {
    const extension = globalThis.nbdashExtension;
    if (extension?.widget === widget) {
      try {
        return await importing(`${extension.url}${name}`);
      } catch {
        // It was updated under the feet of this page.
      }
    }
    return importing(await this.url(name));
  }

  async #import(name: string, widget: string): Promise<Runtime> {
    return (await this.importBy((url) => import(url), name, widget)) as Runtime; // the build makes it so
  }

  /** The Blob URL of a file. */
  url(name: string): Promise<string> {
    return once(this.#urls, name, async () => {
      const info = this.#files.get(name);
      if (info === undefined) throw new Error(`no manifest names the file ${name}`);
      const [text, ...urls] = await Promise.all([
        this.#text(name),
        ...info.imports.map((file) => this.url(file)),
      ]);
      return URL.createObjectURL(new Blob([rewriteImports(text, info, urls)], { type: "text/javascript" }));
    });
  }

  async #text(name: string): Promise<string> {
    let bytes = await cached(name);
    if (bytes === undefined) {
      bytes = await fromKernel(name, this.#models);
      void cache(name, bytes);
    }
    return new TextDecoder().decode(bytes);
  }
}

/** Make what `key` names once; a failure is forgotten, so that the next attempt is a new one. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known !== undefined) return known;
  const making = make();
  made.set(key, making);
  making.catch(() => made.delete(key));
  return making;
}
