/** A dropdown without a search field: the focus stays on the trigger, and typing goes to the option so spelled. */
import { useSelect } from "downshift";
import { type KeyboardEvent, useState } from "react";
import type { Option } from "../shared/options";
import { isItemDisabled, itemToKey, itemToString, type ListControl, type ListModel } from "./model";
import { keepWithin, usePointerInside } from "./use-pointer-inside";
import { usePress } from "./use-press";

const Change = useSelect.stateChangeTypes;

export function usePlainList(model: ListModel): ListControl {
  const isPointerInside = usePointerInside(model.popup);
  const [isKeyboard, setIsKeyboard] = useState(true);

  const select = useSelect<Option>({
    items: model.shown,
    selectedItem: null,
    itemToString,
    itemToKey,
    isItemDisabled,
    scrollIntoView: () => {},
    stateReducer: (state, { type, changes }) => {
      const next = { ...changes, selectedItem: null };
      switch (type) {
        case Change.ItemClick:
        case Change.ToggleButtonKeyDownEnter:
        case Change.ToggleButtonKeyDownSpaceButton:
          return model.staysOpen ? { ...state, selectedItem: null } : next;
        case Change.ToggleButtonBlur:
          return isPointerInside.current ? { ...state, selectedItem: null } : next;
        case Change.FunctionOpenMenu:
        case Change.ToggleButtonClick:
        case Change.ToggleButtonKeyDownArrowDown:
        case Change.ToggleButtonKeyDownArrowUp:
          return !state.isOpen && changes.isOpen
            ? { ...next, highlightedIndex: Math.max(model.firstChosen(), 0) }
            : next;
        default:
          return next;
      }
    },
    onHighlightedIndexChange: ({ type }) => setIsKeyboard(type !== Change.ItemMouseMove),
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) model.onClose();
    },
  });

  const press = usePress(select.isOpen, () => {
    select.openMenu();
    model.trigger.current?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (model.isDisabled) return;
    if (!select.isOpen && (event.key === "Backspace" || event.key === "Delete")) model.removeLast();
    const option = model.shown[select.highlightedIndex];
    // A space within quick typing is a letter of what is sought.
    const isChoice = event.key === "Enter" || (event.key === " " && select.inputValue === "");
    if (select.isOpen && isChoice && option !== undefined) model.choose(option);
  };
  return {
    isOpen: select.isOpen,
    close: select.closeMenu,
    highlighted: select.highlightedIndex,
    isKeyboard,
    triggerProps: (props) =>
      select.getToggleButtonProps({
        ...props,
        ...press,
        onKeyDown,
        onBlur: keepWithin(model.popup),
        disabled: model.isDisabled,
      }),
    menuProps: (props) => select.getMenuProps(props, { suppressRefError: true }),
    optionProps: (option, index, props) =>
      select.getItemProps({ ...props, item: option, index, onClick: () => model.choose(option) }),
  };
}
