// The files of packages. All views of a page that draw components of a package can be asked for its files: where one is
// gone, or its kernel busy, another may answer.
import type { Source, SourceContext, SourceFile } from "../render/sources";

export type Fetch = (file: string) => Promise<SourceFile>;

/** How long one view may take before another is asked too. */
const PATIENCE_MS = 4_000;
/** By the package and its version: whom to ask, the newest last. */
const known = new Map<string, Set<SourceContext>>();

/** Note that `context` has the files of `source`. Returns what fetches one of those, from whoever has it. */
export function fetchFrom(source: Source, context: SourceContext): Fetch {
  const key = `${source.name} ${source.version}`;
  const contexts = known.get(key) ?? new Set();
  known.set(key, contexts);
  contexts.delete(context);
  contexts.add(context);
  return async (file) => {
    const [newest = context, ...others] = [...contexts].reverse();
    const timers: ReturnType<typeof setTimeout>[] = [];
    const later = others.map(
      (one, index) =>
        new Promise<SourceFile>((resolve) => {
          const ask = () => one.file(source, file).then(resolve, () => {}); // the newest says why
          timers.push(setTimeout(ask, (index + 1) * PATIENCE_MS));
        }),
    );
    try {
      return await Promise.race([newest.file(source, file), ...later]);
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  };
}
