// Kinds of components that are not part of this build: what the kernel tells of them, and who makes components of
// their code. Mirrors nbdash/transport/kinds.py and nbdash/components/sources.py.
import type { Parameter } from "../components/schema.gen";
import type { ChunkModule } from "./registry";

/** What the page is told of a kind; `chunk` is the name of its source. */
export interface KindJson {
  chunk: string;
  nodeProps: readonly string[];
  sets: readonly string[];
  persisted?: readonly string[];
  url?: Readonly<Record<string, Parameter>>;
}

/** What the page is told of a source; whoever makes components of it knows what it says besides. */
export interface SourceJson {
  /** `package`: a component package of Dash's (src/community). `module`: an author's module (src/modules). */
  how: "package" | "module";
  /** Another for other code. */
  version: string;
  /** The folder of its files below the root of a served app. */
  path: string;
  [detail: string]: unknown;
}

/** A source and its name, which stays the same when its code changes. */
export type Source = SourceJson & { readonly name: string };

/** A file of a source: where it can be loaded from, or what is in it where it has no address. */
export type SourceFile = { url: string } | { bytes: Uint8Array<ArrayBuffer> };

/** What surrounds the components of one app: where the files of their sources come from. */
export interface SourceContext {
  /** Rejects if there is no such file, or nobody who could send it any more. */
  file(source: Source, name: string): Promise<SourceFile>;
}

/** Get the components of a source, by their types. */
export async function loadSource(source: Source, context: SourceContext): Promise<ChunkModule> {
  if (source.how === "package") {
    const { loadPackage } = await import("../community/load");
    return loadPackage(source, context);
  }
  const { loadModule } = await import("../modules/load");
  return loadModule(source, context);
}
