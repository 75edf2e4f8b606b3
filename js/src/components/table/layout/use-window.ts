/**
 * Which rows are drawn where only those in sight are: they are of one height, and what is not drawn is kept free.
 *
 * Browsers cap how tall an element can be (Firefox at 17.9 million pixels), so beyond `TALLEST_PX` the scroll bar's way is
 * shorter than that of the rows, and its position is scaled.
 */
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export interface Window {
  /** The rows that are drawn: from `first` up to `end`, without it. */
  first: number;
  end: number;
  /** The space before and after them. */
  before: number;
  after: number;
  reveal(row: number): void;
}

const USUAL_HEIGHT_PX = 29;
const TALLEST_PX = 15_000_000;
/** How many rows are drawn beyond those in sight. */
const MARGIN_ROWS = 12;

type RowVirtualizer = Virtualizer<HTMLElement, HTMLTableRowElement>;

export function useWindow(
  isOn: boolean,
  count: number,
  scroller: RefObject<HTMLElement | null>,
  grid: RefObject<HTMLTableElement | null>,
): Window {
  const [rowHeight, setRowHeight] = useState(USUAL_HEIGHT_PX);
  const [headHeight, setHeadHeight] = useState(USUAL_HEIGHT_PX);
  const total = count * rowHeight;
  const height = Math.min(total, TALLEST_PX);
  // The scroll bar's last position shows the last rows: what is in sight counts at neither scale.
  const sight = Math.max(0, (scroller.current?.clientHeight ?? 0) - headHeight);
  const scale = total > height ? (total - sight) / (height - sight) : 1;
  const latestScale = useRef(scale);
  latestScale.current = scale;
  const virtualizer: RowVirtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    enabled: isOn,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: MARGIN_ROWS,
    scrollPaddingStart: 0,
    scrollPaddingEnd: headHeight,
    observeElementOffset: (instance, report) => {
      const element = instance.scrollElement;
      if (element === null) return undefined;
      const onScroll = () => report(element.scrollTop * latestScale.current, true);
      report(element.scrollTop * latestScale.current, false);
      element.addEventListener("scroll", onScroll, { passive: true });
      return () => element.removeEventListener("scroll", onScroll);
    },
    scrollToFn: (offset, { adjustments = 0 }) => {
      scroller.current?.scrollTo({ top: (offset + adjustments) / scale });
    },
  });

  useLayoutEffect(() => {
    if (!isOn) return;
    const row = grid.current?.querySelector("[data-place]");
    const height = row?.getBoundingClientRect().height;
    if (height && Math.abs(height - rowHeight) > 0.01) setRowHeight(height);
    const head = grid.current?.tHead?.getBoundingClientRect().height;
    if (head && head !== headHeight) setHeadHeight(head);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer keeps sizes that are estimates
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another scale the same position shows other rows
  useLayoutEffect(() => {
    if (isOn) scroller.current?.dispatchEvent(new Event("scroll"));
  }, [isOn, scale]);

  if (!isOn) return { first: 0, end: count, before: 0, after: 0, reveal: () => {} };
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const end = (items.at(-1)?.index ?? -1) + 1;
  const offset = virtualizer.scrollOffset ?? 0;
  const before = Math.max(0, first * rowHeight - offset + offset / scale);
  return {
    first,
    end,
    before,
    after: Math.max(0, height - before - (end - first) * rowHeight),
    reveal: (row) => virtualizer.scrollToIndex(row, { align: "auto" }),
  };
}
