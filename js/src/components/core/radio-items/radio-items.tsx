/** RadioItems: one of the options. */
import { useMemo } from "react";
import type { RadioItemsProps } from "../../schema.gen";
import { Choices } from "../shared/choices";
import { normaliseOptions } from "../shared/options";
import type { Core } from "../shared/types";

export function RadioItems(props: Core<RadioItemsProps>) {
  const options = useMemo(() => normaliseOptions(props.options), [props.options]);
  return (
    <Choices
      kind="radio"
      styling={props}
      options={options}
      isChosen={(value) => value === props.value}
      onChoose={(value) => props.setProps({ value })}
    />
  );
}
