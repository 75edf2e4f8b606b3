import { beforeEach, expect, it, vi } from "vitest";
import { core, schema } from "../test/layout";
import { type ChunkModule, Registry } from "./registry";
import type { Source, SourceContext, SourceJson } from "./sources";

/** Whoever waits for the code of a source, oldest first. */
const loads: { source: Source; answer(components: ChunkModule): void; fail(reason: string): void }[] = [];

vi.mock("./sources", () => ({
  loadSource: (source: Source) =>
    new Promise<ChunkModule>((resolve, reject) => {
      loads.push({ source, answer: resolve, fail: (reason) => reject(new Error(reason)) });
    }),
}));

const context: SourceContext = { file: () => Promise.reject(new Error("no files here")) };
const kind = { chunk: "module:Knob", nodeProps: ["face"], sets: ["value"] };
const first: SourceJson = { how: "module", version: "1", path: "_nbdash/module" };
const layout = { namespace: "own", type: "Knob", props: {} };
const One = () => null;
const Two = () => null;

let registry: Registry;

beforeEach(() => {
  loads.length = 0;
  registry = new Registry(schema, {}, context);
});

async function nextLoad() {
  await vi.waitFor(() => expect(loads.length).toBeGreaterThan(0));
  return loads.shift() as (typeof loads)[number];
}

it("a kind that was learned is prepared from its source", async () => {
  expect(registry.learn({ "own.Knob": kind }, { "module:Knob": first })).toBe(true);
  expect(registry.schema["own.Knob"]).toEqual(kind);
  const prepared = registry.prepare([core("Choice"), layout]);
  const load = await nextLoad();
  expect(load.source).toEqual({ ...first, name: "module:Knob" });
  load.answer({ Knob: One });
  await prepared;
  expect(registry.chunk("module:Knob").read()).toEqual({ status: "loaded", components: { Knob: One } });
  expect(schema["own.Knob"]).toBeUndefined();
});

it("new code takes the place of the old when it is here, and what came too late is left", async () => {
  registry.learn({ "own.Knob": kind }, { "module:Knob": first });
  const state = registry.chunk("module:Knob");
  (await nextLoad()).answer({ Knob: One });
  await vi.waitFor(() => expect(state.read().status).toBe("loaded"));
  registry.learn({}, { "module:Knob": { ...first, version: "2" } });
  const late = await nextLoad();
  registry.learn({}, { "module:Knob": { ...first, version: "3" } });
  const last = await nextLoad();
  expect(state.read()).toEqual({ status: "loaded", components: { Knob: One } });
  last.answer({ Knob: Two });
  late.answer({ Knob: One });
  await vi.waitFor(() => expect(state.read()).toEqual({ status: "loaded", components: { Knob: Two } }));
  expect(registry.loading.read()).toBe(0);
  registry.learn({}, { "module:Knob": { ...first, version: "3" } });
  expect(loads).toEqual([]);
});

it("other positions for components are no longer what the page was built by", () => {
  expect(registry.learn({ "own.Knob": kind })).toBe(true);
  expect(registry.learn({ "own.Knob": { ...kind, sets: [] } })).toBe(true);
  expect(registry.learn({ "own.Knob": { ...kind, nodeProps: ["face", "back"] } })).toBe(false);
});

it("without a place for files, the reason is said", async () => {
  const bare = new Registry(schema, {});
  bare.learn({ "own.Knob": kind }, { "module:Knob": first });
  await bare.prepare(layout);
  expect(bare.chunk("module:Knob").read()).toEqual({
    status: "failed",
    reason: "nothing says where the files of module:Knob are",
  });
});
