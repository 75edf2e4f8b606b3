/** The closed dropdown: what is chosen, a cross to take it back, and the button that opens the list. */
import { Fragment, type RefObject, useId, useMemo } from "react";
import { useLocale } from "../../../locale/locale";
import type { DropdownProps } from "../../schema.gen";
import { type Option, optionText } from "../shared/options";
import { useAccessibleName } from "../shared/use-label";
import { Chevron, Cross } from "./icons";
import type { Labels } from "./labels";
import type { ListControl, ListModel } from "./model";
import type { Selection } from "./use-selection";

interface TriggerProps {
  props: DropdownProps;
  element: RefObject<HTMLElement | null>;
  options: Option[];
  selection: Selection;
  model: ListModel;
  control: ListControl;
  labels: Labels;
}

/** More chips than fit into one line need not be drawn, nor more be read out. */
const MOST_CHIPS = 12;

export function Trigger({ props, element, options, selection, model, control, labels }: TriggerProps) {
  const { clearable, id, multi } = props;
  const { words } = useLocale();
  const placeholder = props.placeholder ?? words.select;
  const valueId = useId();
  const name = useAccessibleName(id, element, id ? undefined : placeholder);
  const byValue = useMemo(() => new Map(options.map((option) => [option.value, option])), [options]);
  const chosen = selection.values.flatMap((value) => byValue.get(value) ?? []);
  const text =
    chosen.slice(0, MOST_CHIPS).map(optionText).join(", ") + (chosen.length > MOST_CHIPS ? ", …" : "");
  const labelledBy = name["aria-labelledby"];
  const count =
    multi === true && chosen.length > 1
      ? labels.selected_count.replaceAll("{num_selected}", String(chosen.length))
      : undefined;

  return (
    <>
      <button
        type="button"
        {...control.triggerProps({
          ref: model.trigger,
          // Name and value together: "Year, 1952".
          "aria-label": labelledBy
            ? undefined
            : [name["aria-label"], count, text || placeholder].filter(Boolean).join(", "),
          ...(labelledBy && { "aria-labelledby": `${labelledBy} ${valueId}-count ${valueId}` }),
        })}
        className="nb-dropdown-trigger"
      >
        {/* Read before the chips, seen after them: those that don't fit are cut off, the number never is. */}
        {count && (
          <span className="nb-dropdown-count" id={`${valueId}-count`}>
            {count}
          </span>
        )}{" "}
        <span className="nb-dropdown-value" id={valueId} title={text || undefined}>
          {chosen.length === 0 && <span className="nb-dropdown-placeholder">{placeholder}</span>}
          {multi === true
            ? chosen.slice(0, MOST_CHIPS).map((option) => (
                <Fragment key={`${typeof option.value}:${option.value}`}>
                  {/* The spaces are not seen; without them the chips would be read out as one word. */}
                  <span className="nb-dropdown-chip">{option.label}</span>{" "}
                </Fragment>
              ))
            : chosen[0]?.label}
        </span>
        <span className="nb-dropdown-chevron">
          <Chevron />
        </span>
      </button>
      {clearable !== false && !model.isDisabled && chosen.length > 0 && (
        <button
          type="button"
          className="nb-dropdown-clear"
          aria-label={labels.clear_selection}
          title={labels.clear_selection}
          onClick={() => {
            selection.clear();
            model.trigger.current?.focus();
          }}
        >
          <Cross />
        </button>
      )}
    </>
  );
}
