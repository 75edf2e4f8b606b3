import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cache, cached } from "./cache";

/** What a browser's database holds, and how often it was written; as much of IndexedDB as the cache uses. */
const files = new Map<string, unknown>();
let puts = 0;

function request(result: unknown): object {
  const made = { result, onsuccess: () => {} };
  queueMicrotask(() => made.onsuccess());
  return made;
}

const store = {
  get: (name: string) => request(files.get(name)),
  put: (entry: unknown, name: string) => {
    puts += 1;
    files.set(name, entry);
    return request(name);
  },
  openCursor: () => request(null),
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("indexedDB", { open: () => request({ transaction: () => ({ objectStore: () => store }) }) });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("a file is written when it comes, and again when it is used on another day", async () => {
  await cache("x.js", new ArrayBuffer(3));
  for (let load = 0; load < 5; load++) expect((await cached("x.js"))?.byteLength).toBe(3);
  expect(puts).toBe(1);
  vi.setSystemTime(Date.now() + 25 * 3600 * 1000);
  for (let load = 0; load < 5; load++) await cached("x.js");
  expect(puts).toBe(2);
  expect(files.get("x.js")).toMatchObject({ used: Date.now() });
});

it("a file that is not there is not there", async () => {
  expect(await cached("y.js")).toBeUndefined();
});
