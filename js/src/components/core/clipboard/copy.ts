// Puts text on the clipboard, in the best way that the browser allows here.

export interface Copied {
  text: string;
  /** The same as HTML; "" if there is none. */
  html: string;
}

/**
 * Copy what `content` will be. A browser has to be asked at once, while it remembers the click; so it is told beforehand
 * whether there will be HTML.
 */
export async function copy(content: Promise<Copied>, hasHtml: boolean, near: Element | null): Promise<void> {
  // Pages that have come over plain HTTP are given none.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) {
    copyByCommand(await content, near);
  } else if (typeof ClipboardItem === "undefined" || clipboard.write === undefined) {
    await clipboard.writeText((await content).text);
  } else {
    const part = (kind: keyof Copied, type: string) =>
      content.then((copied) => new Blob([copied[kind]], { type }));
    const item: Record<string, Promise<Blob>> = { "text/plain": part("text", "text/plain") };
    if (hasHtml) item["text/html"] = part("html", "text/html");
    // What is wrong with the content is worth more to know than that it could not be read.
    await Promise.all([content, clipboard.write([new ClipboardItem(item)])]);
  }
}

/** As a person does it: select something and copy it; what goes to the clipboard is said in between. */
function copyByCommand({ text, html }: Copied, near: Element | null): void {
  const field = document.createElement("textarea");
  field.value = text || " ";
  field.style.cssText = "position:fixed;opacity:0";
  const focused = document.activeElement;
  // Beside the button: within a dialog, what is outside can't be selected.
  (near?.parentElement ?? document.body).append(field);
  field.select();
  const say = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== "") event.clipboardData?.setData("text/html", html);
    event.preventDefault();
  };
  field.addEventListener("copy", say);
  const isDone = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!isDone) throw new Error("The browser does not let this page write to the clipboard.");
}
