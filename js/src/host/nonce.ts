// The nonce of a served page: by it the browser knows what the page's own code adds from what data has brought.

/** A tag that begins an element, with whatever stands in its attributes' quotes. */
export const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** What a `<style>` element is meanwhile. */
export const SHEET = "textarea[data-nb-sheet]";

/** Undefined in a notebook, whose page is not ours. */
export function pageNonce(): string | undefined {
  return document.getElementById("nbdash-renderer")?.nonce || undefined;
}

/**
 * Some HTML, to be parsed where a policy passes over styles in HTML, and complains of each: they stand elsewhere in it.
 * It may be sanitised then; `withStyles` puts them back.
 */
export function withoutStyles(html: string): string {
  if (pageNonce() === undefined) return html;
  return html
    .replace(/<style\b/gi, "<textarea data-nb-sheet")
    .replace(/<\/style\b/gi, "</textarea")
    .replace(TAG, (tag) => tag.replace(/\sstyle(\s*=)/gi, " data-nb-style$1"));
}

/** The same fragment with its styles, set one by one: so the browser takes them. */
export function withStyles(fragment: DocumentFragment): DocumentFragment {
  const nonce = pageNonce();
  if (nonce === undefined) return fragment;
  for (const element of fragment.querySelectorAll<HTMLElement>("[data-nb-style]")) {
    element.style.cssText = element.dataset.nbStyle ?? "";
    delete element.dataset.nbStyle;
  }
  for (const kept of fragment.querySelectorAll(SHEET)) {
    const style = document.createElement("style");
    style.nonce = nonce;
    style.textContent = kept.textContent;
    kept.replaceWith(style);
  }
  return fragment;
}
