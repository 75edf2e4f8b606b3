// From an author's module to a React component.
import type { ChunkModule } from "../render/registry";
import type { Source, SourceContext } from "../render/sources";

/** Import the module, and make a component of it. */
export async function loadModule(source: Source, _context: SourceContext): Promise<ChunkModule> {
  throw new Error(`nbdash can't draw components of ${source.name} yet.`);
}
