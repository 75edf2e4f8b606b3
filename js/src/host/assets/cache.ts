// The runtime's files in the browser's own database, by name: names hold the content's hash, so what is there is
// right for good. Every failure (private windows, full disks) only means that a file is fetched again.

const DATABASE = "nbdash";
const TABLE = "files";
const DAY_MS = 24 * 3600 * 1000;
/** Files of versions that nobody has used for so long are dropped. */
const KEEP_MS = 90 * DAY_MS;

interface Entry {
  bytes: ArrayBuffer;
  used: number;
}

let database: Promise<IDBDatabase> | undefined;

export async function cached(name: string): Promise<ArrayBuffer | undefined> {
  try {
    const table = await open("readwrite");
    const entry = (await result(table.get(name))) as Entry | undefined; // what `cache` put there
    if (entry === undefined) return undefined;
    // Noting the use writes the whole file again: once a day is enough.
    const now = Date.now();
    if (now - entry.used > DAY_MS) table.put({ ...entry, used: now } satisfies Entry, name);
    return entry.bytes;
  } catch {
    return undefined;
  }
}

export async function cache(name: string, bytes: ArrayBuffer): Promise<void> {
  try {
    const table = await open("readwrite");
    await result(table.put({ bytes, used: Date.now() } satisfies Entry, name));
    await dropOld();
  } catch {
    // It works without.
  }
}

async function dropOld(): Promise<void> {
  const table = await open("readwrite");
  const limit = Date.now() - KEEP_MS;
  const request = table.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor === null) return;
    if ((cursor.value as Entry).used < limit) cursor.delete(); // what `cache` put there
    cursor.continue();
  };
}

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  if (database === undefined) {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    database = result(request);
  }
  return (await database).transaction(TABLE, mode).objectStore(TABLE);
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
