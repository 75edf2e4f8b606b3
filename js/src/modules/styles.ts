// A module's style sheet, in whatever tree its components are: replaced when it changes, gone with the last of them.

type Tree = Document | ShadowRoot;

interface Sheet {
  sheet: CSSStyleSheet;
  css: string;
  users: number;
}

const sheets = new WeakMap<Tree, Map<string, Sheet>>();

/** Apply the style sheet of a source where `element` is. Returns what ends it. */
export function applySheet(element: Element, source: string, css: string): () => void {
  if (css === "") return () => {};
  const tree = element.getRootNode() as Tree; // an element that is drawn is in one
  const known = sheets.get(tree) ?? new Map<string, Sheet>();
  sheets.set(tree, known);
  const window = element.ownerDocument.defaultView ?? globalThis.window;
  let entry = known.get(source);
  if (entry === undefined) {
    entry = { sheet: new window.CSSStyleSheet(), css: "", users: 0 };
    known.set(source, entry);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, entry.sheet];
  }
  const { sheet } = entry;
  if (entry.css !== css) sheet.replaceSync(css);
  entry.css = css;
  entry.users += 1;
  const used = entry;
  return () => {
    used.users -= 1;
    if (used.users > 0 || known.get(source) !== used) return;
    known.delete(source);
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
