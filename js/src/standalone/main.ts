// The page of a served app: finds its root and its configuration in the HTML, and connects.
import { WebSocketTransport } from "../transport/websocket";
import { showPage } from "./page";

/** What the server writes into the page; mirrors nbdash/serve/. Addresses are relative to the page. */
interface Config {
  session: string | null;
  socket: string;
  updateTitle: string | null;
}

function start(root: HTMLElement, { session, socket, updateTitle }: Config): void {
  const url = new URL(socket, document.baseURI);
  const path = new URL("..", url).pathname; // the socket is in a folder of the app's
  url.protocol = url.protocol.replace("http", "ws");
  showPage(root, {
    connect: () => new WebSocketTransport(url.href),
    session,
    address: () => location.pathname + location.search,
    path,
    updateTitle,
  });
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`this page has no element "${id}", which nbdash's server writes`);
  return element;
}

// The server writes the configuration in this shape.
start(find("nbdash-root"), JSON.parse(find("nbdash-config").textContent ?? "") as Config);
