// One node of the graph: a callback with its count and mean time, or a prop of a component.
import { memo, type ReactNode } from "react";
import type { Timing } from "../protocol/inspection";
import { count, shortened, time } from "./format";
import { CHARACTER_PX, PADDING, type PlacedNode } from "./layout";
import { labelOf } from "./model";

interface GraphNodeProps {
  placed: PlacedNode;
  timing: Timing | undefined;
  hasFailed: boolean;
  isLatest: boolean;
  isSelected: boolean;
  /** Whether Tab leads here. */
  isEntry: boolean;
  onFocus(key: string): void;
}

export const GraphNodeView = memo(function GraphNodeView({
  placed: { node, x, y, width, height },
  timing,
  hasFailed,
  isLatest,
  isSelected,
  isEntry,
  onFocus,
}: GraphNodeProps): ReactNode {
  const [title, subtitle] = labelOf(node);
  const isCallback = node.kind === "callback";
  const figures = isCallback ? figuresOf(timing) : subtitle;
  const [titleRoom, figuresRoom] = CHARACTER_PX.map((px) => Math.ceil((width - 2 * PADDING) / px)) as [
    number,
    number,
  ];
  const state = hasFailed ? ", failed" : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: svg has no button
    <g
      role="button"
      tabIndex={isEntry ? 0 : -1}
      className="nb-dev-node"
      data-node={node.key}
      data-kind={isCallback ? node.callback.kind : node.isPattern ? "pattern" : "prop"}
      data-failed={hasFailed ? "" : undefined}
      data-latest={isLatest ? "" : undefined}
      data-absent={!isCallback && !node.isPattern && node.type === null ? "" : undefined}
      aria-pressed={isSelected}
      aria-label={`${isCallback ? "Callback " : ""}${title}${isCallback ? ", " : ""}${figures}${state}`}
      transform={`translate(${x - width / 2} ${y - height / 2})`}
      onFocus={() => onFocus(node.key)}
    >
      <title>{`${title}${isCallback ? ` (${subtitle})` : subtitle}`}</title>
      <rect width={width} height={height} rx={isCallback ? 6 : height / 2} />
      <text className="nb-dev-node-title" x={isCallback ? PADDING : width / 2} y={17}>
        {shortened(title, hasFailed ? titleRoom - 3 : titleRoom)}
      </text>
      <text className="nb-dev-node-figures" x={isCallback ? PADDING : width / 2} y={33}>
        {shortened(figures, figuresRoom)}
      </text>
      {hasFailed && (
        <g className="nb-dev-node-mark" transform={`translate(${width - 16} 13)`}>
          <circle r="7" />
          <text y="3.5">!</text>
        </g>
      )}
    </g>
  );
});

/** How often, and how long on average. */
export function figuresOf(timing: Timing | undefined): string {
  if (timing === undefined) return "not called yet";
  const calls = count(timing.count, "call");
  return timing.mean === null ? calls : `${calls} · ${time(timing.mean)}`;
}
