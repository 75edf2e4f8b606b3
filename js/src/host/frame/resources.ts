// The app's style sheets and scripts, loaded in its frame in the order in which a served page has them.
import type { CommModel } from "../../transport/comm";
import type { Resource, Resources } from "../described";
import { assetText, assetUrl, cssText } from "./assets";

/** What takes longer is not waited for: a server that does not answer is not to keep the app from being shown. */
const WAIT_MS = 10_000;

/** Load them in `inner`; the files of the app's own folder come from the kernel. Failures are told in the console. */
export async function loadResources(inner: Document, resources: Resources, model: CommModel): Promise<void> {
  const { stylesheets = [], scripts = [] } = resources;
  // All of it comes at once; what is ready early keeps its place.
  const texts = scripts.map((resource) => prepared(resource, model));
  const styles = stylesheets.map((resource) => settled(addStyle(inner, resource, model), nameOf(resource)));
  let before: Promise<unknown> = Promise.all(styles);
  await before;
  for (const [index, resource] of scripts.entries()) {
    // The browser itself keeps scripts with addresses in their order.
    const ready = isAsset(resource) ? before : Promise.resolve();
    const loading = ready.then(() => addScript(inner, resource, texts[index]));
    before = Promise.all([before, settled(loading, nameOf(resource))]);
  }
  await before;
}

async function addStyle(inner: Document, resource: Resource, model: CommModel): Promise<void> {
  if (!isAsset(resource)) {
    const link = inner.createElement("link");
    link.rel = "stylesheet";
    setAttributes(link, resource);
    return added(inner, link);
  }
  const style = inner.head.appendChild(inner.createElement("style"));
  style.dataset.nbdashAsset = resource.asset;
  style.textContent = await cssText(resource.asset, resource.hash, model);
}

/** Its text, or its address where it is a module. */
function prepared(resource: Resource, model: CommModel): Promise<string> | undefined {
  if (!isAsset(resource)) return undefined;
  const { asset, hash } = resource;
  const coming = asset.endsWith(".mjs") ? assetUrl(asset, hash, model) : assetText(asset, hash, model);
  coming.catch(() => {}); // said when its turn has come
  return coming;
}

async function addScript(inner: Document, resource: Resource, text?: Promise<string>): Promise<void> {
  const script = inner.createElement("script");
  if (!isAsset(resource)) {
    script.async = false; // in their order
    setAttributes(script, resource);
    return added(inner, script);
  }
  const content = (await text) ?? "";
  script.dataset.nbdashAsset = resource.asset;
  if (resource.asset.endsWith(".mjs")) {
    script.type = "module";
    script.src = content;
    return added(inner, script);
  }
  script.textContent = `${content}\n//# sourceURL=assets/${resource.asset}`;
  inner.head.append(script);
}

function added(inner: Document, element: HTMLScriptElement | HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error("it could not be loaded")));
    inner.head.append(element);
  });
}

function setAttributes(element: HTMLElement, attributes: object): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, String(value));
  }
}

/** Wait for one, but not for ever. */
async function settled(loading: Promise<void>, name: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it has not come yet")), WAIT_MS);
  });
  try {
    await Promise.race([loading, late]);
  } catch (error) {
    console.error(`nbdash: ${name} of the app:`, error);
  } finally {
    clearTimeout(timer);
  }
}

function isAsset(resource: Resource): resource is { asset: string; hash: string } {
  return "asset" in resource && "hash" in resource;
}

function nameOf(resource: Resource): string {
  if (isAsset(resource)) return `assets/${resource.asset}`;
  const { href, src } = resource as Readonly<Record<string, unknown>>; // no asset: attributes
  return String(href ?? src);
}
