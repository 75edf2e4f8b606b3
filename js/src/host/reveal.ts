// From a line of a traceback to the cell it stands in.
//
// The JupyterLab extension knows all notebooks and cells, and answers an event. Without it the page itself tells
// which cell is which only by the number of its last run; Jupyter puts no cell's id into the page.
import type { Place } from "../protocol/messages";

/** Bubbles from the link. Who can show the place prevents its default; with `ask` it shows nothing yet. */
export interface RevealDetail {
  cell: string | null;
  execution: number | null;
  line: number;
  ask: boolean;
}

export const REVEAL = "nbdash:reveal";

/** Whether anything in this page can show the place. */
export function canReveal(from: Element, place: Place): boolean {
  return ask(from, place, true) || findCell(from, place) !== null;
}

/** Show the cell of a place, and its line where that can be done. */
export function reveal(from: Element, place: Place): void {
  if (ask(from, place, false)) return;
  const cell = findCell(from, place);
  cell?.scrollIntoView({ block: "center", behavior: "smooth" });
  cell?.querySelector<HTMLElement>(".cm-content")?.focus({ preventScroll: true });
}

function ask(from: Element, { cell, execution, line }: Place, isQuestion: boolean): boolean {
  const detail: RevealDetail = { cell, execution, line, ask: isQuestion };
  return !from.dispatchEvent(
    new CustomEvent(REVEAL, { detail, bubbles: true, composed: true, cancelable: true }),
  );
}

function findCell(from: Element, { execution }: Place): Element | null {
  if (execution === null) return null;
  const notebook = from.closest(".jp-Notebook");
  for (const prompt of notebook?.querySelectorAll(".jp-CodeCell .jp-InputArea-prompt") ?? []) {
    if (prompt.textContent?.trim() === `[${execution}]:`) return prompt.closest(".jp-Cell");
  }
  return null;
}
