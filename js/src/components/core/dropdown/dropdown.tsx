/**
 * Dropdown: one of the options, or several (`multi`), from a list that opens under a button.
 *
 * Its parts: what is chosen (use-selection), how keys and clicks move in the list (use-search-list, use-plain-list),
 * which options a search finds (search), the list itself (option-list) and where it stands (use-placement).
 */
import { useCallback, useMemo, useRef, useState } from "react";
import { useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import type { DropdownProps } from "../../schema.gen";
import { normaliseOptions, type Option } from "../shared/options";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import css from "./dropdown.css";
import { labelsOf } from "./labels";
import type { ListControl, ListModel } from "./model";
import { Popup } from "./popup";
import { searchOptions } from "./search";
import { Trigger } from "./trigger";
import { usePlainList } from "./use-plain-list";
import { useSearchList } from "./use-search-list";
import { type Selection, useSelection } from "./use-selection";

adoptStyles(css);

/** What both kinds of dropdown draw from. */
interface Parts {
  props: Core<DropdownProps>;
  options: Option[];
  selection: Selection;
  model: ListModel;
}

export function Dropdown(props: Core<DropdownProps>) {
  const { multi, closeOnSelect, disabled, search_order, searchable, setProps } = props;
  const options = useMemo(() => normaliseOptions(props.options), [props.options]);
  const selection = useSelection(props, options);
  const [search, setSearchText] = useState(props.search_value ?? "");
  const lastGiven = useRef(props.search_value);
  if (lastGiven.current !== props.search_value) {
    // A search text set by a callback takes the place of what is typed.
    lastGiven.current = props.search_value;
    if ((props.search_value ?? "") !== search) setSearchText(props.search_value ?? "");
  }
  const shown = useMemo(() => searchOptions(options, search, search_order), [options, search, search_order]);
  const popup = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const setSearch = useCallback(
    (text: string) => {
      setSearchText(text);
      lastGiven.current = text;
      setProps({ search_value: text });
    },
    [setProps],
  );

  const model: ListModel = {
    shown,
    firstChosen: () => shown.findIndex(selection.has),
    staysOpen: closeOnSelect === false || (closeOnSelect !== true && multi === true),
    isDisabled: disabled === true,
    popup,
    trigger,
    choose: selection.choose,
    removeLast: selection.removeLast,
    search,
    setSearch,
    onClose: () => {
      selection.settle();
      if (search !== "") setSearch("");
    },
  };
  const Kind = searchable === false ? PlainDropdown : SearchDropdown;
  return <Kind props={props} options={options} selection={selection} model={model} />;
}

function SearchDropdown(parts: Parts) {
  return <Frame {...parts} control={useSearchList(parts.model)} />;
}

function PlainDropdown(parts: Parts) {
  return <Frame {...parts} control={usePlainList(parts.model)} />;
}

function Frame({ props, options, selection, model, control }: Parts & { control: ListControl }) {
  const root = useRootProps(props, "nb-dropdown", props.disabled === true && "nb-dropdown-disabled");
  const element = useRef<HTMLDivElement>(null);
  const { words } = useLocale();
  const labels = labelsOf(props.labels, words);
  return (
    <div {...root} ref={element}>
      <Trigger
        props={props}
        element={element}
        options={options}
        selection={selection}
        model={model}
        control={control}
        labels={labels}
      />
      {control.isOpen && (
        <Popup props={props} selection={selection} model={model} control={control} labels={labels} />
      )}
    </div>
  );
}
