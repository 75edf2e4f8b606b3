// What JupyterLab loads: a module-federation container with one module, the extension.
//
// The packages that the extension shares with the page are there once, with their state (trackers, widgets' parents):
// a copy of our own would be a stranger. They are handed over before the extension's own module is evaluated.

import { announceExtension } from "../host/extension";

/** A package's versions in the page. */
type Versions = Record<string, { get(): Promise<() => object> }>;

declare global {
  var _JUPYTERLAB: Record<string, object> | undefined;
  /** The page's packages, by name; the build turns imports of them into reads of this. */
  var __nbdashShared: Record<string, object> | undefined;
}

/** The build puts it in. */
declare const NBDASH_WIDGET: string;

const PACKAGES = [
  "@jupyterlab/application",
  "@jupyterlab/apputils",
  "@jupyterlab/notebook",
  "@jupyterlab/rendermime",
  "@jupyterlab/ui-components",
  "@lumino/widgets",
];

// Only while this script itself is run does the browser say where it is from.
if (document.currentScript instanceof HTMLScriptElement) {
  announceExtension(document.currentScript.src, NBDASH_WIDGET);
}

let page: Record<string, Versions> = {};

globalThis._JUPYTERLAB ??= {};
globalThis._JUPYTERLAB.nbdash = {
  init(scope: Record<string, Versions>): void {
    page = scope;
  },

  async get(): Promise<() => object> {
    globalThis.__nbdashShared = Object.fromEntries(await Promise.all(PACKAGES.map(take)));
    const { default: plugins } = await import("./extension");
    // JupyterLab asks for the mark, and writes on what it is given.
    return () => ({ __esModule: true, default: plugins });
  },
};

async function take(name: string): Promise<[string, object]> {
  const versions = Object.values(page[name] ?? {});
  // Jupyter's applications share each of these in one version.
  const made = await versions[0]?.get();
  if (made === undefined) throw new Error(`nbdash: this page shares no ${name}`);
  return [name, made()];
}
