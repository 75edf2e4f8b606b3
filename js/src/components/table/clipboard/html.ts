// Blocks of cells as a table in HTML, which spreadsheets and mail programs take rather than text.
import { cellText } from "./text";

export function writeTable(block: readonly (readonly unknown[])[], headerRows: number): string {
  const rows = block.map((row, index) => {
    const tag = index < headerRows ? "th" : "td";
    return `<tr>${row.map((cell) => `<${tag}>${escaped(cellText(cell))}</${tag}>`).join("")}</tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

/** The cells of the first table; null if there is none. Cells that span several stand in the first of them. */
export function readTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  const block: string[][] = [];
  const rows = [...table.querySelectorAll("tr")];
  for (const [place, element] of rows.entries()) {
    block[place] ??= [];
    const row = block[place];
    for (const cell of element.querySelectorAll<HTMLTableCellElement>("td, th")) {
      let column = 0;
      while (row[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan, rows.length - place); down += 1) {
        block[place + down] ??= [];
        for (let right = 0; right < cell.colSpan; right += 1) {
          const target = block[place + down];
          if (target !== undefined) target[column + right] = down + right === 0 ? plain(cell) : "";
        }
      }
    }
  }
  return block.length === 0 ? null : block;
}

function plain(cell: Element): string {
  return (cell.textContent ?? "").replace(/\s+/g, " ").trim();
}

function escaped(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };
  return text.replace(/[&<>\n]/g, (character) => entities[character] ?? character);
}
