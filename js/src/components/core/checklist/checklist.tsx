/** Checklist: any number of the options; a newly checked one is appended to the value. */
import { useMemo } from "react";
import type { ChecklistProps } from "../../schema.gen";
import { Choices } from "../shared/choices";
import { listOf, normaliseOptions } from "../shared/options";
import type { Core, Scalar } from "../shared/types";

export function Checklist(props: Core<ChecklistProps>) {
  const options = useMemo(() => normaliseOptions(props.options), [props.options]);
  const chosen = listOf(props.value);
  const toggle = (value: Scalar) => {
    const next = chosen.includes(value) ? chosen.filter((item) => item !== value) : [...chosen, value];
    props.setProps({ value: next });
  };
  return (
    <Choices
      kind="checkbox"
      styling={props}
      options={options}
      isChosen={(value) => chosen.includes(value)}
      onChoose={toggle}
    />
  );
}
