// Files of the app's own folder, from the kernel: each once for the page, however many frames load it.
import type { CommModel } from "../../transport/comm";
import { fromKernel } from "../assets/kernel";
import { describedBy } from "../described";

/** As nbdash/notebook/frame.py calls it. */
const FOLDER = "assets";
/** Of what browsers do not know by its content. */
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  js: "text/javascript",
  mjs: "text/javascript",
  svg: "image/svg+xml",
};
const ADDRESS = /(url\(\s*|@import\s+)(["']?)([^"')]+)\2/g;
/** Addresses that hold wherever they stand, and places in the document. */
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/|#)/i;

const known = new Map<string, Promise<unknown>>();

/** The text of a file. */
export function assetText(path: string, hash: string, model: CommModel): Promise<string> {
  return once(`text ${path} ${hash}`, model, async () =>
    new TextDecoder().decode(await bytesOf(path, model)),
  );
}

/** An address of a file that holds what is in it. */
export function assetUrl(path: string, hash: string, model: CommModel): Promise<string> {
  return once(`url ${path} ${hash}`, model, async () => {
    const type = TYPES[path.split(".").at(-1) ?? ""] ?? "";
    const content = type === "text/css" ? await cssText(path, hash, model) : await bytesOf(path, model);
    return URL.createObjectURL(new Blob([content], { type }));
  });
}

/** The text of a style sheet; what it names in the folder has addresses that hold in a frame. */
export async function cssText(path: string, hash: string, model: CommModel): Promise<string> {
  const text = await assetText(path, hash, model);
  const folder = path.split("/").slice(0, -1);
  const named = new Map<string, string>();
  const relative = [...text.matchAll(ADDRESS)].map(([, , , to = ""]) => to.trim());
  await Promise.all(
    [...new Set(relative)]
      .filter((to) => !ABSOLUTE.test(to))
      .map(async (to) => {
        // By the hash of the sheet: a file that changes alone is seen when the page is loaded again.
        const file = resolved(folder, to);
        try {
          if (file !== null) named.set(to, await assetUrl(file, hash, model));
        } catch (error) {
          console.error(`nbdash: assets/${path} names ${to}:`, error);
        }
      }),
  );
  return text.replace(ADDRESS, (whole, before: string, _quote, to: string) => {
    const url = named.get(to.trim());
    return url === undefined ? whole : `${before}"${url}"`;
  });
}

/** The path in the folder that `to` leads to from a file in `folder`; null if it leads out. */
function resolved(folder: readonly string[], to: string): string | null {
  const steps = [...folder];
  for (const step of decodeURI(to.replace(/[?#].*$/, "")).split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function bytesOf(path: string, model: CommModel): Promise<ArrayBuffer> {
  return fromKernel(path, new Set([model]), FOLDER);
}

function once<T>(name: string, model: CommModel, make: () => Promise<T>): Promise<T> {
  const { kernel, key } = describedBy(model);
  const id = `${kernel} ${key} ${name}`;
  const found = known.get(id) as Promise<T> | undefined; // made below, of the same kind
  if (found !== undefined) return found;
  const making = make();
  known.set(id, making);
  making.catch(() => known.delete(id));
  return making;
}
