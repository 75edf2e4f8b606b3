/** Markdown: GitHub-flavoured, always sanitised; HTML in it is shown as text unless the author allows it. */
// marked + DOMPurify (25 kB): DOMPurify is needed for any HTML from the kernel anyway; react-markdown is twice that.
import DOMPurify from "dompurify";
import { Marked } from "marked";
import { useLayoutEffect, useMemo, useRef } from "react";
import { adoptStyles } from "../../../styles/adopt";
import type { MarkdownProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import { dedentText } from "./dedent";
import css from "./markdown.css";

adoptStyles(css);

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const withHtml = new Marked({ gfm: true });
const withoutHtml = new Marked({
  gfm: true,
  renderer: { html: ({ text }) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign) },
});

export function Markdown(props: Core<MarkdownProps>) {
  const { children, dangerously_allow_html, dedent, link_target } = props;
  const text = typeof children === "string" ? children : Array.from(children ?? []).join("\n");
  const element = useRef<HTMLDivElement>(null);
  const root = useRootProps(props, "nb-markdown");
  const html = useMemo(() => {
    const source = dedent === false ? text : dedentText(text);
    return (dangerously_allow_html === true ? withHtml : withoutHtml).parse(source, { async: false });
  }, [text, dedent, dangerously_allow_html]);

  useLayoutEffect(() => {
    element.current?.replaceChildren(sanitised(html, link_target ?? undefined));
  }, [html, link_target]);

  return <div {...root} ref={element} />;
}

function sanitised(html: string, linkTarget: string | undefined): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ["style"] });
  for (const table of fragment.querySelectorAll("table")) scrollable(table);
  for (const box of fragment.querySelectorAll("li > input")) {
    box.setAttribute("aria-label", box.parentElement?.textContent?.trim() || "Task");
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
function scrollable(table: HTMLTableElement): void {
  const frame = document.createElement("div");
  frame.className = "nb-markdown-table";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", table.caption?.textContent || "Table");
  table.replaceWith(frame);
  frame.append(table);
}
