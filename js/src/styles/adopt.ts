// Style sheets for whatever tree a view is in: the page, a shadow root, or a frame.
//
// Modules hand over their CSS when they are loaded; each view names the tree it is in. Every sheet reaches every
// tree, once, whichever of the two comes first.

type Tree = Document | ShadowRoot;

const texts: string[] = [];
const trees = new Set<Tree>();
/** Constructed sheets belong to one document and are shared by the shadow roots in it. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Apply `css` wherever a view is or will be. Equal texts count once. */
export function adoptStyles(css: string): void {
  if (texts.includes(css)) return;
  texts.push(css);
  for (const tree of trees) addSheet(tree, css);
}

/** Apply all styles, present and future, in the tree that `element` is in. */
export function adoptInto(element: Element): void {
  const tree = treeOf(element);
  if (trees.has(tree)) return;
  trees.add(tree);
  for (const css of texts) addSheet(tree, css);
}

function treeOf(element: Element): Tree {
  const root = element.getRootNode();
  // Not `instanceof`: the view may be in a frame, whose classes are not this page's.
  return "host" in root && "adoptedStyleSheets" in root ? (root as ShadowRoot) : element.ownerDocument;
}

function addSheet(tree: Tree, css: string): void {
  const document = "defaultView" in tree ? tree : tree.ownerDocument;
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  let sheet = known.get(css);
  if (sheet === undefined) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}
