// All components of nbdash: the generated table, and the chunks that are fetched when a layout needs them.
import { CHUNKS } from "../components/chunks";
import { OWN } from "../components/own";
import { SCHEMA } from "../components/schema.gen";
import { Registry } from "../render/registry";
import type { SourceContext } from "../render/sources";

/** For one view: what it learns beyond these holds for it alone. */
export function createRegistry(context?: SourceContext): Registry {
  return new Registry({ ...SCHEMA, ...OWN }, CHUNKS, context);
}
