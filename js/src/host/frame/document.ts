// The document of a frame, as it is before anything of the app's is in it.

/** What a frame's own script offers, and what is put there for the runtime in it. */
export interface FrameWindow extends Window {
  /** Imports a module into the frame. */
  nbdashImport(url: string): Promise<unknown>;
  /** As the runtime's modules at Blob URLs expect it (assets/rewrite.ts). */
  __nbdash: { load(name: string): Promise<unknown> };
}

const ROOT = "nbdash-frame-root";

// Every rule here weighs nothing: any of the app's own overrules it. What surrounds the app inside leaves room for the
// rings around what has the focus. Links lead to a tab of their own: in the frame they would take the app's place.
export const SOURCE = `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<base target="_blank">
<style>
:where(html) { background: none; overflow-y: hidden }
:where(body) {
  display: flow-root; margin: 0; padding: 4px; background: none;
  color: var(--nb-frame-color); font: var(--nb-frame-font);
}
</style>
<script>globalThis.nbdashImport = (url) => import(url)</script>
</head>
<body><div id="${ROOT}" style="display: flow-root"></div></body>
</html>`;

/** The element that the app is drawn in. */
export function rootIn(document: Document): HTMLElement {
  return document.getElementById(ROOT) as HTMLElement; // the source above has it
}
