/** Selecting cells with the pointer and the keyboard. The active cell has the focus while the table has it. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
} from "react";
import type { Table } from "../model";
import { moved, movedWithin } from "./move";
import { type Place, placeOf, selectBlock, selectOne } from "./places";

export interface Selecting {
  active: Place | undefined;
  /** Select a cell and give it the focus. */
  go(place: Place): void;
  onMouseDown(event: MouseEvent): void;
  onMouseOver(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
}

/** Brings a row on the page into sight. */
export type Reveal = (row: number) => void;

export function useSelecting(table: Table, grid: RefObject<HTMLElement | null>, reveal: Reveal): Selecting {
  const { props, columns, paging } = table;
  const active = placeOf(table, props.active_cell);
  const corners = [
    placeOf(table, props.start_cell) ?? active,
    placeOf(table, props.end_cell) ?? active,
  ] as const;
  /** Where a drag of the pointer began, and where it is. */
  const drag = useRef<{ start: Place; end: Place }>();
  /** The cell that is to be seen, and to have the focus, as soon as it is drawn. */
  const awaited = useRef<{ place: Place; hasFocus: boolean }>();

  useLayoutEffect(() => {
    if (awaited.current === undefined) return;
    const { place, hasFocus } = awaited.current;
    const cell = cellElement(grid.current, place);
    if (cell === null) return reveal(place.row);
    awaited.current = undefined;
    if (hasFocus) cell.focus({ preventScroll: true });
    cell.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  });

  const go = (place: Place) => {
    awaited.current = { place, hasFocus: true };
    props.setProps({ ...selectOne(table, place), is_focused: false });
  };
  const extend = (start: Place, end: Place) => {
    awaited.current = { place: end, hasFocus: false };
    props.setProps(selectBlock(table, start, end));
  };

  const onTab = (event: KeyboardEvent, at: Place): void => {
    const step = event.shiftKey ? -1 : 1;
    const isDown = event.key === "Enter";
    const [start, end] = corners;
    const isBlock = start && end && (start.row !== end.row || start.column !== end.column);
    if (isBlock) {
      event.preventDefault();
      const place = movedWithin(at, [start, end], step, isDown);
      awaited.current = { place, hasFocus: true };
      props.setProps({ active_cell: selectOne(table, place).active_cell, is_focused: false });
      return;
    }
    const next = isDown ? { ...at, row: at.row + step } : { ...at, column: at.column + step };
    const isInside =
      next.row >= 0 && next.row < paging.count && next.column >= 0 && next.column < columns.length;
    // At a row's end the Tab key goes on to what follows the table, so that nobody is caught in it.
    if (!isInside) return;
    event.preventDefault();
    go(next);
  };

  return {
    active,
    go,
    onMouseDown(event) {
      const place = placeAt(event.target);
      if (event.button !== 0 || place === undefined || isControl(event.target)) return;
      if (event.shiftKey && active !== undefined) {
        event.preventDefault();
        extend(active, place);
        return;
      }
      drag.current = { start: place, end: place };
      props.setProps({ ...selectOne(table, place), is_focused: false });
    },
    onMouseOver(event) {
      if (drag.current === undefined) return;
      if ((event.buttons & 1) === 0) {
        drag.current = undefined;
        return;
      }
      const place = placeAt(event.target);
      const { start, end } = drag.current;
      if (place === undefined || (place.row === end.row && place.column === end.column)) return;
      drag.current.end = place;
      // From one cell to another it is cells that are selected, and not their text.
      grid.current?.ownerDocument.getSelection()?.removeAllRanges();
      props.setProps(selectBlock(table, start, place));
    },
    onKeyDown(event) {
      if (event.defaultPrevented || event.altKey || active === undefined || isControl(event.target)) return;
      if (event.key === "Tab" || event.key === "Enter") return onTab(event, active);
      if (event.key === "Escape") return props.setProps({ ...selectOne(table, active), is_focused: false });
      const hasControl = event.ctrlKey || event.metaKey;
      if (hasControl && event.key.toLowerCase() === "a") {
        event.preventDefault();
        const last = { row: paging.count - 1, column: columns.length - 1 };
        if (paging.count * columns.length <= MOST_CELLS)
          props.setProps(selectBlock(table, { row: 0, column: 0 }, last));
        return;
      }
      const bounds = {
        rows: paging.count,
        columns: columns.length,
        rowsInSight: rowsInSight(grid.current),
        isRtl: grid.current !== null && getComputedStyle(grid.current).direction === "rtl",
      };
      const from = event.shiftKey ? (corners[1] ?? active) : active;
      const to = moved(from, { key: event.key, isControl: hasControl }, bounds);
      if (to === undefined) return;
      event.preventDefault();
      if (event.shiftKey) extend(active, to);
      else go(to);
    },
    onFocus(event) {
      const place = placeAt(event.target);
      const isCell = event.target instanceof Element && event.target.matches("[data-column]");
      if (!isCell || place === undefined || drag.current !== undefined) return;
      if (active?.row !== place.row || active.column !== place.column)
        props.setProps(selectOne(table, place));
    },
  };
}

/** So many cells at most are told one by one when all are selected. */
const MOST_CELLS = 100_000;

/** The place of the cell that an event is in. */
export function placeAt(target: EventTarget | null): Place | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest<HTMLElement>("[data-column]");
  const row = cell?.closest<HTMLElement>("[data-place]");
  return cell && row ? { row: Number(row.dataset.place), column: Number(cell.dataset.column) } : undefined;
}

export function cellElement(grid: HTMLElement | null, { row, column }: Place): HTMLElement | null {
  return grid?.querySelector(`[data-place="${row}"] > [data-column="${column}"]`) ?? null;
}

/** Something in a cell that has a keyboard and a pointer of its own. */
function isControl(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest("input, select, textarea, button, a[href], .nb-table-editor") !== null
  );
}

function rowsInSight(grid: HTMLElement | null): number {
  const row = grid?.querySelector("[data-place]");
  const height = row?.getBoundingClientRect().height;
  const space = Math.min(grid?.parentElement?.clientHeight ?? 0, window.innerHeight);
  return Math.max(1, height ? Math.floor(space / height) - 2 : 1);
}
