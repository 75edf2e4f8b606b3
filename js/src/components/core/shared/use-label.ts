/**
 * The accessible name of a component whose root is no native control.
 *
 * HTML labels only native controls. For a dropdown or a slider we do by hand what the browser does: `<label for=id>`
 * names the control and a click on it moves the focus there. A control with no label at all is named by its id,
 * which says more than nothing ("year-slider" is read as "year slider").
 */
import { type RefObject, useEffect, useId, useState } from "react";

export interface AccessibleName {
  "aria-labelledby"?: string;
  "aria-label"?: string;
}

const FOCUSABLE = 'input:checked:not(:disabled), input:not(:disabled), button:not(:disabled), [tabindex="0"]';

export function useAccessibleName(
  id: string | null | undefined,
  element: RefObject<HTMLElement | null>,
  fallback?: string | undefined,
): AccessibleName {
  const labelId = useLabel(id, element);
  if (labelId !== undefined) return { "aria-labelledby": labelId };
  const name = fallback || id?.replace(/[-_]+/g, " ");
  return name ? { "aria-label": name } : {};
}

function useLabel(id: string | null | undefined, element: RefObject<HTMLElement | null>): string | undefined {
  const newLabelId = useId();
  const [labelId, setLabelId] = useState<string>();

  useEffect(() => {
    const target = element.current;
    if (!id || target === null) return undefined;
    // The root node may be a document or a shadow root; both can be searched, `Node` is only its declared type.
    const root = target.getRootNode() as ParentNode;
    const label = root.querySelector<HTMLLabelElement>(`label[for=${JSON.stringify(id)}]`);
    if (label === null) {
      setLabelId(undefined);
      return undefined;
    }
    if (!label.id) label.id = newLabelId;
    setLabelId(label.id);
    const focus = () => (target.querySelector<HTMLElement>(FOCUSABLE) ?? target).focus();
    label.addEventListener("click", focus);
    return () => label.removeEventListener("click", focus);
  }, [id, element, newLabelId]);

  return labelId;
}
