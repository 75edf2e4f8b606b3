/**
 * Graph: a plotly figure, drawn by Plotly into one element that lives as long as the component.
 *
 * Until there is a figure and Plotly is here to draw it, a quiet block of the same size holds its place.
 */
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useLocale } from "../../../locale/locale";
import { adoptStyles } from "../../../styles/adopt";
import type { GraphProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import { Drawing } from "./drawing";
import { heightOf, titleOf } from "./figure";
import css from "./graph.css";
import { listen } from "./listen";
import { useThemeVersion } from "./theme";

adoptStyles(css);

const USUAL_HEIGHT_PX = 450;
const ANIMATION = { frame: { redraw: false }, transition: { duration: 750, ease: "cubic-in-out" } };

type Stage = "waiting" | "drawn" | { failed: string };

export function Graph(props: Core<GraphProps>) {
  const { animate, animation_options, className, config, figure, id, mathjax, responsive } = props;
  const plot = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>();
  const latest = useRef(props);
  latest.current = props;
  const [stage, setStage] = useState<Stage>("waiting");
  const { language, words } = useLocale();
  const theme = useThemeVersion();
  const root = useRootProps({ id, className, style: graphStyle(props) }, "nb-graph");

  useEffect(() => {
    if (plot.current === null) return undefined;
    const created = new Drawing(plot.current, {
      onDrawn: () => setStage("drawn"),
      onFailed: (error) => setStage({ failed: error instanceof Error ? error.message : String(error) }),
      onReady: (element) => listen(element, created, () => latest.current),
    });
    drawing.current = created;
    return () => created.destroy();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is another drawing of the same figure
  useEffect(() => {
    if (!figure) {
      setStage("waiting");
      return;
    }
    drawing.current?.show({
      figure,
      config: { ...(language.startsWith("en") ? {} : { locale: language }), ...withoutNulls(config ?? {}) },
      animation: animate === true ? (animation_options ?? ANIMATION) : null,
      isFilling: responsive === true,
      isMath: mathjax === true,
    });
  }, [figure, config, animate, animation_options, responsive, mathjax, theme, language]);

  useExtension("extendData", "extend", props, drawing);
  useExtension("prependData", "prepend", props, drawing);
  useResizing(plot, drawing, responsive !== false && !isFixed(figure, responsive));

  return (
    // biome-ignore lint/a11y/useSemanticElements: Dash's Graph is a div, and apps style it as one
    <div {...root} role="figure" aria-label={titleOf(figure) ?? id?.replace(/[-_]+/g, " ") ?? words.figure}>
      <div ref={plot} className="nb-graph-plot" />
      {stage === "waiting" && <div className="nb-graph-waiting" aria-hidden="true" />}
      {typeof stage === "object" && (
        <div className="nb-graph-failed" role="alert">
          <strong>{words.figureNotDrawn}</strong>
          <span>{stage.failed}</span>
        </div>
      )}
    </div>
  );
}

/** The height is known before Plotly is, so that nothing moves when it comes. */
function graphStyle({ figure, responsive, style }: GraphProps): CSSProperties {
  const height = responsive === true ? "100%" : (heightOf(figure) ?? USUAL_HEIGHT_PX);
  return { height, ...style };
}

function isFixed(figure: GraphProps["figure"], responsive: GraphProps["responsive"]): boolean {
  const { autosize, height, width } = figure?.layout ?? {};
  return (
    responsive !== true && (autosize === false || (typeof width === "number" && typeof height === "number"))
  );
}

/** Plotly takes null for a value; from the kernel it means "not given". */
function withoutNulls(config: object): object {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));
}

/** Points to add are added once, and the prop is empty again. */
function useExtension(
  prop: "extendData" | "prependData",
  where: "extend" | "prepend",
  props: Core<GraphProps>,
  drawing: React.RefObject<Drawing | undefined>,
): void {
  const { setProps } = props;
  const data = props[prop];
  useEffect(() => {
    if (data === null || data === undefined) return;
    drawing.current?.extend(data, where);
    setProps({ [prop]: null });
  }, [data, where, prop, drawing, setProps]);
}

function useResizing(
  plot: React.RefObject<HTMLDivElement | null>,
  drawing: React.RefObject<Drawing | undefined>,
  isResponsive: boolean,
): void {
  useEffect(() => {
    if (!isResponsive || plot.current === null) return undefined;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => drawing.current?.resize());
    });
    observer.observe(plot.current);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [plot, drawing, isResponsive]);
}
