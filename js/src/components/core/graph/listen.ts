/** Plotly's events to the props that callbacks watch. */
import type { GraphProps } from "../../schema.gen";
import type { Core } from "../shared/types";
import type { Drawing } from "./drawing";
import { withLayoutEdits, withTraceEdits } from "./edits";
import { annotationEvent, pointsEvent, relayoutEvent, restyleEvent } from "./events";
import type { PlotElement } from "./plotly";

/** `latest` gives the props of the moment, since the listeners outlive many renderings. */
export function listen(element: PlotElement, drawing: Drawing, latest: () => Core<GraphProps>): void {
  const set = (changes: Partial<GraphProps>) => latest().setProps(changes);

  element.on("plotly_click", (event) => {
    const clickData = pointsEvent(element, event);
    if (clickData) set({ clickData });
  });
  element.on("plotly_clickannotation", (event) => {
    const clickAnnotationData = annotationEvent(event);
    if (clickAnnotationData) set({ clickAnnotationData });
  });
  element.on("plotly_hover", (event) => {
    const hoverData = pointsEvent(element, event);
    if (hoverData) set({ hoverData });
  });
  element.on("plotly_unhover", () => {
    if (latest().clear_on_unhover === true) set({ hoverData: null });
  });
  element.on("plotly_selected", (event) => {
    const selectedData = pointsEvent(element, event);
    if (selectedData) set({ selectedData });
  });
  element.on("plotly_deselect", () => set({ selectedData: null }));
  element.on("plotly_relayout", (event) => {
    // Fitting the plot to the page is no act of the person, and would be an event at every drag of a window's edge.
    const relayoutData = drawing.isResizing ? null : relayoutEvent(event);
    if (relayoutData === null) return;
    const figure = withLayoutEdits(latest().figure ?? {}, relayoutData);
    set(figure === null ? { relayoutData } : { relayoutData, figure });
  });
  element.on("plotly_restyle", (event) => {
    const restyleData = restyleEvent(event);
    if (restyleData === null) return;
    const figure = withTraceEdits(latest().figure ?? {}, restyleData);
    set(figure === null ? { restyleData } : { restyleData, figure });
  });
}
