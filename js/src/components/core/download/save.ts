// Hands a file to the browser, as a click on a link to it does.

/** Browsers take the content over some time after the click; how long they need, they do not say. */
const KEPT_MS = 60_000;

export function save(content: Blob, filename: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
