/** The options of a cell that is a dropdown: the list opens at once, and a choice closes it. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Dropdown } from "../../core/dropdown/dropdown";
import type { TableDropdown } from "../../schema.gen";
import { type CellEditorProps, moveOf, useEditorName } from "./cell-editor";
import { isNully } from "./coerce";
import { optionOf } from "./options";

const TRIGGER = ".nb-dropdown-trigger";

export default function OptionEditor({
  column,
  value,
  typed,
  options,
  row,
  onCommit,
  onCancel,
}: CellEditorProps & { options: TableDropdown }) {
  const name = useEditorName({ column, row });
  const chosen = isNully(value) ? undefined : optionOf(value, options.options);
  const root = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  const [search, setSearch] = useState(typed ?? "");
  useEffect(() => root.current?.querySelector<HTMLElement>(TRIGGER)?.click(), []);

  const done = (act: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    act();
  };
  const leave = useRef(() => {});
  leave.current = () => done(() => onCancel("leave"));
  useEffect(() => {
    // Where nothing takes the focus it is not lost to anything either.
    const follow = (event: Event) => {
      if (root.current !== null && !event.composedPath().includes(root.current)) leave.current();
    };
    document.addEventListener("mousedown", follow, true);
    return () => document.removeEventListener("mousedown", follow, true);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") done(() => onCancel("stay"));
    if (event.key !== "Tab") return;
    event.preventDefault();
    done(() => onCommit(value, moveOf(event) ?? "stay"));
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) leave.current();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the controls in it, is none itself
    <div ref={root} className="nb-table-editor nb-table-editor-options" onKeyDown={onKeyDown} onBlur={onBlur}>
      <Dropdown
        options={Array.from(options.options)}
        // Of a value that is no option the list would say at once that nothing is chosen.
        value={chosen?.value ?? null}
        clearable={options.clearable !== false}
        search_value={search}
        placeholder={name}
        setProps={(changes) => {
          if ("search_value" in changes) setSearch(changes.search_value ?? "");
          if ("value" in changes) done(() => onCommit(changes.value ?? null, "stay"));
        }}
      />
    </div>
  );
}
