/** What stands in a cell while its value is edited: a field for text, or the list of options. */
import { type KeyboardEvent, lazy, Suspense, useLayoutEffect, useRef } from "react";
import { fill, useLocale } from "../../../locale/locale";
import { classes } from "../../core/shared/classes";
import type { TableDropdown } from "../../schema.gen";
import { cellText } from "../clipboard/text";
import type { Column } from "../columns";

/** Where the keyboard goes when editing is over; with "leave" it is somewhere else already. */
export type Move = "leave" | "stay" | "up" | "down" | "next" | "previous";

export interface CellEditorProps {
  column: Column;
  value: unknown;
  /** What was typed to begin, in the value's place; null where the value itself is to be edited. */
  typed: string | null;
  options: TableDropdown | undefined;
  /** The row's number, counted from 1. */
  row: number;
  onCommit(value: unknown, move: Move): void;
  onCancel(move: "leave" | "stay"): void;
}

const OptionEditor = lazy(() => import("./option-editor"));

export function CellEditor(props: CellEditorProps) {
  if (props.options === undefined) return <TextEditor {...props} />;
  return (
    <Suspense fallback={<div className="nb-table-editor" aria-busy />}>
      <OptionEditor {...props} options={props.options} />
    </Suspense>
  );
}

export function useEditorName({ column, row }: Pick<CellEditorProps, "column" | "row">): string {
  const { tag, words } = useLocale();
  const name = column.names.at(-1) || column.id;
  return fill(words.editCell, { column: name, row: new Intl.NumberFormat(tag).format(row) });
}

/** Which way a key leads out of an editor; undefined if it stays within. */
export function moveOf({ key, shiftKey }: KeyboardEvent): Move | undefined {
  if (key === "Enter") return shiftKey ? "up" : "down";
  return key === "Tab" ? (shiftKey ? "previous" : "next") : undefined;
}

/** The same for the arrows. */
function arrowMoveOf({ key }: KeyboardEvent, isRtl: boolean): Move | undefined {
  if (key === "ArrowUp") return "up";
  if (key === "ArrowDown") return "down";
  if (key === "ArrowRight") return isRtl ? "previous" : "next";
  return key === "ArrowLeft" ? (isRtl ? "next" : "previous") : undefined;
}

function TextEditor({ column, value, typed, row, onCommit, onCancel }: CellEditorProps) {
  const { isRtl } = useLocale();
  const name = useEditorName({ column, row });
  const field = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const isDone = useRef(false);
  const text = typed ?? cellText(value);
  const written = useRef(text);
  const begun = useRef(typed === null ? text : null);
  const isLong = column.presentation === "markdown" || text.includes("\n");
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    // What was typed goes on; a value that is there can be replaced at once.
    if (typed === null) field.current?.select();
    else field.current?.setSelectionRange(text.length, text.length);
  }, [typed, text]);

  // Another cell is chosen, or the row is scrolled out of sight: what was typed counts.
  const latest = useRef(() => {});
  useLayoutEffect(() => () => latest.current(), []);

  const done = (act: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    act();
  };
  const commit = (move: Move) =>
    done(() => {
      // Who only looked has changed nothing: neither the type of the value, nor what a callback has set meanwhile.
      const isLooked = written.current === begun.current || written.current === cellText(value);
      onCommit(isLooked ? value : written.current, move);
    });
  latest.current = () => commit("leave");
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      done(() => onCancel("stay"));
      return;
    }
    // As in spreadsheets: Alt makes a new line, and after typing over a value the arrows go on to the next cell.
    if (isLong && event.key === "Enter" && event.altKey) {
      insertLine(event.currentTarget);
      written.current = event.currentTarget.value;
      return;
    }
    const move = moveOf(event) ?? (typed === null || isLong ? undefined : arrowMoveOf(event, isRtl));
    if (move === undefined) return;
    event.preventDefault();
    commit(move);
  };
  const Field = isLong ? "textarea" : "input";
  return (
    <Field
      ref={field}
      className={classes("nb-table-editor dash-input", isLong && "nb-table-editor-long")}
      aria-label={name}
      defaultValue={text}
      inputMode={column.type === "numeric" ? "decimal" : undefined}
      autoComplete="off"
      spellCheck={isLong}
      onInput={(event) => {
        written.current = event.currentTarget.value;
      }}
      onKeyDown={onKeyDown}
      onBlur={() => commit("leave")}
    />
  );
}

function insertLine(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.setRangeText("\n", field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
}
