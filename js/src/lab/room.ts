// How wide the side panel opens. JupyterLab opens its sidebars 240 pixels wide, which is a list's width and no app's.
import { SplitPanel, type Widget } from "@lumino/widgets";

const NARROW_PX = 300;
/** Of the window: the notebook keeps most of it. */
const SHARE = 0.36;

/** Widen the sidebar that `panel` is in, unless somebody has given it a width. */
export function giveRoom(panel: Widget): void {
  if (panel.node.offsetWidth >= NARROW_PX) return;
  let side = panel;
  while (side.parent !== null && !isRow(side.parent)) side = side.parent;
  const row = side.parent;
  if (row === null || !isRow(row)) return; // Notebook 7 gives its sidebars room by itself
  const index = row.widgets.indexOf(side);
  const sizes = row.relativeSizes();
  const rest = 1 - (sizes[index] ?? 0);
  if (rest <= 0) return;
  row.setRelativeSizes(sizes.map((size, each) => (each === index ? SHARE : (size / rest) * (1 - SHARE))));
}

function isRow(widget: Widget): widget is SplitPanel {
  return widget instanceof SplitPanel && widget.orientation === "horizontal";
}
