// Style sheets that packages bring as files.
import { setNonce } from "./script";

/** Apply the sheet at `url`. */
export function linkStyles(url: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  setNonce(link);
  link.href = url;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`The style sheet ${url} could not be loaded.`));
    document.head.append(link);
  });
}

/** Apply a sheet that came as text; `open` makes addresses of the files that it names beside it. */
export async function addStyles(css: string, open: (file: string) => Promise<string>): Promise<void> {
  const style = document.createElement("style");
  setNonce(style);
  style.textContent = await withAddresses(css, open);
  document.head.append(style);
}

async function withAddresses(css: string, open: (file: string) => Promise<string>): Promise<string> {
  const beside = /url\(\s*(["']?)(?![a-z]+:|[/#"'])([^"')]+)\1\s*\)/gi;
  const files = new Set([...css.matchAll(beside)].map(([, , file = ""]) => file));
  const opened = await Promise.all([...files].map(async (file) => [file, await open(file)] as const));
  const addresses = new Map(opened);
  return css.replace(beside, (whole, _quote: string, file: string) => {
    const address = addresses.get(file);
    return address === undefined ? whole : `url("${address}")`;
  });
}
