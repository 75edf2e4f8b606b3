// Where the pieces of a file gather until the browser can save it: in memory, or, when it is large, in a file that the
// browser keeps for this site (the origin private file system). A page can't hold a gigabyte in memory.

/** Up to here memory is quicker, and works in pages that have come over plain HTTP too, which have no such files. */
const MAX_IN_MEMORY = 64_000_000;
const PREFIX = "nbdash-download-";
/** So long the browser may take to copy a file to where the person wants it. */
const KEPT_MS = 600_000;

interface Opened {
  root: FileSystemDirectoryHandle;
  handle: FileSystemFileHandle;
  writable: FileSystemWritableFileStream;
}

export class Sink {
  readonly #parts = new Map<number, Blob>();
  /** Null: all stays in memory. */
  readonly #file: Promise<Opened | null>;

  constructor(size: number) {
    this.#file = size > MAX_IN_MEMORY ? open() : Promise.resolve(null);
  }

  /** Take the bytes that begin at `first`, in whatever order. Rejects if there is no room for them. */
  async write(first: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const file = await this.#file;
    if (file === null) this.#parts.set(first, new Blob([bytes]));
    else await file.writable.write({ type: "write", position: first, data: bytes });
  }

  /** All bytes are here: the whole. Rejects if they can't be read back. */
  async finish(type: string): Promise<Blob> {
    const file = await this.#file;
    if (file === null) {
      const parts = [...this.#parts].sort(([one], [other]) => one - other).map(([, part]) => part);
      const whole = new Blob(parts, { type });
      await whole.slice(-1).arrayBuffer(); // a browser that has not had the memory says so only now
      return whole;
    }
    await file.writable.close();
    setTimeout(() => remove(file), KEPT_MS);
    const whole = await file.handle.getFile();
    return whole.slice(0, whole.size, type);
  }

  /** Nothing of it is wanted any more. */
  async discard(): Promise<void> {
    this.#parts.clear();
    const file = await this.#file;
    if (file === null) return;
    await file.writable.abort().catch(() => {}); // it may be broken already
    await remove(file);
  }
}

/** A file for this download; null where the browser gives none. */
async function open(): Promise<Opened | null> {
  try {
    const root = await navigator.storage.getDirectory();
    void removeOld(root);
    const handle = await root.getFileHandle(`${PREFIX}${crypto.randomUUID()}`, { create: true });
    return { root, handle, writable: await handle.createWritable() };
  } catch {
    return null; // a page over plain HTTP, a browser that has none, no room
  }
}

async function remove({ root, handle }: Pick<Opened, "root" | "handle">): Promise<void> {
  await root.removeEntry(handle.name).catch(() => {}); // it is gone, or will be removed by a later download
}

/** Remove what pages have left that were closed too soon. */
async function removeOld(root: FileSystemDirectoryHandle): Promise<void> {
  // TypeScript's list of what a page has leaves the iterator out.
  const entries = (root as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
  for await (const handle of entries) {
    if (!(handle.kind === "file" && handle.name.startsWith(PREFIX))) continue;
    const file = await (handle as FileSystemFileHandle).getFile().catch(() => null); // another page has just removed it
    if (file !== null && Date.now() - file.lastModified > KEPT_MS) {
      await remove({ root, handle: handle as FileSystemFileHandle });
    }
  }
}
