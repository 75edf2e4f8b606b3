/** From Markdown to HTML that has not been sanitised yet. */
// marked + DOMPurify (25 kB): DOMPurify is needed for any HTML from the kernel anyway; react-markdown is twice that.
import { Marked, type MarkedExtension } from "marked";

interface ParseOptions {
  /** HTML in the text stays HTML; else it is shown as text. */
  hasHtml: boolean;
  /** What stands between dollar signs is mathematics. */
  hasMath: boolean;
}

/** What `finish` looks for: an element of this class holds the TeX of a formula. */
export const MATH_CLASS = "nb-math";
export const DISPLAY_CLASS = "nb-math-display";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const parsers = new Map<string, Marked>();

export function parseMarkdown(text: string, { hasHtml, hasMath }: ParseOptions): string {
  const key = `${hasHtml} ${hasMath}`;
  let parser = parsers.get(key);
  if (parser === undefined) {
    parser = new Marked({ gfm: true });
    if (!hasHtml) parser.use({ renderer: { html: (token) => escapeHtml(token.text) } });
    if (hasMath) parser.use(math);
    parsers.set(key, parser);
  }
  return parser.parse(text, { async: false });
}

/**
 * `$$ ... $$` stands by itself, `$ ... $` in the line. No space follows the opening sign or stands before the closing
 * one, and no digit follows that: so "from $5 to $10" stays what it is.
 */
const DISPLAY = /^\$\$((?:\\[\s\S]|[^\\$])+?)\$\$/;
const INLINE = /^\$(?![\s$])((?:\\[\s\S]|[^\\$])*?[^\\\s$]|\\[^\s])\$(?!\d)/;

const math: MarkedExtension = {
  extensions: [
    {
      name: "math-display",
      level: "block",
      start: (text) => text.indexOf("$$"),
      tokenizer(text) {
        const found = DISPLAY.exec(text);
        const rest = found === null ? "" : text.slice(found[0].length);
        if (found === null || !/^[ \t]*(\n|$)/.test(rest)) return undefined;
        return { type: "math-display", raw: found[0], tex: found[1]?.trim() ?? "" };
      },
      renderer: ({ tex }) => `<div class="${MATH_CLASS} ${DISPLAY_CLASS}">${escapeHtml(String(tex))}</div>\n`,
    },
    {
      name: "math",
      level: "inline",
      start: (text) => text.indexOf("$"),
      tokenizer(text) {
        const display = DISPLAY.exec(text);
        const found = display ?? INLINE.exec(text);
        if (found === null) return undefined;
        return { type: "math", raw: found[0], tex: found[1]?.trim() ?? "", isDisplay: display !== null };
      },
      renderer: ({ tex, isDisplay }) =>
        `<span class="${MATH_CLASS}${isDisplay ? ` ${DISPLAY_CLASS}` : ""}">${escapeHtml(String(tex))}</span>`,
    },
  ],
};
