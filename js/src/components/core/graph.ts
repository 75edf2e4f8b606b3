/** The chunk that holds Graph; Plotly itself comes in two further ones, when a figure is there to draw. */
export { Graph } from "./graph/graph";
