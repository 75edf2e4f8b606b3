// What a check has found, with links to the cells.
import { button, element } from "../dom";
import { folded } from "./folded";
import type { Finding } from "./lines";
import type { ExportedNotebook } from "./notebook";

/** Findings as a list; those that refuse come first. `jump` brings a cell into view. */
export function findingList(
  findings: readonly Finding[],
  notebook: Pick<ExportedNotebook, "hasCell">,
  jump: (cell: string, line: number | null) => void,
): HTMLElement {
  const sorted = [...findings].sort((a, b) => Number(b.is_refusal) - Number(a.is_refusal));
  const items = sorted.map((finding) => {
    const item = element("li", "nbdash-export-finding");
    item.dataset.kind = finding.is_refusal ? "refusal" : "note";
    const { cell, cell_id: id, line } = finding;
    if (cell !== null) {
      const name = line === null ? `Cell ${cell}` : `Cell ${cell}, line ${line}`;
      if (id !== null && notebook.hasCell(id)) {
        const place = button("nbdash-export-cell", () => jump(id, line), name);
        place.title = "Show this cell";
        item.append(place);
      } else {
        item.append(element("span", "nbdash-export-cell", name));
      }
    }
    // After the first paragraph comes a traceback.
    const [what = "", ...more] = finding.what.split("\n\n");
    item.append(element("span", "nbdash-export-what", what));
    if (finding.remedy !== "") item.append(element("span", "nbdash-export-remedy", finding.remedy));
    if (more.length > 0) item.append(folded("Traceback", more.join("\n\n")));
    return item;
  });
  return element("ul", "nbdash-export-findings", ...items);
}
