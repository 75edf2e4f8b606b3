// The height of a frame: that of what is in it, and of what lies over that.
import { watchOverlays } from "./overlays";

/** Room below the app, where its focus rings are. */
const PADDING = 4;
/** So many times may content grow with the frame before it is asked whether it always will. */
const PATIENCE = 3;
/** By how much the frame is made smaller to find out. */
const PROBE = 40;

/** Have `frame` be as high as `root` in it; `onFirst` is called when there is something to be seen. */
export function followHeight(frame: HTMLIFrameElement, root: HTMLElement, onFirst: () => void): () => void {
  let isShown = false;
  let growths = 0;
  let height = 0;
  let room = 0;

  const follow = () => {
    if (!isShown && root.offsetHeight === 0) return;
    const wanted = Math.max(room, measure(frame, root));
    if (wanted === height) return;
    growths = wanted > height ? growths + 1 : 0;
    if (growths > PATIENCE && growsWith(frame, root)) {
      // As high as the window, say: it would grow for ever. It scrolls in the frame instead.
      stop();
      setHeight(frame, 0.8 * window.innerHeight);
      root.ownerDocument.documentElement.style.overflowY = "auto";
    } else {
      height = wanted;
      setHeight(frame, wanted);
    }
    if (!isShown) onFirst();
    isShown = true;
  };
  const sizes = new (root.ownerDocument.defaultView as Window & typeof globalThis).ResizeObserver(follow);
  const stopWatching = watchOverlays(root.ownerDocument, (height) => {
    room = height;
    growths = 0;
    follow();
  });
  const stop = () => {
    sizes.disconnect();
    stopWatching();
  };
  sizes.observe(root);
  follow();
  return stop;
}

function measure(frame: HTMLIFrameElement, root: HTMLElement): number {
  const { documentElement } = root.ownerDocument;
  const { bottom } = root.getBoundingClientRect();
  const top = documentElement.scrollTop;
  const isWide = documentElement.scrollWidth > documentElement.clientWidth;
  const bar = isWide ? frame.clientHeight - documentElement.clientHeight : 0;
  return Math.ceil(bottom + top + PADDING + bar);
}

/** Whether what is in the frame is as high as the frame is made. */
function growsWith(frame: HTMLIFrameElement, root: HTMLElement): boolean {
  const before = root.offsetHeight;
  const { height } = frame.style;
  frame.style.height = `${frame.clientHeight - PROBE}px`;
  const after = root.offsetHeight;
  frame.style.height = height;
  return after < before;
}

function setHeight(frame: HTMLIFrameElement, height: number): void {
  frame.style.height = `${Math.round(height)}px`;
}
