/** The chosen values of a dropdown: what is shown as chosen, and when a choice becomes the `value` prop. */
import { useEffect, useMemo, useState } from "react";
import type { DropdownProps } from "../../schema.gen";
import { listOf, type Option } from "../shared/options";
import type { Core, Scalar } from "../shared/types";

export interface Selection {
  values: Scalar[];
  has(option: Option): boolean;
  /** Choose an option; in a multi dropdown, or take the choice back. */
  choose(option: Option): void;
  add(options: Option[]): void;
  remove(options: Option[]): void;
  /** Take back the last choice, or the only one. */
  removeLast(): void;
  clear(): void;
  /** The list was closed: with `debounce`, now the choices count. */
  settle(): void;
}

export function useSelection(props: Core<DropdownProps>, options: Option[]): Selection {
  const { multi, clearable, debounce, setProps, value } = props;
  const isMulti = multi === true;
  const [draft, setDraft] = useState<Scalar[]>();
  const given = useMemo(() => listOf(value), [value]);
  const values = draft ?? given;
  const chosen = useMemo(() => new Set(values), [values]);
  useUnknownDropped(props, options, given);

  const report = (next: Scalar[]) => setProps({ value: isMulti ? next : (next[0] ?? null) });
  const change = (next: Scalar[]) => {
    if (next.length === 0 && clearable === false) return;
    if (isMulti && debounce === true) setDraft(next);
    else report(next);
  };
  return {
    values,
    has: (option) => chosen.has(option.value),
    choose: (option) => {
      if (option.disabled) return;
      if (!isMulti) change([option.value]);
      else if (chosen.has(option.value)) change(values.filter((item) => item !== option.value));
      else change([...values, option.value]);
    },
    add: (more) => {
      const enabled = more.filter((option) => !option.disabled && !chosen.has(option.value));
      change([...values, ...enabled.map((option) => option.value)]);
    },
    remove: (fewer) => {
      const dropped = new Set(fewer.filter((option) => !option.disabled).map((option) => option.value));
      change(values.filter((item) => !dropped.has(item)));
    },
    removeLast: () => change(values.slice(0, -1)),
    clear: () => {
      setDraft(undefined);
      if (clearable !== false) report([]);
    },
    settle: () => {
      if (draft === undefined) return;
      setDraft(undefined);
      report(draft);
    },
  };
}

/**
 * A value that is not among the options is dropped, as in Dash. Not while there are no options yet (`None`), and not
 * during a search: then a callback may be supplying options for the text, without those chosen before.
 */
function useUnknownDropped(props: Core<DropdownProps>, options: Option[], values: Scalar[]): void {
  const { multi, search_value, setProps } = props;
  const hasOptions = props.options !== undefined && props.options !== null;
  useEffect(() => {
    if (!hasOptions || search_value || values.length === 0) return;
    const known = new Set(options.map((option) => option.value));
    const kept = values.filter((value) => known.has(value));
    if (kept.length < values.length) setProps({ value: multi === true ? kept : null });
  }, [hasOptions, options, values, search_value, multi, setProps]);
}
