// What lies over an app (dialogs, menus, pickers) can't leave its frame: the frame has room for it while it is there.

const OVERLAYS =
  "[role=dialog], [role=alertdialog], [role=menu], [role=listbox], dialog[open], :popover-open, .modal, .offcanvas, .dropdown-menu";
/** Room for what has the size of the window; no more than most of the page's own. */
const ROOM = 480;

/** Call `onChange` with the height that what lies over the app asks for, 0 when nothing does. Returns what ends it. */
export function watchOverlays(inner: Document, onChange: (height: number) => void): () => void {
  const window = inner.defaultView as Window & typeof globalThis;
  let seen = new Set<Element>();
  let wanted = 0;
  let frame = 0;
  const look = () => {
    const open = [...inner.querySelectorAll(OVERLAYS)].filter((one) => isOpen(one, window));
    const height = Math.max(0, ...open.map((one) => heightFor(one, window)));
    if (height !== wanted) onChange(height);
    wanted = height;
    // A dialog in a frame that is higher than the window may be out of sight.
    for (const one of open) {
      if (!seen.has(one) && one.matches("[role=dialog], [role=alertdialog], dialog, .modal"))
        (one.querySelector("[role=document], .modal-content") ?? one).scrollIntoView({ block: "nearest" });
    }
    seen = new Set(open);
  };
  const soon = () => {
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(look);
  };
  const changes = new window.MutationObserver(soon);
  changes.observe(inner.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["class", "style", "open", "hidden", "aria-hidden"],
  });
  inner.addEventListener("toggle", soon, true); // popovers change no attribute
  inner.addEventListener("transitionend", soon, true);
  return () => {
    changes.disconnect();
    window.cancelAnimationFrame(frame);
    inner.removeEventListener("toggle", soon, true);
    inner.removeEventListener("transitionend", soon, true);
  };
}

/** Whether it is to be seen, and takes no room of its own in the app. */
function isOpen(element: Element, window: Window): boolean {
  if (element.getClientRects().length === 0) return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { position, visibility } = window.getComputedStyle(at);
    if (visibility === "hidden") return false;
    if (position === "fixed" || position === "absolute") return true;
  }
  return false;
}

function heightFor(element: Element, window: Window): number {
  const room = Math.min(ROOM, 0.8 * (window.parent.innerHeight || ROOM));
  if (window.getComputedStyle(element).position === "fixed") return room;
  const { bottom } = element.getBoundingClientRect();
  return Math.max(Math.min(room, window.innerHeight), Math.ceil(bottom + window.scrollY));
}
