/** Markdown: GitHub-flavoured, always sanitised; HTML in it is shown as text unless the author allows it. */
import DOMPurify from "dompurify";
import { useLayoutEffect, useMemo, useRef } from "react";
import { SHEET, withoutStyles, withStyles } from "../../../host/nonce";
import { useLocale } from "../../../locale/locale";
import type { Words } from "../../../locale/words";
import { adoptStyles } from "../../../styles/adopt";
import type { MarkdownProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import codeCss from "./code.css";
import { dedentText } from "./dedent";
import css from "./markdown.css";
import { DISPLAY_CLASS, MATH_CLASS, parseMarkdown } from "./parse";

adoptStyles(css);
adoptStyles(codeCss);

export function Markdown(props: Core<MarkdownProps>) {
  const { children, dangerously_allow_html, dedent, highlight_config, link_target, mathjax } = props;
  const text = typeof children === "string" ? children : Array.from(children ?? []).join("\n");
  const element = useRef<HTMLDivElement>(null);
  const { words } = useLocale();
  const theme = highlight_config?.theme;
  const root = useRootProps(
    props,
    "nb-markdown",
    theme === "dark" && "nb-markdown-code-dark",
    theme === "light" && "nb-markdown-code-light",
  );
  const html = useMemo(() => {
    const source = dedent === false ? text : dedentText(text);
    return parseMarkdown(source, { hasHtml: dangerously_allow_html === true, hasMath: mathjax === true });
  }, [text, dedent, dangerously_allow_html, mathjax]);

  useLayoutEffect(() => {
    if (element.current === null) return;
    element.current.replaceChildren(sanitised(html, link_target ?? undefined, words));
    // Where a chunk can't be fetched, code stays plain, and a formula stays its TeX.
    highlightCode(element.current).catch(() => {});
    if (mathjax === true) drawFormulas(element.current).catch(() => {});
  }, [html, link_target, mathjax, words]);

  return <div {...root} ref={element} />;
}

function sanitised(html: string, linkTarget: string | undefined, words: Words): DocumentFragment {
  const fragment = DOMPurify.sanitize(withoutStyles(html), {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ["style"],
  });
  for (const sheet of fragment.querySelectorAll(SHEET)) sheet.remove();
  withStyles(fragment);
  // What is wider than the page scrolls by itself: the keyboard must reach it.
  for (const block of fragment.querySelectorAll("pre")) block.tabIndex = 0;
  for (const table of fragment.querySelectorAll("table")) scrollable(table, words.table);
  for (const box of fragment.querySelectorAll("li > input")) {
    box.setAttribute("aria-label", box.parentElement?.textContent?.trim() || words.task);
  }
  if (linkTarget !== undefined) {
    for (const link of fragment.querySelectorAll("a")) {
      link.target = linkTarget;
      if (linkTarget === "_blank") link.rel = "noopener noreferrer";
    }
  }
  return fragment;
}

/** A table wider than the page scrolls by itself, reachable by keyboard. */
function scrollable(table: HTMLTableElement, name: string): void {
  const frame = document.createElement("div");
  frame.className = "nb-markdown-table";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", table.caption?.textContent || name);
  table.replaceWith(frame);
  frame.append(table);
}

/** Blocks that name their language are coloured; what others hold would be a guess. */
async function highlightCode(element: HTMLElement): Promise<void> {
  const blocks = [...element.querySelectorAll<HTMLElement>('pre > code[class*="language-"]')];
  if (blocks.length === 0) return;
  const { highlight } = await import("./highlight");
  for (const block of blocks) highlight(block, /language-(\S+)/.exec(block.className)?.[1] ?? "");
}

async function drawFormulas(element: HTMLElement): Promise<void> {
  const formulas = [...element.querySelectorAll<HTMLElement>(`.${MATH_CLASS}`)];
  if (formulas.length === 0) return;
  const { drawFormula } = await import("./math");
  for (const formula of formulas) {
    drawFormula(formula, formula.classList.contains(DISPLAY_CLASS));
    if (formula.scrollWidth > formula.clientWidth && formula.clientWidth > 0) formula.tabIndex = 0;
  }
}
