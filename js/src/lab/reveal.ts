// Links to a cell, and a line in it: the events of whatever shows them (host/reveal.ts), answered by the notebooks.
import type { JupyterFrontEnd } from "@jupyterlab/application";
import type { Cell, INotebookTracker, NotebookPanel } from "@jupyterlab/notebook";
import { REVEAL, type RevealDetail } from "../host/reveal";

/** Answer these events from now on: the cell comes into view, with the cursor in its line. */
export function followReveals(app: JupyterFrontEnd, tracker: INotebookTracker): void {
  document.addEventListener(REVEAL, (event) => {
    const place = (event as CustomEvent<RevealDetail>).detail; // as host/reveal.ts makes it
    const found = find(tracker, place);
    if (found === undefined) return;
    event.preventDefault();
    if (place.ask) return;
    app.shell.activateById(found.panel.id);
    void revealCell(found.panel, found.index, place.line);
  });
}

/** Bring a cell into view, with the cursor in its line. */
export async function revealCell({ content }: NotebookPanel, index: number, line: number): Promise<void> {
  content.activeCellIndex = index;
  content.deselectAll();
  await content.scrollToItem(index, "center");
  const cell = content.widgets[index];
  await cell?.ready;
  cell?.editor?.setCursorPosition({ line: line - 1, column: 0 });
  cell?.editor?.focus();
}

/** The notebook in front comes first. */
function find(
  tracker: INotebookTracker,
  place: RevealDetail,
): { panel: NotebookPanel; index: number } | undefined {
  const panels: NotebookPanel[] = [];
  tracker.forEach((panel) => {
    panels.push(panel);
  });
  panels.sort((a, b) => Number(b === tracker.currentWidget) - Number(a === tracker.currentWidget));
  for (const panel of panels) {
    const index = panel.content.widgets.findIndex((cell) => fits(cell, place));
    if (index >= 0) return { panel, index };
  }
  return undefined;
}

function fits({ model }: Cell, { cell, execution }: RevealDetail): boolean {
  if (cell !== null) return model.id === cell;
  return execution !== null && model.executionCount === execution;
}
