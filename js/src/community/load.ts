// Loads a package of components for Dash: its style sheets, then its scripts in their order, which put its components in
// the page. Its later parts come when they are drawn.
import { nonceNewStyles } from "../host/new-styles";
import type { ChunkModule } from "../render/registry";
import type { Source, SourceContext, SourceFile } from "../render/sources";
import { dressWhatStandsBeside } from "./beside";
import { fetchChunksBy } from "./chunks";
import { COMPONENTS } from "./component";
import { type Fetch, fetchFrom } from "./files";
import { provideGlobals } from "./globals";
import { addressOf, runAt, runText } from "./script";
import { addStyles, linkStyles } from "./styles";

/** What the kernel says of a package besides: what comes first, by the names of files in it, or addresses elsewhere. */
interface PackageSource extends Source {
  js: readonly string[];
  css: readonly string[];
}

const ELSEWHERE = /^https?:/;

/** What has been loaded, or is about to be: scripts run once in a page, however many views draw their components. */
const loaded = new Map<string, Promise<void>>();
/** One package after the other: what they look at while they begin is the page's. */
let last: Promise<unknown> = Promise.resolve();

/** Load the bundles of a package, unless they are here. */
export async function loadPackage(source: Source, context: SourceContext): Promise<ChunkModule> {
  const files = fetchFrom(source, context);
  const key = `${source.name} ${source.version}`;
  let loading = loaded.get(key);
  if (loading === undefined) {
    const packageSource = source as PackageSource; // as nbdash/components/packages.py describes it
    loading = last.then(() => load(packageSource, files));
    loaded.set(key, loading);
    last = loading.catch(() => loaded.delete(key)); // the next who needs it tries again
  }
  await loading;
  return COMPONENTS;
}

async function load(source: PackageSource, fetch: Fetch): Promise<void> {
  provideGlobals();
  nonceNewStyles();
  dressWhatStandsBeside();
  const names = [...source.css, ...source.js];
  const files = await Promise.all(names.map((name) => (ELSEWHERE.test(name) ? { url: name } : fetch(name))));
  if (files.some((file) => "bytes" in file)) fetchChunksBy(addressOf(source, ""), fetch);
  for (const [index, name] of names.entries()) {
    const file = files[index] as SourceFile; // one for each name
    if (index < source.css.length) await applyStyles(source, name, file, fetch);
    else if ("url" in file) await runAt(file.url);
    else runText(textOf(file.bytes), addressOf(source, name));
  }
}

async function applyStyles(source: Source, name: string, file: SourceFile, fetch: Fetch): Promise<void> {
  if ("url" in file) {
    await linkStyles(file.url);
    return;
  }
  const base = addressOf(source, "");
  await addStyles(textOf(file.bytes), async (beside) => {
    const { origin, pathname } = new URL(beside, addressOf(source, name));
    const found = await fetch(`${origin}${pathname}`.slice(base.length));
    if ("url" in found) return found.url;
    // Of other pictures browsers see what they are.
    const type = pathname.endsWith(".svg") ? "image/svg+xml" : "";
    return URL.createObjectURL(new Blob([found.bytes], { type }));
  });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
