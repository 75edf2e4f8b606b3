/** Copies, cuts and pastes cells when the browser says so: by its keys, or from its menu. */
import type { ClipboardEvent } from "react";
import { useLocale } from "../../../locale/locale";
import {
  type Block,
  blockColumns,
  blockRows,
  emptyBlock,
  isHere,
  selectedBlock,
  sizeOf,
} from "../edit/block";
import type { Put } from "../edit/use-put";
import type { Table } from "../model";
import { copiedBlock } from "./copy";
import { readTable, writeTable } from "./html";
import { fillSelection } from "./paste";
import { readTabs, writeTabs } from "./text";

export interface ClipboardHandlers {
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

/** What any table of this page has copied last, to leave the headers out when it comes back to a table. */
let last: { text: string; cells: string } | undefined;

export function useClipboard(table: Table, put: Put, say: (problem: string) => void): ClipboardHandlers {
  const { words } = useLocale();
  const copy = (event: ClipboardEvent): Block | undefined => {
    const block = isField(event) ? undefined : selectedBlock(table);
    if (block === undefined) return undefined;
    if (!isHere(table, block.first, sizeOf(block)[0])) {
      event.preventDefault();
      say(words.rowsNotHere);
      return undefined;
    }
    const [rows, columns] = [blockRows(table, block), blockColumns(table, block)];
    const { cells, headerRows } = copiedBlock(
      rows,
      columns,
      table.props.include_headers_on_copy_paste === true,
    );
    last = { text: writeTabs(cells), cells: writeTabs(cells.slice(headerRows)) };
    event.clipboardData.setData("text/plain", last.text);
    event.clipboardData.setData("text/html", writeTable(cells, headerRows));
    event.preventDefault();
    return block;
  };
  return {
    onCopy: copy,
    onCut(event) {
      const block = copy(event);
      if (block !== undefined) put(emptyBlock(block), block.first);
    },
    onPaste(event) {
      const block = isField(event) ? undefined : selectedBlock(table);
      if (block === undefined) return;
      const pasted = read(event.clipboardData);
      if (pasted.length === 0) return;
      event.preventDefault();
      put(fillSelection(pasted, ...sizeOf(block)), block.first);
    },
  };
}

function read(data: DataTransfer): string[][] {
  const text = data.getData("text/plain");
  if (text === "") return readTable(data.getData("text/html")) ?? [];
  return readTabs(text === last?.text ? last.cells : text);
}

/** Fields in the table copy and paste their own text. */
function isField({ target }: ClipboardEvent): boolean {
  return (
    target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea") !== null
  );
}
