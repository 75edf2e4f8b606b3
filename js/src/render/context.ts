// What the components of a view reach by React context: the view, the table of components, and the node that
// they draw.
import { createContext, useContext } from "react";
import type { View } from "../host/view";
import type { StoreNode } from "../store/node";
import type { Registry } from "./registry";

export interface Rendering {
  view: View;
  registry: Registry;
}

export const RenderingContext = createContext<Rendering | null>(null);

/** The node whose component is being drawn; html elements leave it as it is, since they read none of it. */
export const NodeContext = createContext<StoreNode | null>(null);

export function useRendering(): Rendering {
  const rendering = useContext(RenderingContext);
  if (rendering === null) throw new Error("nbdash components can be drawn only within a mounted view");
  return rendering;
}
