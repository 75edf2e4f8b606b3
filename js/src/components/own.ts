// Components that no author writes: the kernel makes them of what stands in a layout, `page_container` holds one.
import type { ComponentSchema } from "./schema.gen";

export const OWN: Record<string, ComponentSchema> = {
  "nbdash.DevtoolPage": { chunk: "page", nodeProps: ["children"], sets: [] },
  "nbdash.Display": { chunk: "display", nodeProps: [], sets: [] },
  "nbdash.PageContent": { chunk: "page", nodeProps: ["children"], sets: [] },
};
