// How far things in a frame were scrolled, kept for the next document: a browser forgets one that leaves the page.

/** By the way from the document's top: the number of each child. */
export type Offsets = Map<string, { left: number; top: number }>;

/** How long the app may take to be as large again. */
const SETTLED_MS = 10_000;
/** What somebody scrolls with: from then on things are where they were left. */
const BY_HAND = ["wheel", "pointerdown", "keydown"];

/** Scroll what is in `inner` as `offsets` say, and note what is scrolled from now on. Returns what ends it. */
export function keepScroll(inner: Document, offsets: Offsets): () => void {
  const wanted = new Map(offsets);
  const restore = () => {
    for (const [way, offset] of wanted) {
      const element = elementAt(inner, way);
      element?.scrollTo({ ...offset, behavior: "instant" });
      if (element?.scrollTop === offset.top && element.scrollLeft === offset.left) wanted.delete(way);
    }
    if (wanted.size === 0) stop();
  };
  const content = new MutationObserver(restore);
  const timer = setTimeout(() => stop(), SETTLED_MS);
  const stop = () => {
    wanted.clear();
    content.disconnect();
    clearTimeout(timer);
    for (const type of BY_HAND) inner.removeEventListener(type, stop, true);
  };
  const note = ({ target }: Event) => {
    if (target === null || !("scrollTop" in target)) return;
    const { scrollLeft: left, scrollTop: top } = target as Element;
    if (!wanted.has(wayTo(target as Element))) offsets.set(wayTo(target as Element), { left, top });
  };
  if (wanted.size > 0) {
    content.observe(inner.body, { childList: true, subtree: true });
    for (const type of BY_HAND) inner.addEventListener(type, stop, { capture: true, passive: true });
  }
  restore();
  inner.addEventListener("scroll", note, { capture: true, passive: true });
  return () => {
    stop();
    inner.removeEventListener("scroll", note, true);
  };
}

function wayTo(element: Element): string {
  const steps: number[] = [];
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement)
    steps.unshift([...at.parentElement.children].indexOf(at));
  return steps.join(" ");
}

function elementAt(inner: Document, way: string): Element | undefined {
  let at: Element | undefined = inner.documentElement;
  for (const step of way === "" ? [] : way.split(" ")) at = at?.children[Number(step)];
  return at;
}
