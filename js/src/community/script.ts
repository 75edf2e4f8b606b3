// Runs scripts of packages: from an address, or from bytes, in which case they find themselves at an address that says
// what they are a part of.
import { pageNonce } from "../host/nonce";
import type { Source } from "../render/sources";

/** Where scripts that came as bytes believe to be; nothing is asked for there. */
const NOWHERE = "https://nbdash.invalid/";

/** With these about, a bundle would hand itself to a module loader instead of putting itself in the page. */
const MODULE_LOADERS = ["define", "exports", "module", "require"];

/** Where a file of a package believes to be. */
export function addressOf({ path }: Source, file: string): string {
  return `${NOWHERE}${path}/${file}`;
}

/** Run the script at `url`, after those before it. */
export async function runAt(url: string): Promise<void> {
  const script = document.createElement("script");
  script.async = false;
  setNonce(script);
  script.src = url;
  const restore = hideModuleLoaders();
  try {
    await new Promise<void>((resolve, reject) => {
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`The script ${url} could not be loaded.`));
      document.head.append(script);
    });
  } finally {
    restore();
  }
}

/** Run a script here and now, which believes to have come from `address`. */
export function runText(text: string, address: string): void {
  const believed = document.createElement("script");
  believed.type = "text/plain"; // it is only looked at
  believed.src = address;
  const script = document.createElement("script");
  setNonce(script);
  script.textContent = `${text}\n//# sourceURL=${address}`;
  let problem: unknown = null;
  // What goes wrong in a script is told to the page, not to who has added it.
  const listen = (event: ErrorEvent) => {
    problem = event.error ?? new Error(event.message);
  };
  const restore = hideModuleLoaders();
  Object.defineProperty(document, "currentScript", { configurable: true, get: () => believed });
  addEventListener("error", listen);
  try {
    document.head.append(script);
  } finally {
    removeEventListener("error", listen);
    Reflect.deleteProperty(document, "currentScript"); // the document's own is behind it
    restore();
    script.remove();
  }
  if (problem !== null) throw problem;
}

/** A served page runs scripts by their nonce. */
export function setNonce(element: HTMLElement): void {
  const nonce = pageNonce();
  if (nonce !== undefined) element.nonce = nonce;
}

function hideModuleLoaders(): () => void {
  const page = window as unknown as Record<string, unknown>;
  const hidden = MODULE_LOADERS.filter((name) => page[name] !== undefined);
  const kept = hidden.map((name) => [name, page[name]] as const);
  for (const name of hidden) page[name] = undefined;
  return () => {
    for (const [name, value] of kept) page[name] ??= value;
  };
}
