/** Which tooltip is shown: that of the cell or header under the pointer, or of the cell that the keyboard has come to. */
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from "react";
import type { Table } from "../model";
import { queryPredicate } from "../query/evaluate";
import { dataTooltip, headerTooltip, type Tooltip } from "./resolve";

export interface ShownTooltip {
  /** The cell or header that it is of. */
  element: HTMLElement;
  tooltip: Tooltip;
}

export interface TooltipHandlers {
  onPointerOver(event: SyntheticEvent): void;
  onPointerLeave(): void;
  onFocusCapture(event: SyntheticEvent): void;
  onBlurCapture(): void;
  onKeyDownCapture(event: KeyboardEvent): void;
}

export function useTooltip(table: Table): [shown: ShownTooltip | undefined, handlers: TooltipHandlers] {
  const [shown, setShown] = useState<ShownTooltip>();
  const over = useRef<HTMLElement | null>(null);
  const timer = useRef<number>();
  const stop = () => window.clearTimeout(timer.current);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const hide = () => {
    stop();
    over.current = null;
    setShown(undefined);
  };
  const enter = (event: SyntheticEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const element = target?.closest<HTMLElement>("td[data-column], th[data-dash-column]") ?? null;
    if (element === over.current) return;
    hide();
    over.current = element;
    const tooltip = element === null ? undefined : tooltipOf(table, element);
    if (element === null || tooltip === undefined) return;
    timer.current = window.setTimeout(() => {
      setShown({ element, tooltip });
      if (tooltip.durationMs === null) return;
      timer.current = window.setTimeout(() => setShown(undefined), tooltip.durationMs);
    }, tooltip.delayMs);
  };

  return [
    shown,
    {
      onPointerOver: enter,
      onPointerLeave: hide,
      onFocusCapture: enter,
      onBlurCapture: hide,
      onKeyDownCapture: (event) => {
        if (event.key === "Escape") hide();
      },
    },
  ];
}

function tooltipOf({ props, columns, rows, paging }: Table, element: HTMLElement): Tooltip | undefined {
  const column = element.dataset.dashColumn ?? "";
  const line = element.parentElement;
  if (element.tagName === "TH") {
    const headerRow = Array.from(line?.parentElement?.children ?? []).indexOf(line ?? element);
    return headerTooltip(props, column, headerRow);
  }
  const place = Number(line?.dataset.place);
  const row = rows.row(paging.first + place);
  const isShown = columns.some(({ id }) => id === column);
  if (row === undefined || !isShown) return undefined;
  return dataTooltip(props, column, { row, place, index: rows.index(paging.first + place) }, queryPredicate);
}
