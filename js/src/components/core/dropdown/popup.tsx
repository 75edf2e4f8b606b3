/** The open dropdown: search field, select-all buttons and the list. */
import type { FocusEvent, KeyboardEvent } from "react";
import { useLocale } from "../../../locale/locale";
import type { DropdownProps } from "../../schema.gen";
import { Cross } from "./icons";
import type { Labels } from "./labels";
import type { ListControl, ListModel } from "./model";
import { OptionList } from "./option-list";
import { usePlacement } from "./use-placement";
import type { Selection } from "./use-selection";

interface PopupProps {
  props: DropdownProps;
  selection: Selection;
  model: ListModel;
  control: ListControl;
  labels: Labels;
}

export function Popup({ props, selection, model, control, labels }: PopupProps) {
  const { maxHeight, multi, optionHeight } = props;
  const { words } = useLocale();
  usePlacement(control.isOpen, model.trigger, model.popup);
  // The select-all buttons are no part of the list's own keyboard: closing it from there is done here.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    model.trigger.current?.focus();
    control.close();
  };
  const onBlur = (event: FocusEvent) => {
    const next = event.relatedTarget;
    const isButton = event.target instanceof HTMLButtonElement;
    if (!isButton || next === null || next === model.trigger.current) return;
    if (next instanceof Node && model.popup.current?.contains(next) !== true) control.close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the controls in it, is none itself
    <div ref={model.popup} className="nb-dropdown-popup" onKeyDown={onKeyDown} onBlur={onBlur}>
      {control.searchProps && (
        <div className="nb-dropdown-search">
          <input
            type="text"
            spellCheck={false}
            className="nb-dropdown-search-field"
            {...control.searchProps({ placeholder: labels.search, "aria-label": labels.search })}
          />
          {model.search !== "" && (
            <button
              type="button"
              className="nb-dropdown-search-clear"
              aria-label={labels.clear_search}
              title={labels.clear_search}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => model.setSearch("")}
            >
              <Cross />
            </button>
          )}
        </div>
      )}
      {multi === true && model.shown.length > 0 && (
        <div className="nb-dropdown-all">
          <button type="button" className="nb-dropdown-all-button" onClick={() => selection.add(model.shown)}>
            {labels.select_all}
          </button>
          {props.clearable !== false && (
            <button
              type="button"
              className="nb-dropdown-all-button"
              onClick={() => selection.remove(model.shown)}
            >
              {labels.deselect_all}
            </button>
          )}
        </div>
      )}
      <OptionList
        control={control}
        options={model.shown}
        name={props.placeholder ?? words.options}
        isMulti={multi === true}
        height={optionHeight ?? "auto"}
        maxHeight={maxHeight ?? 200}
        emptyText={labels.no_options_found}
        isChosen={selection.has}
      />
    </div>
  );
}
