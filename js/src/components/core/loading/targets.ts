/** Which props a Loading looks at: its `target_components`, `{id: prop | [props] | "*"}`, as a filter. */
import type { LoadingProps } from "../../schema.gen";

export type TargetFilter = (id: string, prop: string) => boolean;

export function targetFilter(targets: LoadingProps["target_components"]): TargetFilter | undefined {
  if (!targets) return undefined;
  return (id, prop) => {
    const wanted = targets[id];
    if (wanted === undefined) return false;
    if (typeof wanted === "string") return wanted === "*" || wanted === prop;
    return Array.from(wanted).some((item) => item === "*" || item === prop);
  };
}
