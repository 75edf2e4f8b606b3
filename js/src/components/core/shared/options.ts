/** The options of Dropdown, Checklist and RadioItems: Dash's three forms (scalars, dicts, map) brought to one. */
import type { ReactNode } from "react";
import type { Option as OptionDict } from "../../schema.gen";
import type { Scalar } from "./types";

export interface Option {
  label: ReactNode;
  value: Scalar;
  disabled: boolean;
  title: string | undefined;
  /** What a search looks into, if not the label. */
  search: string | undefined;
}

/** Lists may arrive as typed arrays, so anything that can be walked counts as a list. */
type Options = Iterable<Scalar | OptionDict | null> | Readonly<Record<string, ReactNode>>;

export function normaliseOptions(options: Options | null | undefined): Option[] {
  if (options === null || options === undefined) return [];
  if (isIterable(options)) {
    const list: Option[] = [];
    for (const item of options) if (item !== null && item !== undefined) list.push(fromItem(item));
    return list;
  }
  return Object.entries(options).map(([value, label]) => fromItem({ value, label }));
}

function isIterable(options: Options): options is Iterable<Scalar | OptionDict | null> {
  return Symbol.iterator in options;
}

function fromItem(item: Scalar | OptionDict): Option {
  if (typeof item !== "object") {
    return { label: String(item), value: item, disabled: false, title: undefined, search: undefined };
  }
  return {
    // `true` and `false` draw nothing in React, so a boolean label is spelled out.
    label: typeof item.label === "boolean" ? String(item.label) : (item.label ?? String(item.value)),
    value: item.value,
    disabled: item.disabled === true,
    title: item.title ?? undefined,
    search: item.search ?? undefined,
  };
}

/** The values of a list prop, whatever kind of list the kernel sent; a lone scalar counts as a list of one. */
export function listOf(value: Scalar | Iterable<Scalar> | null | undefined): Scalar[] {
  if (value === null || value === undefined) return [];
  return typeof value === "object" ? Array.from(value) : [value];
}

/** The label as text, for searching, type-ahead and accessible names. */
export function optionText(option: Option): string {
  if (typeof option.label === "string" || typeof option.label === "number") return String(option.label);
  return option.search ?? String(option.value);
}
