/** Where a Store keeps its data beyond the page: the browser's storage, or nowhere when that is not to be had. */
import type { StoreName } from "../../../protocol/messages";
import { arraysAsLists, storageOf } from "../../../store/kept";

export interface Kept {
  data: unknown;
  modified: number;
}

const PREFIX = "nbdash.store.";

export function storageKey(id: string): string {
  return PREFIX + id;
}

export function readKept(kind: StoreName, id: string): Kept | undefined {
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
export function writeKept(kind: StoreName, id: string, kept: Kept): boolean {
  const storage = storageOf(kind);
  if (storage === undefined) return kind === "memory";
  try {
    storage.setItem(storageKey(id), JSON.stringify(kept, arraysAsLists));
    return true;
  } catch {
    return false;
  }
}

export function dropKept(kind: StoreName, id: string): void {
  storageOf(kind)?.removeItem(storageKey(id));
}
