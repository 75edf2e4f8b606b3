// What runs in the worker: fetches Pyodide, its packages and the notebook, runs the notebook, and carries frames.
import type { Manifest, Progress, Start, Told } from "./messages";

/** What is used of Pyodide. */
interface Pyodide {
  FS: { mkdirTree(path: string): void };
  unpackArchive(buffer: ArrayBuffer, format: "zip", options: { extractDir: string }): void;
  pyimport(name: string): {
    start(
      notebook: string,
      folder: string,
      post: (frame: Uint8Array) => void,
      origin: string,
    ): Promise<(frame: Uint8Array) => void>;
  };
}

interface PyodideModule {
  loadPyodide(options: {
    indexURL: string;
    lockFileContents: object;
    packageBaseUrl: string;
    packages: string[];
  }): Promise<Pyodide>;
}

/** The part of a worker's global scope that is used; TypeScript has either its declarations or a page's. */
interface Scope {
  fetch: typeof fetch;
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Start | ArrayBuffer>) => void): void;
}

/** The notebook's folder, as its code sees it. */
const FOLDER = "/notebook";
const scope = globalThis as unknown as Scope;

let receive: ((frame: Uint8Array) => void) | undefined;

scope.addEventListener("message", ({ data }) => {
  if (data instanceof ArrayBuffer) receive?.(new Uint8Array(data));
  else start(data).catch((error: unknown) => tell({ step: "failed", message: messageOf(error) }));
});

async function start({ manifest: address, origin }: Start): Promise<void> {
  const manifest = (await (await fetched(address)).json()) as Manifest; // the export writes it in this shape
  const at = (name: string) => new URL(name, address).href;
  count(Object.values(manifest.bytes).reduce((sum, bytes) => sum + bytes, 0));
  const base = at(manifest.pyodide.base);
  const { loadPyodide } = (await import(`${base}pyodide.mjs`)) as PyodideModule;
  const [pyodide, notebook, files] = await Promise.all([
    loadPyodide({
      indexURL: base,
      lockFileContents: manifest.lock,
      packageBaseUrl: at("."),
      packages: manifest.packages,
    }),
    fetched(at(manifest.notebook.name)).then((response) => response.text()),
    manifest.files && fetched(at(manifest.files.name)).then((response) => response.arrayBuffer()),
  ]);
  tell({ step: "running" });
  pyodide.FS.mkdirTree(FOLDER);
  if (files !== null) pyodide.unpackArchive(files, "zip", { extractDir: FOLDER });
  const post = (frame: Uint8Array) => {
    // Its own buffer: Python's is made anew for each frame.
    scope.postMessage(frame.buffer, [frame.buffer]);
  };
  receive = await pyodide.pyimport("nbdash.pyodide.start").start(notebook, FOLDER, post, origin);
  tell({ step: "ready" });
}

async function fetched(address: string): Promise<Response> {
  const response = await scope.fetch(address);
  if (!response.ok)
    throw new Error(`${address} could not be loaded: ${response.status} ${response.statusText}`);
  return response;
}

/** Tell how many of the bytes have come, from now on, whoever fetches them. */
function count(total: number): void {
  const plain = scope.fetch.bind(globalThis);
  let done = 0;
  scope.fetch = async (input, init) => {
    const response = await plain(input, init);
    void follow(response.clone());
    return response;
  };
  async function follow({ body }: Response): Promise<void> {
    const reader = body?.getReader();
    try {
      for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
        done = Math.min(total, done + part.value.byteLength);
        tell({ step: "fetching", done, total });
      }
    } catch {
      // Whoever has the response itself tells of it.
    }
  }
}

let isFetching = true;

function tell(progress: Progress): void {
  if (progress.step !== "fetching") isFetching = false;
  else if (!isFetching) return;
  const told: Told = { type: "progress", progress };
  scope.postMessage(told);
}

/** What Python says of an error of nbdash's own is meant to be read; of any other, the traceback. */
function messageOf(error: unknown): string {
  const { message, type } = error as Error & { type?: string };
  const own = type === undefined ? -1 : message.indexOf(`${type}: Cell `);
  return own < 0 ? message : message.slice(own + `${type}: `.length).trim();
}
