// The page of a served app: finds its root and its configuration in the HTML, and connects.
import { flushSync } from "react-dom";
import { createRegistry } from "../host/components";
import { mount } from "../host/mount";
import { View } from "../host/view";
import { WebSocketTransport } from "../transport/websocket";
import { keepTitle } from "./title";

/** What the server writes into the page; mirrors nbdash/serve/. Addresses are relative to the page. */
interface Config {
  session: string | null;
  socket: string;
  updateTitle: string | null;
}

function start(root: HTMLElement, config: Config): void {
  const registry = createRegistry();
  const url = new URL(config.socket, document.baseURI);
  url.protocol = url.protocol.replace("http", "ws");
  const view = new View({
    transport: new WebSocketTransport(url.href),
    schema: registry.schema,
    session: config.session,
    address: location.pathname + location.search,
    prepare: (layout) => registry.prepare(layout),
    draw: flushSync,
  });
  const page = document.documentElement;
  const showActivity = () => {
    const isIdle = view.state.read() === "live" && registry.loading.read() === 0;
    page.dataset.nbdash = isIdle || view.refusal.read() !== null ? "idle" : "busy";
  };
  showActivity();
  view.state.subscribe(showActivity);
  view.refusal.subscribe(showActivity);
  registry.loading.subscribe(showActivity);
  keepTitle(view, config.updateTitle);
  mount(root, view, registry);
  view.open();
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`this page has no element "${id}", which nbdash's server writes`);
  return element;
}

// The server writes the configuration in this shape.
start(find("nbdash-root"), JSON.parse(find("nbdash-config").textContent ?? "") as Config);
