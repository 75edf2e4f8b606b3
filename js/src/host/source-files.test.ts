import { expect, it } from "vitest";
import type { Source } from "../render/sources";
import { Signal } from "../store/signal";
import { ManualClock } from "../test/clock";
import { type Asker, kernelFiles, servedFiles } from "./source-files";
import type { Listener } from "./view";

const source: Source = { name: "grid", how: "package", version: "1.0", path: "_dash-component-suites/grid" };

class Kernel implements Asker {
  readonly isConnected = new Signal(false);
  readonly asked: unknown[] = [];
  readonly listeners = new Set<Listener>();

  ask(message: object): void {
    this.asked.push(message);
  }

  listen(_type: string, listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  say(answer: Record<string, unknown>): void {
    for (const listener of [...this.listeners]) listener(answer);
  }
}

it("a served file has an address with its version", async () => {
  expect(await servedFiles("/apps/one/").file(source, "a/b.js")).toEqual({
    url: new URL("/apps/one/_dash-component-suites/grid/a/b.js?v=1.0", document.baseURI).href,
  });
});

it("a file is asked for once, again after a silence and over a new connection", async () => {
  const [kernel, clock] = [new Kernel(), new ManualClock()];
  const files = kernelFiles(() => kernel, clock);
  const coming = files.file(source, "a.js");
  expect(files.file(source, "a.js")).toBe(coming);
  expect(kernel.asked).toEqual([{ type: "source", source: "grid", file: "a.js" }]);
  clock.advance(3_000);
  kernel.isConnected.set(true);
  expect(kernel.asked.length).toBe(3);
  kernel.say({ source: "grid", file: "other.js", bytes: new Uint8Array([0]) });
  kernel.say({ source: "grid", file: "a.js", bytes: new Uint8Array([1]) });
  expect(await coming).toEqual({ bytes: new Uint8Array([1]) });
  clock.advance(60_000);
  kernel.isConnected.set(false);
  kernel.isConnected.set(true);
  expect(kernel.asked.length).toBe(3);
  expect(kernel.listeners.size).toBe(0);
});

it("what is refused may be asked for again", async () => {
  const kernel = new Kernel();
  const files = kernelFiles(() => kernel, new ManualClock());
  const refused = files.file(source, "b.js");
  kernel.say({ source: "grid", file: "b.js", refused: "grid has no file b.js" });
  await expect(refused).rejects.toThrow("grid has no file b.js");
  expect(files.file(source, "b.js")).not.toBe(refused);
});
