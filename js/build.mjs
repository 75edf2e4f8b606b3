// Builds the browser half into nbdash/_static/: minified ES modules split into chunks with content hashes, the
// loader, the base style sheet, a manifest, and a .gz and .br beside each file; and the JupyterLab extension.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, transform } from "esbuild";
import { buildRemoteEntry, packageVersion, writeDescription } from "./labextension.mjs";
import { plotlyOptions, plotlySources } from "./plotly.mjs";
import { joinRuntime } from "./runtime.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, "../nbdash/_static");
const LABEXTENSION = join(HERE, "../nbdash/_labextension");
const CACHE = join(HERE, "node_modules/.cache/nbdash");
/** Chunks of components, by the names that the schema gives them. */
const CHUNK_SOURCES = /^src\/components\/core\/([a-z]+)\.ts$/;
/** What pages begin with: served ones, those in a notebook, those beside one, and exported files. */
const ENTRIES = new Map([
  ["src/standalone/main.ts", "standalone"],
  ["src/host/widget.ts", "widget"],
  ["src/standalone/tab.ts", "tab"],
  ["src/standalone/still.ts", "still"],
  ["src/standalone/site.ts", "site"],
]);
/** What `nbdash serve` sends packed. */
const PACKED = /\.(js|css)$/;
const MAX_LOADER_BYTES = 20_000;
/** The best brotli takes a minute for plotly; one step less is a percent larger. */
const BEST_BROTLI_BELOW_BYTES = 1_000_000;

const shared = {
  absWorkingDir: HERE,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  platform: "browser",
  define: {
    ...plotlyOptions.define,
    "process.env.NODE_ENV": '"production"',
    NBDASH_VERSION: JSON.stringify(packageVersion(HERE)),
  },
  alias: { ...plotlyOptions.alias, "sanitize-html": join(HERE, "src/widgets/served/sanitize.ts") },
  jsx: "automatic",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
  plugins: [plotlySources(), cssAsText()],
};

const started = performance.now();
const [app, loader, worker, frame] = await Promise.all([
  build({
    ...shared,
    entryPoints: Object.fromEntries([...ENTRIES].map(([source, name]) => [name, source])),
    splitting: true,
    outdir: "out",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
  }),
  build({
    ...shared,
    entryPoints: { loader: "src/host/loader.ts", unpack: "src/standalone/unpack.ts" },
    outdir: "out",
  }),
  build({
    ...shared,
    entryPoints: { python: "src/transport/worker/python.ts" },
    outdir: "out",
    entryNames: "[name]-[hash]",
  }),
  // What draws apps in frames has nothing in common with what is drawn there.
  build({
    ...shared,
    entryPoints: { frame: "src/host/frame/framed.ts" },
    outdir: "out",
    entryNames: "[name]-[hash]",
  }),
]);

const outputs = await joinRuntime(outputsOf(app), entriesOf(app), { ...shared, splitting: false });
const files = new Map([...outputs].map(([name, { text }]) => [name, Buffer.from(text)]));
for (const { path, contents } of [...loader.outputFiles, ...worker.outputFiles, ...frame.outputFiles])
  files.set(basename(path), Buffer.from(contents));
const css = await baseStyles();
files.set(css.name, css.contents);
const manifest = describe(outputs, css.name, basename(worker.outputFiles[0].path));
manifest.frame = basename(frame.outputFiles[0].path);
manifest.files[manifest.frame] = { imports: [], dynamic: [], bytes: files.get(manifest.frame).length };
const remoteEntry = await buildRemoteEntry({ ...shared, outdir: "out" }, manifest.widget);
files.set(remoteEntry.name, remoteEntry.contents);
files.set("tab.html", readFileSync(join(HERE, "src/standalone/tab.html")));
files.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
check(manifest);
await write();
writeDescription(HERE, LABEXTENSION, remoteEntry.name);
report(manifest);

/** Imports of style sheets give their minified text, with the fonts in it: a sheet of ours has no address of its own. */
function cssAsText() {
  const font = /url\(([\w@./-]*fonts\/[\w-]+\.woff2)\) format\("woff2"\)[^;}]*/g;
  return {
    name: "css-as-text",
    setup(plugin) {
      plugin.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const text = readFileSync(path, "utf8").replace(font, (_, file) => {
          const data = readFileSync(join(dirname(path), file)).toString("base64");
          return `url(data:font/woff2;base64,${data}) format("woff2")`;
        });
        const { code } = await transform(text, { loader: "css", minify: true });
        return { contents: code.trim(), loader: "text" };
      });
    },
  };
}

/** Tokens and basics as one sheet, for pages that are to look right before any script has run. */
async function baseStyles() {
  const text = ["tokens", "base", "html", "flow", "forced-colors"].map((name) =>
    readFileSync(join(HERE, `src/styles/${name}.css`), "utf8"),
  );
  const { code } = await transform(text.join("\n"), { loader: "css", minify: true });
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 8).toUpperCase();
  return { name: `base-${hash}.css`, contents: Buffer.from(code) };
}

