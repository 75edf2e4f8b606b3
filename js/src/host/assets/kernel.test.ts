import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fromComm } from "../../protocol/codec";
import { TestModel } from "../../test/model";
import { fromKernel } from "./kernel";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** What the kernel sends: the header, and the file packed, if there is one. */
function answer(model: TestModel, name: string, text: string | null): void {
  const header = new TextEncoder().encode(JSON.stringify({ type: "asset", name, encoding: "gzip" }));
  const parts = text === null ? [header] : [header, new Uint8Array(gzipSync(text))];
  const buffers = parts.map((bytes) => new DataView(bytes.slice().buffer));
  model.emit("msg:custom", { view: "assets" }, buffers);
}

function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes);
}

it("a file comes from the kernel, unpacked", async () => {
  const model = new TestModel();
  model.onSend = ({ content, buffers }) => {
    expect(content).toEqual({ view: "assets" });
    expect(fromComm(buffers).header).toEqual({ type: "asset", name: "x.js" });
    answer(model, "another.js", "wrong");
    answer(model, "x.js", "right");
  };
  expect(textOf(await fromKernel("x.js", new Set([model])))).toBe("right");
});

it("a lost answer is asked for again, of another model if there is one", async () => {
  const older = new TestModel();
  const newer = new TestModel();
  older.onSend = () => answer(older, "x.js", "late");
  const file = fromKernel("x.js", new Set([older, newer]));
  expect([older.sent.length, newer.sent.length]).toEqual([0, 1]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(textOf(await file)).toBe("late");
});

it("a file that the kernel does not have is an error that names it", async () => {
  const model = new TestModel();
  model.onSend = () => answer(model, "x.js", null);
  await expect(fromKernel("x.js", new Set([model]))).rejects.toThrow("the kernel has no file x.js");
});

it("a kernel that never answers is given up", async () => {
  const model = new TestModel();
  const file = expect(fromKernel("x.js", new Set([model]))).rejects.toThrow("did not send the file x.js");
  await vi.advanceTimersByTimeAsync(60_000);
  await file;
  expect(model.sent).toHaveLength(4);
});
