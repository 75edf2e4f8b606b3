// The props of a layout as it came, by the components' ids.
import { canonicalId } from "../../store/ids";
import { isComponent } from "../../store/store";
import type { ReadInitial } from "./answers";

export function initialValues(layout: unknown): ReadInitial {
  const found = new Map<string, Record<string, unknown>>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
    if (isComponent(value) && value.props.id !== undefined) {
      const id = canonicalId(value.props.id);
      if (id !== null) found.set(id, value.props);
    }
    for (const inner of Object.values(value)) look(inner);
  };
  look(layout);
  return (id, prop) => found.get(id)?.[prop];
}
