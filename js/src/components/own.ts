// Components that no author writes: the kernel makes them of what stands in a layout.
import type { ComponentSchema } from "./schema.gen";

export const OWN: Record<string, ComponentSchema> = {
  "nbdash.Display": { chunk: "display", nodeProps: [], sets: [] },
};
