import { element } from "../dom";

/** A text that is long, and seldom wanted. */
export function folded(title: string, text: string): HTMLElement {
  return element("details", "nbdash-export-folded", element("summary", "", title), element("pre", "", text));
}
