// Light or dark: as the system has it, unless the app's own style sheets paint the page otherwise. A page that they make
// white has dark text of ours, on every system.

export type Scheme = "light" | "dark";

/** What component libraries look for on <html>: Bootstrap and AG Grid. */
const TOLD = ["bsTheme", "agThemeMode"];
/** Other libraries write there what they have chosen. */
const CHOSEN = ["class", "data-theme", "data-mantine-color-scheme"];
/** Read by styles/tokens.css. */
const VARIABLE = "--nb-scheme";

/** The scheme that a document's background belongs to; null if it has none. */
export function paintedScheme({ body, documentElement }: Document): Scheme | null {
  for (const element of [body, documentElement]) {
    const { backgroundColor } = getComputedStyle(element);
    if (!backgroundColor.startsWith("rgb")) continue;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue > 128 ? "light" : "dark";
  }
  return null;
}

/**
 * Have a document be of the scheme of what is around it, or of its own background where that is of another. `show` is
 * told which it is. Returns a function that looks again, and one that ends it.
 */
export function keepScheme(
  inner: Document,
  around: () => Scheme,
  show: (scheme: Scheme, isOwn: boolean) => void = () => {},
): [look: () => void, end: () => void] {
  const { style, dataset } = inner.documentElement;
  const told = TOLD.filter((name) => !(name in dataset)); // others are the author's choice
  const be = (scheme: Scheme, isOwn: boolean) => {
    for (const name of told) dataset[name] = scheme;
    if (isOwn) style.setProperty(VARIABLE, scheme);
    else style.removeProperty(VARIABLE);
    show(scheme, isOwn);
  };
  const look = () => {
    const scheme = around();
    be(scheme, false);
    const painted = paintedScheme(inner);
    if (painted !== null && painted !== scheme) be(painted, true);
  };
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const watch = new MutationObserver(soon);
  watch.observe(inner.documentElement, { attributes: true, attributeFilter: CHOSEN });
  watch.observe(inner.body, { attributes: true, attributeFilter: CHOSEN });
  watch.observe(inner.head, { childList: true });
  inner.addEventListener("load", soon, true); // of style sheets, wherever they stand
  look();
  const end = () => {
    cancelAnimationFrame(frame);
    watch.disconnect();
    inner.removeEventListener("load", soon, true);
  };
  return [look, end];
}

/** Keep a page of nbdash's own to the system's scheme, as long as it lasts. */
export function keepSystemScheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const [look] = keepScheme(document, () => (dark.matches ? "dark" : "light"));
  dark.addEventListener("change", look);
}
