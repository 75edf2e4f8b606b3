// Where the browser keeps what is to outlast the page: for good, for this tab, or, where it lets us keep nothing,
// in the page's memory.
import type { Entry, StoreName } from "../protocol/messages";

export const STORE_NAMES: readonly StoreName[] = ["local", "session", "memory"];

const PREFIX = "_dash_persistence.";
/** By this a served page lets its server know that there is something to wait for (nbdash/serve/sessions.py). */
const COOKIE = "nbdash_persisted";
const YEAR_S = 31_536_000;

/** Lasts as long as the page does, for all views in it. */
const memory = new Map<string, string>();

/** The browser's storage of this kind; undefined for memory, and where the browser forbids it (private windows). */
export function storageOf(name: StoreName): Storage | undefined {
  if (name === "memory") return undefined;
  try {
    return name === "local" ? window.localStorage : window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Numeric arrays are kept as lists; arrays of several dimensions as base64, the form that plotly also reads. */
export function arraysAsLists(_key: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) {
    let text = "";
    for (const byte of new Uint8Array(value)) text += String.fromCharCode(byte);
    return btoa(text);
  }
  // Every view over numbers can be walked; only DataView can't, and no prop holds one.
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
}

export interface KeptOptions {
  /** Told apart by this from what other apps of the origin keep; null for a page that has its origin to itself. */
  scope: string | null;
  /** The path of the app, where a server is to know by a cookie that there is something. */
  cookiePath?: string | null;
  /** The browser refuses to keep a value. */
  onFailure?(key: string, reason: string): void;
}

/** What components with `persistence` have had set. */
export class Kept {
  readonly #scope: string;
  readonly #cookiePath: string | null;
  readonly #onFailure: (key: string, reason: string) => void;

  constructor({ scope, cookiePath, onFailure }: KeptOptions) {
    this.#scope = scope === null ? "" : `nbdash.${scope}.`;
    this.#cookiePath = cookiePath ?? null;
    this.#onFailure = onFailure ?? (() => {});
  }

  read(name: StoreName, key: string): Entry | undefined {
    const full = this.#scope + key;
    return parse(memory.get(`${name} ${full}`) ?? storageOf(name)?.getItem(full));
  }

  write(name: StoreName, key: string, entry: Entry): void {
    const full = this.#scope + key;
    const text = JSON.stringify(entry, arraysAsLists);
    if (name === "memory") {
      memory.set(`memory ${full}`, text);
      return;
    }
    try {
      const storage = storageOf(name);
      if (storage === undefined) throw new Error("this browser does not let this page keep anything");
      storage.setItem(full, text);
      memory.delete(`${name} ${full}`);
      this.#mark(true);
    } catch (error) {
      memory.set(`${name} ${full}`, text);
      this.#onFailure(key, error instanceof Error ? error.message : String(error));
    }
  }

  remove(name: StoreName, key: string): void {
    const full = this.#scope + key;
    memory.delete(`${name} ${full}`);
    storageOf(name)?.removeItem(full);
  }

  /** Everything that there is, by store and key; undefined if that is nothing. */
  all(): Partial<Record<StoreName, Record<string, Entry>>> | undefined {
    const found: Partial<Record<StoreName, Record<string, Entry>>> = {};
    for (const name of STORE_NAMES) {
      const keys = new Set(Object.keys(storageOf(name) ?? {}));
      for (const key of memory.keys()) if (key.startsWith(`${name} `)) keys.add(key.slice(name.length + 1));
      for (const full of keys) {
        if (!full.startsWith(this.#scope + PREFIX)) continue;
        const key = full.slice(this.#scope.length);
        const entry = this.read(name, key);
        if (entry === undefined) continue;
        const entries = found[name] ?? {};
        found[name] = entries;
        entries[key] = entry;
      }
    }
    if (found.local === undefined && found.session === undefined) this.#mark(false);
    return Object.keys(found).length > 0 ? found : undefined;
  }

  /** Whether the server is to wait for what this page has before it makes initial calls. */
  #mark(hasAny: boolean): void {
    if (this.#cookiePath === null) return;
    try {
      if (document.cookie.includes(`${COOKIE}=`) === hasAny) return;
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and not everywhere
      document.cookie = `${COOKIE}=1; path=${this.#cookiePath}; max-age=${hasAny ? YEAR_S : -1}; samesite=lax`;
    } catch {
      // A sandboxed frame has no cookies: the server does not wait, and is told a little later.
    }
  }
}

function parse(text: string | null | undefined): Entry | undefined {
  if (!text) return undefined;
  try {
    const entry: unknown = JSON.parse(text);
    return Array.isArray(entry) && (entry.length === 1 || entry.length === 2)
      ? (entry as unknown as Entry) // of one or two, as just seen
      : undefined;
  } catch {
    return undefined; // Somebody else's text under our key: as good as nothing.
  }
}
