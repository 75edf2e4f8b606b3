// Imports for modules at Blob URLs, from where "./x.js" leads nowhere.
import type { FileInfo } from "./manifest";

/** `text` with each static import at the URL of what it names, each dynamic one a call of the page's `load`. */
export function rewriteImports(
  text: string,
  { imports, dynamic }: FileInfo,
  urls: readonly string[],
): string {
  let rewritten = text;
  for (const file of dynamic) {
    rewritten = rewritten.replaceAll(`import("./${file}")`, `globalThis.__nbdash.load("${file}")`);
  }
  for (const [index, file] of imports.entries()) {
    rewritten = rewritten.replaceAll(`"./${file}"`, `"${urls[index]}"`);
  }
  return rewritten;
}
