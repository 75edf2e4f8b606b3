/** What the two kinds of dropdown (with and without a search field) work on, and what they give the view. */
import type { HTMLAttributes, RefObject } from "react";
import { type Option, optionText } from "../shared/options";

export interface ListModel {
  /** The options in the list at present. */
  shown: Option[];
  /** Which of them is chosen first; -1 for none. To be asked when it matters: there may be many. */
  firstChosen(): number;
  /** Whether the list stays open when an option is chosen. */
  staysOpen: boolean;
  isDisabled: boolean;
  /** The parts that count as "inside" for clicks and focus. */
  popup: RefObject<HTMLDivElement>;
  trigger: RefObject<HTMLButtonElement | null>;
  choose(option: Option): void;
  removeLast(): void;
  search: string;
  setSearch(text: string): void;
  onClose(): void;
}

export interface ListControl {
  isOpen: boolean;
  close(): void;
  highlighted: number;
  /** Whether the keyboard moved the highlight last: then the list scrolls along. */
  isKeyboard: boolean;
  triggerProps(props: object): object;
  searchProps?: (props: object) => object;
  menuProps(props: object): object;
  optionProps(option: Option, index: number, props: HTMLAttributes<HTMLElement>): object;
}

export const itemToString = (option: Option | null): string => (option ? optionText(option) : "");
export const itemToKey = (option: Option | null): unknown =>
  option && `${typeof option.value}:${option.value}`;
export const isItemDisabled = (option: Option): boolean => option.disabled;
