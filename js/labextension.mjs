// Builds the prebuilt JupyterLab extension: its description into nbdash/_labextension/, its script into nbdash/_static/,
// which becomes its folder of static files where it is installed (hatch_build.py, scripts/install).
//
// JupyterLab loads one script, a container in the sense of module federation: `init` is given what the page shares,
// `get` returns the extension's module. JupyterLab's own builder would make more of it, and asks for all of
// JupyterLab's packages; the container is src/lab/container.ts, and the packages are read from the page by the plugin
// below.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Packages that the page has, each once. */
const SHARED = /^@(jupyterlab|lumino)\//;

/** Build the script that JupyterLab loads; returns its file name and contents. `widget`: the file that stands for the build. */
export async function buildRemoteEntry(options, widget) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: ["src/lab/container.ts"],
    format: "iife",
    define: { ...options.define, NBDASH_WIDGET: JSON.stringify(widget) },
    plugins: [...options.plugins, sharedPackages()],
  });
  const contents = Buffer.from(outputFiles[0].contents);
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8).toUpperCase();
  return { name: `remoteEntry-${hash}.js`, contents };
}

/** Imports of the page's packages read them from where the container has put them. */
function sharedPackages() {
  return {
    name: "shared-packages",
    setup(plugin) {
      plugin.onResolve({ filter: SHARED }, ({ path }) => ({ path, namespace: "shared" }));
      plugin.onLoad({ filter: /.*/, namespace: "shared" }, ({ path }) => ({
        contents: `module.exports = globalThis.__nbdashShared[${JSON.stringify(path)}];`,
        loader: "js",
      }));
    },
  };
}

/** Write into `out` what JupyterLab finds the extension by. */
export function writeDescription(js, out, remoteEntry) {
  const description = {
    name: "nbdash",
    version: packageVersion(js),
    description: "A panel for the nbdash apps of a notebook",
    license: "MIT",
    jupyterlab: {
      extension: true,
      schemaDir: "schemas",
      _build: { load: `static/${remoteEntry}`, extension: "./extension" },
    },
  };
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "package.json"), `${JSON.stringify(description, null, 2)}\n`);
  cpSync(join(js, "labextension"), out, { recursive: true });
}

/** The version in the one place that everything else reads it from. */
export function packageVersion(js) {
  const found = /__version__ = "(.+)"/.exec(readFileSync(join(js, "../nbdash/_version.py"), "utf8"))?.[1];
  if (found === undefined) throw new Error("nbdash/_version.py has no __version__");
  return found;
}
