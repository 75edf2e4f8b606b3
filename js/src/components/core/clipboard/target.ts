// The text of the component that a Clipboard copies from: what a person sees of it, or has written in it.
import { canonicalId } from "../../../store/ids";

const FIELD = "input, textarea, select";

/** Looks in the same view first: an app may be shown twice in a page. */
export function targetText(id: unknown, near: Element): string {
  const key = canonicalId(id) ?? "";
  const selector = `[id=${JSON.stringify(key)}]`;
  // The root node may be a document or a shadow root; both can be searched, `Node` is only its declared type.
  const places = [near.closest(".nbdash"), near.getRootNode() as ParentNode];
  const found = places.map((place) => place?.querySelector<HTMLElement>(selector)).find(Boolean);
  if (!found) throw new Error(`There is no component with the id ${JSON.stringify(key)} to copy from.`);
  const field = found.matches(FIELD) ? found : soleField(found);
  return field === null ? seenText(found) : (field as HTMLInputElement).value; // all three have a value
}

/** The field of a component that is one field with things around it. */
function soleField(element: HTMLElement): Element | null {
  const fields = element.querySelectorAll(FIELD);
  return fields.length === 1 && seenText(element).trim() === "" ? (fields[0] ?? null) : null;
}

/** With line breaks between blocks and tabs between cells, as a person would copy it; nothing that is hidden. */
function seenText(element: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: see above
  return element.innerText;
}
