// Widgets in an app's frame in a notebook (host/frame/). The notebook's widget manager makes their elements in the page
// around the frame: its style sheets are not the frame's, and what follows a mouse listens there.
import { adoptStyles } from "../styles/adopt";
import css from "./framed.css";

/** Where a frame has widgets; what is in there looks as it does in the page around. */
const PLACE = ".nb-widget";
const FOLLOWED = ["mousemove", "mouseup", "pointermove", "pointerup", "pointercancel", "keyup"] as const;

let isPrepared = false;

/** Whether this runtime draws in the frame of an app, and the widgets come from the page around it. */
function isFramed(): boolean {
  return window.frameElement?.classList.contains("nbdash-frame") === true;
}

/** Have widgets of the page around look and behave in this frame as they do there; once for each document. */
export function prepareFrame(): void {
  if (isPrepared || !isFramed()) return;
  isPrepared = true;
  adoptStyles(css);
  const outer = window.parent.document;
  followStyles(outer);
  followPointer(outer);
}

/** Copy the style sheets of `outer` for what is in widgets, and those that come later. */
function followStyles(outer: Document): void {
  const copies = new Map<CSSStyleSheet, CSSStyleSheet>();
  const copy = () => {
    const present = new Set([...outer.styleSheets, ...outer.adoptedStyleSheets]);
    for (const sheet of present) {
      if (sheet.disabled || copies.has(sheet)) continue;
      const text = scoped(sheet);
      if (text === null) continue;
      const made = new CSSStyleSheet();
      made.replaceSync(text);
      copies.set(sheet, made);
      document.adoptedStyleSheets.push(made);
    }
    const gone = new Set([...copies].filter(([sheet]) => !present.has(sheet)).map(([, made]) => made));
    if (gone.size === 0) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !gone.has(sheet));
    for (const [sheet, made] of copies) if (gone.has(made)) copies.delete(sheet);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(copy, 50);
  };
  copy();
  const watch = new MutationObserver(soon);
  watch.observe(outer.head, { childList: true });
  outer.head.addEventListener("load", soon, true); // themes are links
  window.addEventListener("pagehide", () => {
    clearTimeout(timer);
    watch.disconnect();
    outer.head.removeEventListener("load", soon, true);
  });
}

/** The text of a style sheet, for what is in widgets alone; null if it is not there yet, or of another site. */
function scoped(sheet: CSSStyleSheet): string | null {
  let rules: CSSRule[];
  try {
    rules = [...sheet.cssRules];
  } catch {
    return null;
  }
  const base = sheet.href ?? window.parent.document.baseURI;
  const within: string[] = [];
  const beside: string[] = [];
  for (const rule of rules) {
    const text = rule.cssText.replaceAll(/url\("([^"]*)"\)/g, (whole, address: string) =>
      URL.canParse(address, base) ? `url("${new URL(address, base).href}")` : whole,
    );
    if (rule.constructor.name === "CSSFontFaceRule" || rule.constructor.name === "CSSKeyframesRule")
      beside.push(text);
    else if (rule.constructor.name !== "CSSImportRule")
      within.push(text.replaceAll(/:root\b|:host\b/g, ":scope"));
  }
  return `${beside.join("\n")}\n@scope (${PLACE}) {\n${within.join("\n")}\n}`;
}

/**
 * What is dragged in a widget is followed by listeners in `outer`: tell them of what happens here meanwhile. Places stay
 * those in the frame, as of the press that all began with.
 */
function followPointer(outer: Document): void {
  let isPressed = false;
  const press = ({ target }: Event) => {
    isPressed = (target as Element | null)?.closest?.(PLACE) != null;
  };
  document.addEventListener("pointerdown", press, true);
  document.addEventListener("mousedown", press, true);
  for (const name of FOLLOWED) {
    document.addEventListener(
      name,
      (event) => {
        if (!isPressed) return;
        const Kind = Reflect.get(window.parent, event.constructor.name) as typeof Event;
        outer.body.dispatchEvent(new Kind(name, propertiesOf(event)));
        if (name === "mouseup" || name === "pointercancel") isPressed = false;
      },
      true,
    );
  }
}

/** An event's own properties, as its constructor takes them. */
function propertiesOf(event: Event): EventInit {
  const found: Record<string, unknown> = { bubbles: true, cancelable: true };
  for (const name in event) {
    const value: unknown = Reflect.get(event, name);
    if (["number", "boolean", "string"].includes(typeof value)) found[name] = value;
  }
  return { ...found, bubbles: true };
}
