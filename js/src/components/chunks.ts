/** How to fetch each chunk of components; the build makes a file of each `import()`. */
import type { AnyComponent } from "../render/registry";
import type { ChunkName } from "./schema.gen";

export const CHUNKS: Record<
  Exclude<ChunkName, "html"> | "widget",
  () => Promise<Record<string, AnyComponent>>
> = {
  basic: () => import("./core/basic"),
  page: () => import("./core/page"),
  inputs: () => import("./core/inputs"),
  dropdown: () => import("./core/dropdown"),
  markdown: () => import("./core/markdown"),
  graph: () => import("./core/graph"),
  dates: () => import("./core/dates"),
  display: () => import("./core/display"),
  table: () => import("./core/table"),
  widget: () => import("./core/widget"),
  files: () => import("./core/files"),
};
