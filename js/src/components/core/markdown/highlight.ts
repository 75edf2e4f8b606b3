/** The chunk that colours code blocks in Markdown. */
// highlight.js with its 36 common languages: the classes and the names of languages are those that Dash's users know.
import highlighter from "highlight.js/lib/common";

/** Colour the code in an element, if its language is one that we know. */
export function highlight(code: HTMLElement, language: string): void {
  if (highlighter.getLanguage(language) === undefined) return;
  // The highlighter escapes what it is given: its HTML is our text with spans around.
  code.innerHTML = highlighter.highlight(code.textContent ?? "", { language, ignoreIllegals: true }).value;
}
