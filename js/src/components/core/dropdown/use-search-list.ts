/** A dropdown with a search field above its list: the focus stays in the field, the highlight moves in the list. */
// downshift (12 kB): the hooks keep roles, ids, keys, disabled options and closing right for a list that is not
// wholly in the DOM; base-ui's combobox is four times as large, floating-ui's list navigation needs every item.
import { useCombobox } from "downshift";
import { type ChangeEvent, type KeyboardEvent, useState } from "react";
import type { Option } from "../shared/options";
import { isItemDisabled, itemToKey, itemToString, type ListControl, type ListModel } from "./model";
import { keepWithin, usePointerInside } from "./use-pointer-inside";
import { usePress } from "./use-press";

const Change = useCombobox.stateChangeTypes;

export function useSearchList(model: ListModel): ListControl {
  const isPointerInside = usePointerInside(model.popup);
  const [isKeyboard, setIsKeyboard] = useState(true);

  const box = useCombobox<Option>({
    items: model.shown,
    selectedItem: null,
    inputValue: model.search,
    itemToString,
    itemToKey,
    isItemDisabled,
    scrollIntoView: () => {},
    stateReducer: (state, { type, changes }) => {
      const next = { ...changes, selectedItem: null, inputValue: state.inputValue };
      switch (type) {
        case Change.ItemClick:
        case Change.InputKeyDownEnter:
          return model.staysOpen ? state : next;
        case Change.InputClick:
          return state;
        case Change.InputBlur:
          return isPointerInside.current ? state : next;
        case Change.InputChange:
          return { ...next, inputValue: changes.inputValue ?? "", highlightedIndex: 0 };
        case Change.ToggleButtonClick:
        case Change.FunctionOpenMenu:
          return changes.isOpen ? { ...next, highlightedIndex: Math.max(model.firstChosen(), 0) } : next;
        default:
          return next;
      }
    },
    onHighlightedIndexChange: ({ type }) => setIsKeyboard(type !== Change.ItemMouseMove),
    onIsOpenChange: ({ isOpen, type }) => {
      if (isOpen) return;
      // Escape and Enter leave the focus nowhere; back to where it came from. Tab and clicks take it on.
      if (type !== Change.InputBlur) model.trigger.current?.focus();
      model.onClose();
    },
  });

  const press = usePress(box.isOpen, box.openMenu);
  const onTriggerKeyDown = (event: KeyboardEvent) => {
    if (model.isDisabled || box.isOpen) return;
    if (event.key === "Backspace" || event.key === "Delete") model.removeLast();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") box.openMenu();
    else if (
      event.key.length === 1 &&
      event.key !== " " &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      model.setSearch(event.key);
      box.openMenu();
    } else return;
    event.preventDefault();
  };
  const onSearchKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Backspace" && model.search === "") model.removeLast();
    const option = model.shown[box.highlightedIndex];
    if (event.key === "Enter" && !event.nativeEvent.isComposing && option !== undefined) model.choose(option);
  };
  return {
    isOpen: box.isOpen,
    close: box.closeMenu,
    highlighted: box.highlightedIndex,
    isKeyboard,
    triggerProps: (props) =>
      box.getToggleButtonProps({
        ...props,
        ...press,
        tabIndex: 0,
        "aria-haspopup": "listbox",
        onKeyDown: onTriggerKeyDown,
        disabled: model.isDisabled,
      }),
    searchProps: (props) =>
      box.getInputProps(
        {
          ...props,
          onKeyDown: onSearchKeyDown,
          // At once, not when the library tells of it: by then another key may have been typed.
          onChange: (event: ChangeEvent<HTMLInputElement>) => model.setSearch(event.target.value),
          onBlur: keepWithin(model.popup),
        },
        { suppressRefError: true },
      ),
    menuProps: (props) => box.getMenuProps(props, { suppressRefError: true }),
    optionProps: (option, index, props) =>
      box.getItemProps({ ...props, item: option, index, onClick: () => model.choose(option) }),
  };
}
