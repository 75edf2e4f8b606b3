// Files of the runtime from the kernel, gzip-compressed over the comm of any live model.
import { fromComm } from "../../protocol/codec";
import type { CommModel } from "../../transport/comm";

/** Messages name the view that they come from; these come from the page. */
const ASKER = "assets";
/** A kernel that runs a cell may answer late, and Jupyter may lose the answer: ask again. */
const ASK_AGAIN_MS = [3_000, 6_000, 12_000, 24_000];

/** Ask `models`, the newest first, for a file: of the build, or of a folder of the app's own. */
export async function fromKernel(
  name: string,
  models: ReadonlySet<CommModel>,
  folder: string | null = null,
): Promise<ArrayBuffer> {
  for (const [attempt, delay] of ASK_AGAIN_MS.entries()) {
    const candidates = [...models].reverse();
    const model = candidates[attempt % Math.max(1, candidates.length)];
    if (model === undefined) throw new Error("there is no live widget that could ask the kernel");
    const bytes = await ask({ name, folder }, model, delay);
    if (bytes !== undefined) return gunzip(bytes);
  }
  throw new Error(`the kernel did not send the file ${name}`);
}

/** One request; undefined when it is not answered in time. */
function ask(
  { name, folder }: { name: string; folder: string | null },
  model: CommModel,
  timeoutMs: number,
): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const finish = (bytes: Uint8Array | undefined) => {
      clearTimeout(timer);
      model.off("msg:custom", listen);
      resolve(bytes);
    };
    const listen = (_content: unknown, buffers?: DataView[]) => {
      if (buffers === undefined || buffers.length === 0) return;
      const { header, buffers: rest } = fromComm(buffers);
      if (header.type !== "asset" || header.name !== name || (header.folder ?? null) !== folder) return;
      if (rest[0] === undefined) reject(new Error(`the kernel has no file ${name}`));
      finish(rest[0]);
    };
    const timer = setTimeout(() => finish(undefined), timeoutMs);
    model.on("msg:custom", listen);
    model.send({ view: ASKER }, undefined, [
      new TextEncoder().encode(JSON.stringify({ type: "asset", name, folder: folder ?? undefined })),
    ]);
  });
}

async function gunzip(bytes: Uint8Array): Promise<ArrayBuffer> {
  const copy = new Uint8Array(bytes); // what Jupyter hands over may be a part of something larger
  const stream = new Blob([copy]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
