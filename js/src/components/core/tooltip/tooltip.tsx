/**
 * Tooltip: a box with an arrow, beside a rectangle of what it stands in, such as a point of a graph.
 *
 * `bbox` counts from the element that the tooltip is positioned in, and so does the empty element that marks the place;
 * the box itself is in the browser's top layer, so that no output area of a notebook cuts it off.
 */
import { type CSSProperties, useRef } from "react";
import { useLocale } from "../../../locale/locale";
import { useIsLoading } from "../../../render/loading";
import { adoptStyles } from "../../../styles/adopt";
import type { TooltipProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import css from "./tooltip.css";
import { useBeside } from "./use-beside";

adoptStyles(css);

export function Tooltip({
  background_color,
  bbox,
  border_color,
  children,
  className,
  direction,
  id,
  loading_text,
  show,
  style,
  targetable,
  zindex,
}: Core<TooltipProps>) {
  const mark = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const isLoading = useIsLoading();
  const { words } = useLocale();
  const root = useRootProps({ id, className, style }, "nb-tooltip");
  const isShown = show !== false && bbox !== null && bbox !== undefined;
  useBeside(isShown, direction ?? "right", mark, box, bbox);
  const own = {
    // Custom properties are no keys that React's types know of.
    "--nb-tooltip-border": border_color ?? undefined,
    "--nb-tooltip-background": background_color ?? undefined,
    zIndex: zindex ?? 1,
    pointerEvents: targetable === true ? "auto" : "none",
  } as CSSProperties;
  return (
    <>
      <div ref={mark} className="nb-tooltip-mark" style={isShown ? rectangle(bbox) : undefined} />
      <div {...root} ref={box} role="tooltip" style={{ ...own, ...root.style }}>
        {isLoading ? (loading_text ?? `${words.loading}...`) : children}
      </div>
    </>
  );
}

function rectangle({ x0, x1, y0, y1 }: NonNullable<TooltipProps["bbox"]>): CSSProperties {
  return { left: x0, top: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) };
}
