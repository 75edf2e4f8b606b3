/** Markdown in cells and tooltips. Its parser is fetched when the first of it is shown; until then it is plain text. */
import { lazy, Suspense } from "react";
import type { DataTableProps } from "../../schema.gen";

const Lazy = lazy(() => import("../../core/markdown").then(({ Markdown }) => ({ default: Markdown })));

interface MarkdownProps {
  text: string;
  options: DataTableProps["markdown_options"];
}

export function Markdown({ text, options }: MarkdownProps) {
  return (
    <Suspense fallback={text}>
      <Lazy
        dangerously_allow_html={options?.html === true}
        link_target={options?.link_target ?? "_blank"}
        dedent={false}
        setProps={noProps}
      >
        {text}
      </Lazy>
    </Suspense>
  );
}

/** Nothing can be set in it. */
function noProps(): void {}
