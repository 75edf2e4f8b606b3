// The callback graph, drawn: to be zoomed, moved, filtered, and walked through with the arrow keys.
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Failure } from "../protocol/messages";
import { Details } from "./details";
import { count } from "./format";
import { GraphNodeView } from "./graph-node";
import type { Inspection, Known } from "./inspection";
import { latestOf } from "./latest";
import { neighbour, type Placed, type PlacedNode, place } from "./layout";
import { failureOf, filtered, modelOf } from "./model";
import { useSize } from "./use-size";
import { begin, type Viewport, wholeOf, withPoint, zoomed } from "./viewport";

interface GraphViewProps {
  inspection: Inspection;
  known: Known;
  failures: readonly Failure[];
}

/** Narrower than this, layers go from top to bottom. */
const NARROW_PX = 560;
const STEP = 1.25;
/** Pixels that a pointer may move in a click. */
const CLICK_PX = 4;

export function GraphView({ inspection, known, failures }: GraphViewProps): ReactNode {
  const { graph, components, timings } = known;
  const [filter, setFilter] = useState("");
  const [selected, setSelected] = useState<string | null>(null);
  const [split, room] = useSize();
  const [canvas, size] = useSize();
  const direction = room.width < NARROW_PX ? "TB" : "LR";
  const whole = useMemo(() => (graph === null ? null : modelOf(graph, components)), [graph, components]);
  const model = useMemo(() => (whole === null ? null : filtered(whole, filter)), [whole, filter]);
  const isMeasured = room.width > 0 && size.width > 0;
  const placed = useMemo(
    () => (model === null || !isMeasured ? null : place(model, direction)),
    [model, direction, isMeasured],
  );
  const latest = useMemo(() => latestOf(known.log), [known.log]);
  const total = graph?.callbacks.length ?? 0;
  if (graph === null || whole === null || model === null)
    return <p className="nb-dev-empty">Asking the kernel…</p>;
  if (total === 0)
    return (
      <p className="nb-dev-empty">This app has no callbacks. Those that cells define appear here at once.</p>
    );
  const shown = [...model.nodes.values()].filter(({ kind }) => kind === "callback").length;
  const node = selected === null ? undefined : whole.nodes.get(selected);
  return (
    <div className="nb-dev-graph" data-direction={direction}>
      <div className="nb-dev-bar">
        <input
          className="nb-dev-filter"
          type="search"
          value={filter}
          placeholder="Filter by name, id or prop"
          aria-label="Filter the graph"
          onChange={(event) => setFilter(event.target.value)}
        />
        <span className="nb-dev-count" role="status">
          {shown === total ? count(total, "callback") : `${shown} of ${count(total, "callback")}`}
          {graph.omitted !== undefined && `, ${graph.omitted} more are not shown`}
        </span>
      </div>
      <div className="nb-dev-split" ref={split}>
        <div className="nb-dev-canvas" ref={canvas}>
          {model.nodes.size === 0 ? (
            <p className="nb-dev-empty">
              Nothing is called “{filter}”.{" "}
              <button type="button" className="nb-dev-button" onClick={() => setFilter("")}>
                Show all
              </button>
            </p>
          ) : placed === null ? null : (
            <Drawing
              placed={placed}
              size={size}
              known={known}
              failures={failures}
              latest={latest}
              selected={selected}
              onSelect={setSelected}
            />
          )}
        </div>
        {node !== undefined && (
          <Details
            inspection={inspection}
            model={whole}
            node={node}
            timings={timings}
            failures={failures}
            log={known.log}
            onSelect={setSelected}
          />
        )}
      </div>
    </div>
  );
}

interface DrawingProps {
  placed: Placed;
  size: { width: number; height: number };
  known: Known;
  failures: readonly Failure[];
  latest: ReadonlySet<string>;
  selected: string | null;
  onSelect(key: string | null): void;
}

