/** A header's name and the sign that makes a field of it. */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { fill, useLocale } from "../../../locale/locale";
import type { Column, Header } from "../columns";
import { hasButton, renamed } from "../edit/columns";
import { Icon, PATHS } from "../icons";
import type { Table } from "../model";

interface Rename {
  /** Stands where the name was; null while it is only shown. */
  field: ReactNode;
  button: ReactNode;
}

export function useRename(table: Table, header: Header, over: readonly Column[]): Rename {
  const { words } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const canRename = over.every(({ given }) => hasButton(given.renamable, header.row, table.headers.length));
  if (!canRename) return { field: null, button: null };

  const close = (name: string | null) => {
    setIsOpen(false);
    button.current?.focus();
    if (name === null || name === header.name) return;
    const given = table.all.map((column) => column.given);
    const ids = over.map(({ id }) => id);
    table.props.setProps({ columns: renamed(given, ids, header.row, name) });
  };
  return {
    field: isOpen ? <NameField name={header.name} onClose={close} /> : null,
    button: (
      <button
        ref={button}
        type="button"
        className="nb-table-action column-header--edit"
        aria-label={fill(words.renameColumn, { name: header.name || over[0]?.id || "" })}
        onClick={() => setIsOpen(true)}
      >
        <Icon path={PATHS.rename} />
      </button>
    ),
  };
}

function NameField({ name, onClose }: { name: string; onClose(name: string | null): void }) {
  const { words } = useLocale();
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => field.current?.select(), []);
  const close = (next: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onClose(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") close(event.currentTarget.value);
    if (event.key === "Escape") close(null);
  };
  return (
    <input
      ref={field}
      className="nb-table-name-field"
      aria-label={words.columnName}
      defaultValue={name}
      size={Math.max(name.length, 8)}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onBlur={(event) => close(event.currentTarget.value)}
    />
  );
}
