// ipywidgets' own widgets, with their style sheets.
import { adoptControlStyles } from "./styles";

adoptControlStyles();

export * from "@jupyter-widgets/controls";
