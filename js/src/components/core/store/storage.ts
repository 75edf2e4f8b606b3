/** Where a Store keeps its data beyond the page: the browser's storage, or nowhere when that is not to be had. */
export interface Kept {
  data: unknown;
  modified: number;
}

export type StorageKind = "local" | "session" | "memory";

const PREFIX = "nbdash.store.";

export function storageKey(id: string): string {
  return PREFIX + id;
}

/** The browser's storage of this kind; undefined for memory, and where the browser forbids it (private windows). */
function storageOf(kind: StorageKind): Storage | undefined {
  if (kind === "memory") return undefined;
  try {
    return kind === "local" ? window.localStorage : window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function readKept(kind: StorageKind, id: string): Kept | undefined {
  return parseKept(storageOf(kind)?.getItem(storageKey(id)));
}

export function parseKept(text: string | null | undefined): Kept | undefined {
  if (!text) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null || !("data" in kept) || !("modified" in kept))
      return undefined;
    return typeof kept.modified === "number" ? { data: kept.data, modified: kept.modified } : undefined;
  } catch {
    return undefined; // Somebody else's text under our key: as good as nothing.
  }
}

/** Keep the data; says whether there was room (memory always has). */
export function writeKept(kind: StorageKind, id: string, kept: Kept): boolean {
  const storage = storageOf(kind);
  if (storage === undefined) return kind === "memory";
  try {
    storage.setItem(storageKey(id), JSON.stringify(kept, arraysAsLists));
    return true;
  } catch {
    return false;
  }
}

export function dropKept(kind: StorageKind, id: string): void {
  storageOf(kind)?.removeItem(storageKey(id));
}

/** Numeric arrays are kept as lists; arrays of several dimensions as base64, the form that plotly also reads. */
function arraysAsLists(_key: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) {
    let text = "";
    for (const byte of new Uint8Array(value)) text += String.fromCharCode(byte);
    return btoa(text);
  }
  // Every view over numbers can be walked; only DataView can't, and no prop holds one.
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
}
