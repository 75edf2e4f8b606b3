/** The tooltip of a cell or a header: above everything, below its cell or where there is room. */
import { useId, useLayoutEffect, useMemo, useRef } from "react";
import { adoptStyles } from "../../../styles/adopt";
import css from "../../core/tooltip/tooltip.css";
import { useBeside } from "../../core/tooltip/use-beside";
import { Markdown } from "../cells/markdown";
import type { TableProps } from "../model";
import type { ShownTooltip } from "./use-tooltip";

adoptStyles(css);

interface TableTooltipProps {
  shown: ShownTooltip;
  options: TableProps["markdown_options"];
}

export function TableTooltip({ shown: { element, tooltip }, options }: TableTooltipProps) {
  const box = useRef<HTMLDivElement>(null);
  const mark = useMemo(() => ({ current: element }), [element]);
  const id = useId();
  useBeside(true, "bottom", mark, box, tooltip);
  useLayoutEffect(() => {
    element.setAttribute("aria-describedby", id);
    return () => element.removeAttribute("aria-describedby");
  }, [element, id]);
  return (
    <div
      ref={box}
      id={id}
      role="tooltip"
      className="nb-tooltip nb-table-tooltip dash-tooltip dash-table-tooltip"
    >
      {tooltip.isMarkdown ? <Markdown text={tooltip.text} options={options} /> : tooltip.text}
    </div>
  );
}
