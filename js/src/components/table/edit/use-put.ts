/** Puts a block of texts into the table: all of it, or nothing, and then it is said why. */
import { useLocale } from "../../../locale/locale";
import { planPaste } from "../clipboard/paste";
import type { Table } from "../model";
import { type Place, selectBlock } from "../selection/places";
import { isHere, targetAt } from "./block";
import { pasteProblem } from "./problems";
import type { Changes } from "./use-changes";

export type Put = (block: readonly (readonly string[])[], from: Place) => void;

export function usePut(table: Table, changes: Changes, say: (problem: string) => void): Put {
  const locale = useLocale();
  return (block, from) => {
    if (!isHere(table, from, block.length)) {
      say(locale.words.rowsNotHere);
      return;
    }
    const target = targetAt(table, from, block.length, canAdd(table) ? changes.nextIndex : null);
    const paste = planPaste(block, target);
    if (!("edits" in paste)) {
      const available = { columns: target.columns.length, rows: target.rows.length };
      const nameOf = (id: string) => table.columns.find((column) => column.id === id)?.names.at(-1) || id;
      say(pasteProblem(paste, table.paging.first + from.row, available, nameOf, locale));
      return;
    }
    say("");
    changes.edit(paste.edits, selected(table, from, paste.height, paste.width));
  };
}

/** Where rows are sorted, filtered or divided by somebody, one that is added might be out of sight at once. */
function canAdd({ props }: Table): boolean {
  const isSorted = (props.sort_by?.length ?? 0) > 0 || (props.filter_query ?? "") !== "";
  return !isSorted && props.page_action !== "custom";
}

/** The cells that were just written, as far as they are on the page. */
function selected(table: Table, from: Place, height: number, width: number) {
  const last = {
    row: Math.min(from.row + height, table.paging.count) - 1,
    column: Math.min(from.column + width, table.columns.length) - 1,
  };
  return last.row < from.row || last.column < from.column ? {} : selectBlock(table, from, last);
}
