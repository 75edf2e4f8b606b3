// The first script of an exported page: nbdash's modules are in the page itself, packed, and are imported from there.
//
// A page from `file://` can import no file beside it, and modules at Blob URLs cannot import "./x.js": static imports are
// rewritten to the URLs of what they name, dynamic ones to calls of `load` here, as in notebooks (host/assets/page.ts).
import { rewriteImports } from "../host/assets/rewrite";

/** What the export writes into the page; mirrors nbdash/export/html/modules.py. */
interface Modules {
  entry: string;
  /** By name: what it imports at once and may import later, and its text, packed with gzip, in base64. */
  files: Record<string, { imports: string[]; dynamic: string[]; packed: string }>;
}

const modules = JSON.parse(document.getElementById("nbdash-modules")?.textContent ?? "") as Modules; // see above
const urls = new Map<string, Promise<string>>();

function urlOf(name: string): Promise<string> {
  const known = urls.get(name);
  if (known !== undefined) return known;
  const making = make(name);
  urls.set(name, making);
  return making;
}

async function make(name: string): Promise<string> {
  const file = modules.files[name];
  if (file === undefined) throw new Error(`this page was exported without ${name}`);
  const [text, ...imported] = await Promise.all([unpack(file.packed), ...file.imports.map(urlOf)]);
  const rewritten = rewriteImports(text, { ...file, bytes: 0 }, imported);
  return URL.createObjectURL(new Blob([rewritten], { type: "text/javascript" }));
}

async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

Object.assign(globalThis, { __nbdash: { load: async (name: string) => import(await urlOf(name)) } });
urlOf(modules.entry)
  .then((url) => import(url))
  .catch((error: unknown) => {
    // In English: the words of other languages are among what could not be had. What stands in the page stays.
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.textContent = `This page shows the app as it stood, and nothing in it moves: its scripts could not be started (${error}). Open it in a newer browser.`;
    document.body.prepend(note);
  });
