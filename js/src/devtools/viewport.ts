// Which part of the graph is seen, and how large: a point (x, y) of it is drawn at (k·x + viewport.x, k·y + viewport.y).
import type { Point } from "./layout";

export interface Viewport {
  k: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

const MIN_ZOOM = 0.1;
const MAX_ZOOM = 2.5;
/** Pixels that a node in focus is away from the border. */
const BORDER_PX = 24;

/** Smaller than this, labels can't be read. */
const READABLE = 0.6;

/** All of it if that can be read, else its begin. */
export function begin(content: Size, size: Size): Viewport {
  const all = wholeOf(content, size);
  if (all.k >= READABLE) return all;
  const k = READABLE;
  const offset = (extent: number, room: number) => Math.max(0, (room - k * extent) / 2);
  return { k, x: offset(content.width, size.width), y: offset(content.height, size.height) };
}

/** All of it, in the middle, and no larger than it is. */
export function wholeOf(content: Size, size: Size): Viewport {
  const k = Math.max(MIN_ZOOM, Math.min(1, size.width / content.width, size.height / content.height));
  return { k, x: (size.width - k * content.width) / 2, y: (size.height - k * content.height) / 2 };
}

/** Larger or smaller by `factor`, with what is drawn at (x, y) left where it is. */
export function zoomed(before: Viewport, factor: number, x: number, y: number): Viewport {
  const k = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, before.k * factor));
  const change = k / before.k;
  return { k, x: x - (x - before.x) * change, y: y - (y - before.y) * change };
}

/** Moved as little as it takes to see a node, whose middle is told. */
export function withPoint(before: Viewport, node: Point & Size, size: Size): Viewport {
  const { k } = before;
  const shift = (middle: number, extent: number, offset: number, room: number) => {
    const half = (k * extent) / 2 + BORDER_PX;
    const at = k * middle + offset;
    if (2 * half > room) return room / 2 - at;
    return Math.max(half - at, 0) + Math.min(room - half - at, 0);
  };
  return {
    k,
    x: before.x + shift(node.x, node.width, before.x, size.width),
    y: before.y + shift(node.y, node.height, before.y, size.height),
  };
}
