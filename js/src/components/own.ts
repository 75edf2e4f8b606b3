// Components that no author writes: the kernel makes them of what stands in a layout, `page_container` holds one.
import type { Schema } from "../render/registry";

export const OWN: Schema = {
  "nbdash.DevtoolPage": { chunk: "page", nodeProps: ["children"], sets: [] },
  "nbdash.Display": { chunk: "display", nodeProps: [], sets: [] },
  "nbdash.Widget": { chunk: "widget", nodeProps: [], sets: [] },
  "nbdash.PageContent": { chunk: "page", nodeProps: ["children"], sets: [] },
};
