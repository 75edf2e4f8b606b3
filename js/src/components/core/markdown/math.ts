/** The chunk that draws mathematics in Markdown. */
// KaTeX (76 kB, and 200 kB of fonts): it draws at once and everywhere alike; MathJax is three times as large and draws
// later. Browsers' own MathML needs a font with mathematical tables, which few systems have.
import katex from "katex";
import katexCss from "katex/dist/katex.css";
import { adoptStyles } from "../../../styles/adopt";

adoptStyles(katexCss);

/** Draw the formula whose TeX is the element's text, in its place; one with a mistake shows as it was written. */
export function drawFormula(element: HTMLElement, isDisplay: boolean): void {
  katex.render(element.textContent ?? "", element, {
    displayMode: isDisplay,
    throwOnError: false,
    errorColor: "var(--nb-danger-text)",
    strict: false,
  });
}
