// The page of a notebook's app in a browser tab of its own (tab.html, a file of the JupyterLab extension): it talks
// to the notebook's kernel itself, and is one more view of the session that the notebook shows.
import { adoptStyles } from "../styles/adopt";
import { adoptBaseStyles } from "../styles/base";
import { KernelTransport, type Progress } from "../transport/kernel/kernel";
import { showPage } from "./page";
import css from "./tab.css";

adoptBaseStyles();
adoptStyles(css);

/** What stands in the app's place as long as there is none: a heading, and what to do. */
const TEXTS: Record<Exclude<Progress, "found">, [heading: string, text: string]> = {
  connecting: [
    "Connecting to the kernel…",
    "If it does not answer while a cell runs, this goes on when the cell is done.",
  ],
  absent: [
    "This app is not running",
    "Run the notebook's cells: the app appears here as soon as they have made it.",
  ],
  gone: [
    "The kernel of this app was shut down",
    "Open the notebook, run its cells, and open the app in a tab from there.",
  ],
  forbidden: ["This Jupyter server does not know you", "Log in to it in another tab, then reload this page."],
};

const NO_WIDGETS =
  "Jupyter widgets need the notebook's page, and this tab is another. See this part under the notebook's cell, or beside " +
  "it in JupyterLab; for a page of its own, serve the notebook: nbdash serve.";

function start(root: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  const [kernel, app] = [query.get("kernel"), query.get("app")];
  if (kernel === null || app === null) {
    say(root, [
      "This address is incomplete",
      "It names no kernel or no app. Open the tab from the notebook.",
    ]);
    return;
  }
  let transport: KernelTransport | undefined;
  const view = showPage(root, {
    connect: (viewId) => {
      const address = { base: serverUrl(), kernel, app, token: query.get("token") };
      transport = new KernelTransport(address, viewId);
      return transport;
    },
    session: null,
    address: null,
    updateTitle: null,
    openWidgets: () => Promise.reject(new Error(NO_WIDGETS)),
    scope: app,
  });
  const progress = transport?.progress;
  const show = () => {
    const now = progress?.read() ?? "connecting";
    if (!view.isShown.read() && now !== "found") say(root, TEXTS[now]);
  };
  show();
  progress?.subscribe(show);
  addEventListener("pagehide", () => view.close());
  // The browser may bring the page back as it was, without its connection.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}

/** The Jupyter server's base URL: this page stands in its folder of extensions. */
function serverUrl(): string {
  const { origin, pathname } = location;
  return `${origin}${pathname.slice(0, pathname.indexOf("/lab/extensions/"))}/`;
}

function say(root: HTMLElement, [heading, text]: readonly [string, string]): void {
  const note = document.createElement("div");
  note.className = "nb-tab-note";
  note.setAttribute("role", "status");
  for (const [tag, content] of [
    ["h1", heading],
    ["p", text],
  ] as const) {
    note.appendChild(document.createElement(tag)).textContent = content;
  }
  root.replaceChildren(note);
}

const root = document.getElementById("nbdash-root");
if (root === null) throw new Error('tab.html has no element "nbdash-root"');
start(root);
