/**
 * Editing of cells: when it begins, what becomes of what was typed, and where the keyboard goes then.
 *
 * The active cell is being edited while `is_focused` holds: a callback can begin it too.
 */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from "react";
import { useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import type { Table } from "../model";
import { type Place, placeOf } from "../selection/places";
import { placeAt } from "../selection/use-selecting";
import { emptyBlock, isEditable, optionsOf, selectedBlock } from "./block";
import { CellEditor, type Move } from "./cell-editor";
import { cellEdit } from "./changes";
import { reconcile } from "./coerce";
import css from "./edit.css";
import { cellProblem } from "./problems";
import type { Changes } from "./use-changes";
import type { Put } from "./use-put";

adoptStyles(css);

export interface Editing {
  /** What stands in the active cell over its value; null while nothing is edited. */
  editor: ReactNode;
  /** True if the key was for editing: it is to do nothing else. */
  onKeyDown(event: KeyboardEvent): boolean;
  onMouseDownCapture(event: MouseEvent): void;
  onClick(event: MouseEvent): void;
  onDoubleClick(event: MouseEvent): void;
}

interface EditingOptions {
  changes: Changes;
  put: Put;
  say(problem: string): void;
  go(place: Place): void;
}

const STEPS: Record<Exclude<Move, "leave">, Place> = {
  stay: { row: 0, column: 0 },
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  next: { row: 0, column: 1 },
  previous: { row: 0, column: -1 },
};

export function useEditing(table: Table, { changes, put, say, go }: EditingOptions): Editing {
  const locale = useLocale();
  const { props, columns, rows, paging } = table;
  /** What was typed to begin; null where the value that is there is to be edited. */
  const typed = useRef<string | null>(null);
  /** Whether the pointer went down on the cell that was active already. */
  const isAgain = useRef(false);
  const place = placeOf(table, props.active_cell);
  const column = place && columns[place.column];
  const position = paging.first + (place?.row ?? 0);
  const row = place && rows.row(position);
  const index = place ? rows.index(position) : -1;
  const canEdit = column !== undefined && row !== undefined && isEditable(table, column, row, index);
  const isEditing = props.is_focused === true && canEdit;

  const begin = (text: string | null): boolean => {
    if (!canEdit) return false;
    typed.current = text;
    props.setProps({ is_focused: true });
    return true;
  };
  const end = (move: Move) => {
    typed.current = null;
    props.setProps({ is_focused: false });
    if (move === "leave" || place === undefined) return;
    const step = STEPS[move];
    go({
      row: within(place.row + step.row, paging.count),
      column: within(place.column + step.column, columns.length),
    });
  };
  const commit = (value: unknown, move: Move) => {
    if (column === undefined || row === undefined) return;
    const outcome = reconcile(value, column, optionsOf(table, column, row, index));
    if ("fault" in outcome) {
      const name = column.names.at(-1) || column.id;
      say(cellProblem({ fault: outcome.fault, value, column: name, row: position + 1 }, locale));
      end(move === "leave" ? "leave" : "stay");
      return;
    }
    say("");
    if (!isSame(outcome.value, row[column.id])) {
      changes.edit([cellEdit(row, index, column.id, outcome.value)]);
    }
    end(move);
  };
  const clear = (): boolean => {
    const block = selectedBlock(table);
    if (block === undefined || !canEdit) return false;
    put(emptyBlock(block), block.first);
    return true;
  };

  return {
    editor: isEditing ? (
      <CellEditor
        key={`${index} ${column.id}`}
        column={column}
        value={row[column.id]}
        typed={typed.current}
        options={optionsOf(table, column, row, index)}
        row={position + 1}
        onCommit={commit}
        onCancel={end}
      />
    ) : null,
    onKeyDown(event) {
      if (isEditing) return true;
      if (event.defaultPrevented || place === undefined || isElsewhere(event)) return false;
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === "F2" || (event.key === "Enter" && !event.shiftKey)) return taken(event, begin(null));
      if (event.key === "Backspace" || event.key === "Delete") return taken(event, clear());
      // A key of an input method types into the field that has the focus by then.
      if (event.key === "Process") return begin("");
      return event.key.length === 1 && taken(event, begin(event.key));
    },
    onMouseDownCapture({ target }) {
      const at = placeAt(target);
      isAgain.current = at !== undefined && at.row === place?.row && at.column === place?.column;
    },
    onClick({ target, nativeEvent }) {
      const isTouch = (nativeEvent as PointerEvent).pointerType === "touch"; // a click is one in today's browsers
      const isActive = isOn(target, place) && !isEditing;
      if (isActive && (column?.presentation === "dropdown" || (isTouch && isAgain.current))) begin(null);
    },
    onDoubleClick({ target }) {
      if (isOn(target, place) && !isEditing) begin(null);
    },
  };
}

function taken(event: KeyboardEvent, isTaken: boolean): boolean {
  if (isTaken) event.preventDefault();
  return isTaken;
}

/** In a cell there may be a link, a box or a button that has keys of its own. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  return !(target instanceof Element && target.matches("[data-column]"));
}

function isOn(target: EventTarget, place: Place | undefined): boolean {
  const at = placeAt(target);
  const isControl =
    target instanceof Element && target.closest("a[href], button, input, .nb-table-editor") !== null;
  return at !== undefined && at.row === place?.row && at.column === place?.column && !isControl;
}

function within(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

/** No value and a value that is not there are the same. */
function isSame(value: unknown, present: unknown): boolean {
  return Object.is(value ?? null, present ?? null);
}