function Drawing({ placed, size, known, failures, latest, selected, onSelect }: DrawingProps): ReactNode {
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<{ x: number; y: number; isMoving: boolean } | null>(null);
  const start = useMemo(() => begin(placed, size), [placed, size]);
  // As long as nobody has zoomed or moved it, it follows the place's size.
  const target = selected === null ? undefined : placed.nodes.get(selected);
  const seen = viewport ?? (target === undefined ? start : withPoint(start, target, size));
  // What is told of a node may take the room that it stands in.
  useEffect(() => {
    if (target !== undefined) setViewport((before) => before && withPoint(before, target, size));
  }, [target, size]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another graph is another picture
  useEffect(() => setViewport(null), [placed]);

  const zoom = useCallback(
    (factor: number, x = size.width / 2, y = size.height / 2) =>
      setViewport((before) => zoomed(before ?? seen, factor, x, y)),
    [size, seen],
  );
  useWheel(svg, zoom);

  const nodes = [...placed.nodes.values()];
  const first = nodes.find(({ node }) => node.kind === "callback") ?? nodes[0];
  const entry = [focused, selected].find((key) => key !== null && placed.nodes.has(key)) ?? first?.node.key;

  const focus = (to: PlacedNode | undefined) => {
    if (to === undefined) return;
    setFocused(to.node.key);
    setViewport((before) => withPoint(before ?? seen, to, size));
    svg.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(to.node.key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = entry === undefined ? undefined : placed.nodes.get(entry);
    const { key } = event;
    if (key.startsWith("Arrow") && from !== undefined) focus(neighbour(nodes, from, key));
    else if (key === "Home") focus(first);
    else if (key === "End") focus(nodes.at(-1));
    else if (key === "Enter" || key === " ") onSelect(from?.node.key ?? null);
    else if (key === "Escape" && selected !== null) onSelect(null);
    else if (key === "+" || key === "=") zoom(STEP);
    else if (key === "-") zoom(1 / STEP);
    else if (key === "0") setViewport(wholeOf(placed, size));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button === 0) drag.current = { x: event.clientX, y: event.clientY, isMoving: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (from === null) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.isMoving && Math.hypot(dx, dy) < CLICK_PX) return;
    if (!from.isMoving) svg.current?.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, isMoving: true };
    setViewport((before) => {
      const { k, x, y } = before ?? seen;
      return { k, x: x + dx, y: y + dy };
    });
  };
  const onPointerUp = (event: PointerEvent) => {
    const wasMoving = drag.current?.isMoving === true;
    drag.current = null;
    if (wasMoving) return;
    const hit = event.target instanceof Element ? event.target.closest<SVGGElement>("[data-node]") : null;
    const key = hit?.dataset.node ?? null;
    if (key !== null) setFocused(key);
    onSelect(key);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: svg has no fieldset */}
      <svg
        ref={svg}
        role="group"
        aria-label="Callback graph. Arrow keys go from node to node, Enter shows one."
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = null;
        }}
      >
        <defs>
          <marker
            id="nb-dev-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0.5 8 4 0 7.5Z" fill="context-stroke" />
          </marker>
        </defs>
        <g transform={`translate(${seen.x} ${seen.y}) scale(${seen.k})`}>
          {placed.edges.map(({ edge, path }) => (
            <path
              key={`${edge.from}\n${edge.to}`}
              className="nb-dev-edge"
              data-kind={edge.kind}
              data-latest={latest.has(edge.from) && latest.has(edge.to) ? "" : undefined}
              data-near={edge.from === selected || edge.to === selected ? "" : undefined}
              d={path}
              markerEnd="url(#nb-dev-arrow)"
            />
          ))}
          {nodes.map((one) => (
            <GraphNodeView
              key={one.node.key}
              placed={one}
              timing={one.node.kind === "callback" ? known.timings[one.node.callback.key] : undefined}
              hasFailed={
                one.node.kind === "callback" && failureOf(failures, one.node.callback.key) !== undefined
              }
              isLatest={latest.has(one.node.key)}
              isSelected={one.node.key === selected}
              isEntry={one.node.key === entry}
              onFocus={setFocused}
            />
          ))}
        </g>
      </svg>
      <div className="nb-dev-zoom">
        <button
          type="button"
          className="nb-dev-zoom-button"
          title="Zoom in (+, or Ctrl and the wheel)"
          aria-label="Zoom in"
          onClick={() => zoom(STEP)}
        >
          +
        </button>
        <button
          type="button"
          className="nb-dev-zoom-button"
          title="Zoom out (−)"
          aria-label="Zoom out"
          onClick={() => zoom(1 / STEP)}
        >
          −
        </button>
        <button
          type="button"
          className="nb-dev-zoom-button"
          title="Show all of it (0)"
          onClick={() => setViewport(wholeOf(placed, size))}
        >
          Fit
        </button>
      </div>
    </>
  );
}

/** The wheel alone scrolls the page; with Ctrl, or by pinching, it zooms. React's own listener could not keep the page still. */
function useWheel(
  svg: React.RefObject<SVGSVGElement>,
  zoom: (factor: number, x: number, y: number) => void,
): void {
  useLayoutEffect(() => {
    const element = svg.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [svg, zoom]);
}
