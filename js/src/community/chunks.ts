// The later parts of packages. Bundles fetch them by adding a script to the document's head, at the address where they
// believe to be: what stands nowhere is brought in another way.
import type { Fetch } from "./files";
import { runText, setNonce } from "./script";

/** What bundlers for Dash put before a file's extension, so that browsers may keep it: `.v1_2m1699900000`. */
const FINGERPRINT = /\.v[\w-]+m\d+(?=\.)/;

/** By the address where a package believes to be. */
const fetches = new Map<string, Fetch>();

/** Have the scripts that are looked for below `base` brought by `fetch`. */
export function fetchChunksBy(base: string, fetch: Fetch): void {
  const isFirst = fetches.size === 0;
  fetches.set(base, fetch);
  if (isFirst) watch(base);
}

function watch(base: string): void {
  const { head } = document;
  const append = head.appendChild;
  head.appendChild = function <T extends Node>(this: HTMLHeadElement, node: T): T {
    const known =
      node instanceof HTMLScriptElement && [...fetches.keys()].find((one) => node.src.startsWith(one));
    if (!known) return append.call(this, node) as T; // it returns what it is given
    void bring(node, known);
    return node;
  };
  if (document.querySelector("script[src]") === null) addMarker(base);
}

async function bring(script: HTMLScriptElement, base: string): Promise<void> {
  const [address = ""] = script.src.split(/[?#]/);
  const file = address.slice(base.length).replace(FINGERPRINT, "");
  try {
    const found = await fetches.get(base)?.(file);
    if (found === undefined || "url" in found) throw new Error("it has an address elsewhere");
    runText(new TextDecoder().decode(found.bytes), address);
    script.dispatchEvent(new Event("load"));
  } catch (error) {
    console.error(`nbdash: ${address} could not be loaded.`, error);
    script.dispatchEvent(new Event("error"));
  }
}

/** Older bundles look at the page's last script when they fetch: there must be one. */
function addMarker(base: string): void {
  const marker = document.createElement("script");
  marker.type = "text/plain";
  marker.async = false;
  setNonce(marker);
  marker.src = `${base}_/marker.js`;
  document.head.append(marker);
}
