// Where elements of an app are on screen, for what lies over them: html elements are exactly what the app asked for, so
// nothing of ours stands in them.
import { useLayoutEffect, useState } from "react";

/** An element's box within the root. */
export interface Place {
  id: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the elements with these ids are within the root; those that are not to be seen are left out. */
export function usePlaces(ids: string[], root: HTMLElement): Place[] {
  const [places, setPlaces] = useState<Place[]>([]);
  const key = ids.join("\n");
  useLayoutEffect(() => {
    const wanted = key === "" ? [] : key.split("\n");
    const measure = () => setPlaces((before) => keepEqual(before, measureAll(wanted, root)));
    measure();
    if (wanted.length === 0) return undefined;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(root);
    for (const id of wanted) {
      const target = find(id, root);
      if (target !== null) sizes.observe(target);
    }
    const content = new MutationObserver((records) => {
      if (records.some(({ target }) => !isOverlay(target))) soon();
    });
    content.observe(root, { childList: true, subtree: true });
    root.addEventListener("scroll", soon, true);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      content.disconnect();
      root.removeEventListener("scroll", soon, true);
    };
  }, [key, root]);
  return places;
}

function measureAll(ids: string[], root: HTMLElement): Place[] {
  const origin = root.getBoundingClientRect();
  return ids.flatMap((id) => {
    const found = find(id, root);
    // What has no text yet has no height either, but a place.
    if (found === null || found.getClientRects().length === 0) return [];
    const rect = found.getBoundingClientRect();
    const left = rect.left - origin.left - root.clientLeft;
    const top = rect.top - origin.top - root.clientTop;
    return [{ id, left, top, width: rect.width, height: rect.height }];
  });
}

/** The same list when nothing moved, so that React draws nothing. */
function keepEqual(before: Place[], after: Place[]): Place[] {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

function find(id: string, root: HTMLElement): Element | null {
  return root.querySelector(`[id="${CSS.escape(id)}"]`);
}

function isOverlay(target: Node): boolean {
  return target instanceof Element && target.closest(".nb-marks, .nb-stops, .nb-not-computed") !== null;
}
