// The page of a served app: finds its root and its configuration in the HTML, and connects.
import { servedFiles } from "../host/source-files";
import { type Received, toFrame } from "../protocol/codec";
import { WebSocketTransport } from "../transport/websocket";
import { showPage } from "./page";

/** What the server writes into the page; mirrors nbdash/serve/. Addresses are relative to the page. */
interface Config {
  session: string | null;
  socket: string;
  updateTitle: string | null;
  /** What to name in the first hello where the page has a snapshot in it; else null. */
  generation: string | null;
}

function start(root: HTMLElement, { session, socket, updateTitle, generation }: Config): void {
  const url = new URL(socket, document.baseURI);
  const path = new URL("..", url).pathname; // the socket is in a folder of the app's
  url.protocol = url.protocol.replace("http", "ws");
  showPage(root, {
    connect: () => new WebSocketTransport(url.href),
    session,
    offer: generation === null ? undefined : { generation, snapshot: snapshotIn(textOf("nbdash-snapshot")) },
    address: () => location.pathname + location.search,
    keepsState: true,
    path,
    files: servedFiles(path),
    openWidgets: async (view) => (await import("../widgets/served/served")).servedWidgets(view),
    updateTitle,
  });
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`this page has no element "${id}", which nbdash's server writes`);
  return element;
}

function textOf(id: string): string {
  return find(id).textContent ?? "";
}

function snapshotIn(text: string): Received {
  const frame = toFrame({ header: new TextEncoder().encode(text), buffers: [] });
  return { header: JSON.parse(text), buffers: [], byteLength: text.length, frame };
}

// The server writes the configuration in this shape.
start(find("nbdash-root"), JSON.parse(textOf("nbdash-config")) as Config);