/** The built files by name: text, imports, exports, and the source that they are the entry of. */
function outputsOf({ metafile, outputFiles }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  return new Map(
    Object.entries(metafile.outputs).map(([path, { imports, exports, bytes, entryPoint }]) => {
      const imported = (kind) =>
        imports.filter((item) => item.kind === kind && !item.external).map((item) => basename(item.path));
      const name = basename(path);
      const output = { text: texts.get(name), imports: imported("import-statement") };
      return [name, { ...output, dynamic: imported("dynamic-import"), exports, bytes, entryPoint }];
    }),
  );
}

/** The names of the files that pages begin with. */
function entriesOf({ metafile }) {
  const found = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => ENTRIES.has(entryPoint));
  return found.map(([path]) => basename(path));
}

function describe(outputs, cssName, worker) {
  const entries = Object.fromEntries([...ENTRIES.values()].map((name) => [name, ""]));
  const described = { ...entries, worker, css: cssName, chunks: {}, files: {} };
  for (const [name, { imports, dynamic, bytes, entryPoint }] of outputs) {
    described.files[name] = { imports, dynamic, bytes };
    const entry = ENTRIES.get(entryPoint);
    if (entry !== undefined) described[entry] = name;
    const chunk = CHUNK_SOURCES.exec(entryPoint ?? "")?.[1];
    if (chunk !== undefined) described.chunks[chunk] = name;
  }
  return described;
}

/** What the loader relies on when it hands modules to the browser one by one. */
function check({ files: described, chunks }) {
  const problems = [];
  if (files.get("loader.js").length > MAX_LOADER_BYTES) problems.push("loader.js is over its 20 kB");
  if (Object.keys(chunks).length === 0) problems.push("no chunk of components was found");
  for (const [name, { imports, dynamic }] of Object.entries(described)) {
    const text = files.get(name).toString();
    for (const imported of imports) {
      if (!text.includes(`"./${imported}"`)) problems.push(`${name} does not name "./${imported}"`);
    }
    for (const imported of dynamic) {
      if (!text.includes(`import("./${imported}")`)) problems.push(`${name} has no import("./${imported}")`);
    }
    if (staticImports(described, name).has(name)) problems.push(`${name} imports itself in a circle`);
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** All files that `name` brings with it. */
function staticImports(described, name, seen = new Set()) {
  for (const imported of described[name].imports) {
    if (seen.has(imported)) continue;
    seen.add(imported);
    staticImports(described, imported, seen);
  }
  return seen;
}

async function write() {
  mkdirSync(OUT, { recursive: true });
  mkdirSync(CACHE, { recursive: true });
  const written = new Set();
  const save = (name, contents) => {
    writeFileSync(join(OUT, name), contents);
    written.add(name);
  };
  await Promise.all(
    [...files].map(async ([name, contents]) => {
      save(name, contents);
      if (!PACKED.test(name)) return;
      save(`${name}.gz`, await compressed(contents, "gz"));
      save(`${name}.br`, await compressed(contents, "br"));
    }),
  );
  for (const name of readdirSync(OUT)) if (!written.has(name)) rmSync(join(OUT, name), { recursive: true });
}

/** Compressing is most of the work, and most files are as they were the last time. */
async function compressed(contents, encoding) {
  const cached = join(CACHE, `${createHash("sha256").update(contents).digest("hex")}.${encoding}`);
  try {
    return readFileSync(cached);
  } catch {
    const result = encoding === "gz" ? await toGzip(contents) : await toBrotli(contents);
    writeFileSync(cached, result);
    return result;
  }
}

function toGzip(contents) {
  return promisify(gzip)(contents, { level: 9 });
}

function toBrotli(contents) {
  const quality = contents.length < BEST_BROTLI_BELOW_BYTES ? 11 : 9;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
  };
  return promisify(brotliCompress)(contents, { params });
}

function report(manifest) {
  const size = (name) => statSync(join(OUT, name)).size;
  const row = (label, names) => {
    const sum = (suffix) => names.reduce((total, name) => total + size(name + suffix), 0);
    const cells = ["", ".gz", ".br"].map((suffix) => (sum(suffix) / 1000).toFixed(1).padStart(9));
    console.log(`${label.padEnd(34)}${cells.join("")}`);
  };
  const withImports = (name) => [name, ...staticImports(manifest.files, name)];
  console.log(`${"kB".padEnd(34)}${["plain", "gzip", "brotli"].map((head) => head.padStart(9)).join("")}`);
  row("loader", ["loader.js"]);
  row("JupyterLab extension", [remoteEntry.name]);
  row("widget, all it imports", withImports(manifest.widget));
  row("served page: css, standalone, all", [manifest.css, ...withImports(manifest.standalone)]);
  const core = new Set(withImports(manifest.standalone));
  const firstPage = new Set([manifest.css, ...core]);
  for (const [chunk, name] of Object.entries(manifest.chunks).sort()) {
    row(
      `+ ${chunk}`,
      withImports(name).filter((file) => !core.has(file)),
    );
    for (const later of manifest.files[name].dynamic) row(`  later: ${later}`, withImports(later));
    if (chunk === "basic") for (const file of withImports(name)) firstPage.add(file);
  }
  row("page with html and a dcc.Button", [...firstPage]);
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
