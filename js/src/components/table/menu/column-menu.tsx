/** The menu of the columns that can be hidden: a box for each says whether it is shown. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { useLocale } from "../../../locale/locale";
import { usePlacement } from "../../core/dropdown/use-placement";
import type { Column } from "../columns";
import { Icon, PATHS } from "../icons";
import { NO_CELLS, type Table } from "../model";
import { toggled } from "../selection/rows";

export function ColumnMenu({ table }: { table: Table }) {
  const { words } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const hideable = table.all.filter(isHideable);
  if (hideable.length === 0) return null;
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the controls in it, is none itself
    <div className="nb-table-columns" onBlur={onBlur} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="nb-table-button show-hide"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon path={PATHS.columns} />
        {words.toggleColumns}
      </button>
      {isOpen && <ColumnList table={table} hideable={hideable} button={button} />}
    </div>
  );
}

interface ColumnListProps {
  table: Table;
  hideable: readonly Column[];
  button: RefObject<HTMLButtonElement | null>;
}

function ColumnList({ table, hideable, button }: ColumnListProps) {
  const { hidden_columns, setProps } = table.props;
  const popup = useRef<HTMLDivElement>(null);
  usePlacement(true, button, popup);
  const hidden = Array.from(hidden_columns ?? []);
  return (
    // So that a click on a label leaves the focus in here.
    <div ref={popup} className="nb-table-popup show-hide-menu" tabIndex={-1}>
      {hideable.map((column) => (
        <label key={column.id} className="nb-table-choice show-hide-menu-item">
          <input
            type="checkbox"
            className="nb-table-box"
            checked={!hidden.includes(column.id)}
            onChange={() => setProps({ hidden_columns: toggled(hidden, [column.id], "multi"), ...NO_CELLS })}
          />
          <span>{column.names.filter(isNew).join(" · ") || column.id}</span>
        </label>
      ))}
    </div>
  );
}

/** A name that does not repeat the one above it, as a single name of a column in several rows of headers does. */
function isNew(name: string, row: number, names: readonly string[]): boolean {
  return name !== "" && name !== names[row - 1];
}

function isHideable({ given: { hideable } }: Column): boolean {
  return Array.isArray(hideable) ? hideable.includes(true) : Boolean(hideable);
}
