// The page of an exported file: everything is in it, and there is no kernel.
import { createElement } from "react";
import { decode, fromFrame } from "../protocol/codec";
import type { PythonCallback } from "../transport/still/graph";
import type { Packed } from "../transport/still/states";
import { StillTransport } from "../transport/still/still";
import { NotComputed } from "./not-computed";
import { showPage } from "./page";

/** What the export writes into the page; mirrors nbdash/export/html/page.py. */
interface Config {
  generation: string;
  callbacks: Record<string, PythonCallback>;
  calls: [key: string, triggered: string[]][];
  updateTitle: string | null;
  /** Names the app in what the browser keeps: to it, all files may be of one place. */
  scope: string;
}

async function start(root: HTMLElement): Promise<void> {
  const config = JSON.parse(textOf("nbdash-config")) as Config; // the export writes it in this shape
  const states = document.getElementById("nbdash-states")?.textContent;
  const [frame, computed] = await Promise.all([
    unpack(textOf("nbdash-snapshot")),
    states ? unpack(states) : undefined,
  ]);
  const snapshot = fromFrame(frame);
  const transport: StillTransport = new StillTransport({
    ...config,
    snapshot,
    states: computed && (decode(fromFrame(computed)) as unknown as Packed), // the export makes it so
    read: (id, prop) => view.store.value(id, prop),
    refusal: () => view.locale.read().words.needsPython,
  });
  const view = showPage(root, {
    connect: () => transport,
    session: null,
    offer: { generation: config.generation, snapshot },
    address: null,
    updateTitle: config.updateTitle,
    scope: config.scope,
    more: (shown) => createElement(NotComputed, { view: shown, element: root, transport }),
  });
}

function textOf(id: string): string {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`this page has no element "${id}", which nbdash's export writes`);
  return element.textContent ?? "";
}

/** What was packed with gzip and written in base64. */
function unpack(text: string): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

const root = document.getElementById("nbdash-root");
if (root === null) throw new Error('this page has no element "nbdash-root", which nbdash\'s export writes');
void start(root);
