// From an author's module to a React component.
import type { ChunkModule } from "../render/registry";
import type { Source, SourceContext } from "../render/sources";
import { explain, fetchCode, fetchStyles, type ModuleSource } from "./code";
import { componentOf } from "./component";
import { definitionOf } from "./spec";

/** Import the module, and make a component of it. What is wrong with it is said in the author's terms. */
export async function loadModule(source: Source, context: SourceContext): Promise<ChunkModule> {
  const told = source as ModuleSource; // Python says all of it of every module
  const [code, css] = await Promise.all([fetchCode(told, context), fetchStyles(told, context)]);
  try {
    const imported = (await import(/* @vite-ignore */ code.url)) as Record<string, unknown>;
    const definition = await definitionOf(imported, told.type);
    return { [told.type]: componentOf({ definition, source: told, code, css }) };
  } catch (error) {
    throw new Error(await explain(error, code));
  } finally {
    code.release();
  }
}
