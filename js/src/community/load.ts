// From a component package of Dash's to React components.
import type { ChunkModule } from "../render/registry";
import type { Source, SourceContext } from "../render/sources";

/** Load the bundles of a package, and wrap what they export. */
export async function loadPackage(source: Source, _context: SourceContext): Promise<ChunkModule> {
  throw new Error(`nbdash can't draw components of ${source.name} yet.`);
}
