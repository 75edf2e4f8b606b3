// The page of an exported site: shows the app as it stood when it was exported, and starts Python in a worker, which goes
// on from there.
import { fromFrame } from "../protocol/codec";
import { WorkerTransport } from "../transport/worker/worker";
import { showPage } from "./page";
import { showStarting } from "./starting";

/** What the export writes into the page; mirrors nbdash/export/site/page.py. Addresses are relative to the page. */
interface Config {
  /** The folder of the site. */
  root: string;
  /** The worker's script, and what it loads. */
  worker: string;
  manifest: string;
  /** What to name in the first hello. */
  generation: string;
  updateTitle: string | null;
}

function start(root: HTMLElement, { worker, manifest, generation, updateTitle, ...config }: Config): void {
  const at = (address: string) => new URL(address, document.baseURI);
  const transport = new WorkerTransport(() => new Worker(at(worker), { type: "module" }), at(manifest).href);
  const view = showPage(root, {
    connect: () => transport,
    session: null,
    offer: { generation, snapshot: fromFrame(bytesOf(find("nbdash-snapshot"))) },
    address: () => location.pathname + location.search,
    path: at(config.root).pathname,
    updateTitle,
  });
  showStarting(document.body, view, transport.progress);
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`this page has no element "${id}", which nbdash's export writes`);
  return element;
}

/** What is written in base64. */
function bytesOf({ textContent }: HTMLElement): ArrayBuffer {
  return Uint8Array.from(atob(textContent ?? ""), (letter) => letter.charCodeAt(0)).buffer;
}

// The export writes the configuration in this shape.
start(find("nbdash-root"), JSON.parse(find("nbdash-config").textContent ?? "") as Config);
