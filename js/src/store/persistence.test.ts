import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Op } from "../protocol/messages";
import { core, html, schema } from "../test/layout";
import { Kept } from "./kept";
import { Persistence } from "./persistence";
import { type Originals, Store } from "./store";

const KEY = "_dash_persistence.f.value.true";
const KEPT = {
  ...schema,
  "dash_core_components.Field": {
    chunk: "fields",
    nodeProps: [],
    sets: ["value", "columns"],
    persisted: ["value"],
  },
};

const field = (value: unknown, props: Record<string, unknown> = {}) =>
  core("Field", { id: "f", value, persistence: true, ...props });

let store: Store;
let failures: string[];

function open(scope: string | null = null): Kept {
  failures = [];
  const kept = new Kept({
    scope,
    cookiePath: scope === null ? "/" : null,
    onFailure: (_, reason) => failures.push(reason),
  });
  store = new Store(KEPT, new Persistence(kept));
  return kept;
}

function edit(values: Record<string, unknown>): void {
  const node = store.get("f");
  if (node === undefined) throw new Error("no field");
  store.set(node, values);
}

function told(...ops: Op[]): void {
  store.apply(ops, 0);
}

const value = (prop = "value") => store.get("f")?.props[prop];
const stored = (key = KEY, storage: Storage = localStorage) => JSON.parse(storage.getItem(key) ?? "null");
const keep = (entry: unknown, key = KEY) => localStorage.setItem(key, JSON.stringify(entry));
const load = (component = field(1), originals: Originals = {}) => store.load([component], 0, originals);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  open();
});
afterEach(() => vi.restoreAllMocks());

describe("an edit", () => {
  it("16.2 is kept with the value that the first one met", () => {
    load();
    edit({ value: 2 });
    edit({ value: 3 });
    expect(stored()).toEqual([3, 1]);
  });

  it("16.2 has no original where there was none", () => {
    load(core("Field", { id: "f", persistence: true }));
    edit({ value: 2 });
    expect(localStorage.getItem(KEY)).toBe("[2]");
  });

  it("16.1 goes to the store and under the name that the component says", () => {
    load(field(1, { persistence: "a.b", persistence_type: "session" }));
    edit({ value: 2 });
    expect(stored('_dash_persistence.f.value."a.b"', sessionStorage)).toEqual([2, 1]);
    expect(localStorage.length).toBe(0);
  });

  it("16.1 is not kept without an id, without persistence, or of another prop", () => {
    for (const props of [
      { persistence: 0 },
      { persistence: "" },
      { persisted_props: [] },
      { id: undefined },
    ]) {
      load(field(1, props));
      if (store.get("f") !== undefined) edit({ value: 2 });
    }
    load();
    edit({ columns: [] });
    expect(localStorage.length).toBe(0);
  });

  it("16.6 of a part of a prop keeps that part", () => {
    const columns = [{ id: "a", name: "A" }];
    load(field(1, { columns, persisted_props: ["columns.name"] }));
    edit({ columns: [{ id: "a", name: "Alpha" }] });
    expect(stored("_dash_persistence.f.columns.name.true")).toEqual([["Alpha"], ["A"]]);
  });

  it("keeps numbers that came as bytes as a list", () => {
    load(field(new Float64Array([1, 2])));
    edit({ value: [1, 3] });
    expect(stored()).toEqual([
      [1, 3],
      [1, 2],
    ]);
  });
});

describe("what a callback sets", () => {
  it("16.4 is kept as an edit too", () => {
    load();
    told(["f", "value", 5]);
    expect(stored()).toEqual([5, 1]);
  });

  it("16.4 is not where persistence changes as well", () => {
    load();
    edit({ value: 2 });
    told(["f", "value", 5], ["f", "persistence", "new"]);
    expect(stored()).toEqual([2, 1]);
    expect(localStorage.length).toBe(1);
  });

  it("16.4 is kept where the page has computed it", () => {
    load();
    store.put([["f", "value", 6]]);
    expect(stored()).toEqual([6, 1]);
  });

  it("16.4 while nobody looked, is written down when somebody does", () => {
    keep([2, 1]);
    load(field(5), { overruled: [["f", { value: 1 }]] });
    expect(stored()).toEqual([5, 1]);
  });
});

describe("a component that comes", () => {
  it("16.3 has its kept value, of which the kernel is told", () => {
    keep([2, 1]);
    load();
    expect(value()).toBe(2);
    expect(store.takeSetAgain().map(([node, values]) => [node.id, values])).toEqual([["f", { value: 2 }]]);
    expect(store.edited()[0]?.slice(0, 3)).toEqual(["f", { value: 2 }, { value: 1 }]);
  });

  it("16.3 and now begins with something else, forgets it", () => {
    keep([2, 1]);
    load(field(7));
    expect(value()).toBe(7);
    expect(stored()).toBeNull();
  });

  it("16.3 with a patch is treated alike", () => {
    keep([2, 1]);
    store.load([html("Div", { id: "box" })], 0);
    told(["box", "children", [field(1)]]);
    expect(value()).toBe(2);
  });

  it("16.7 as the kernel has set it already, stays as it is", () => {
    keep([2, 1]);
    load(field(2), { edited: [["f", { value: 1 }]] });
    expect(store.takeSetAgain()).toEqual([]);
    expect(stored()).toEqual([2, 1]);
    edit({ value: 3 });
    expect(stored()).toEqual([3, 1]);
  });

  it("16.2 without a value equals one whose original is none", () => {
    keep([2]);
    load(field(null));
    expect(value()).toBe(2);
  });

  it("16.6 has its kept part set in what it is now", () => {
    keep([["Alpha"], ["A"]], "_dash_persistence.f.columns.name.true");
    load(field(1, { columns: [{ id: "a", name: "A", type: "text" }], persisted_props: ["columns.name"] }));
    expect(value("columns")).toEqual([{ id: "a", name: "Alpha", type: "text" }]);
  });

  it.each(["", "no JSON", "5", "[]", "{}", "[1,2,3]"])("is not disturbed by %s in the storage", (text) => {
    localStorage.setItem(KEY, text);
    load();
    expect(value()).toBe(1);
  });
});

describe("the kernel is told", () => {
  it("everything that there is, by store", () => {
    const kept = open();
    load();
    edit({ value: 2 });
    sessionStorage.setItem("_dash_persistence.g.value.1", "[1]");
    localStorage.setItem("something else", "[1]");
    expect(kept.all()).toEqual({
      local: { [KEY]: [2, 1] },
      session: { "_dash_persistence.g.value.1": [1] },
    });
  });

  it("by a cookie that there is something, as long as there is", () => {
    const kept = open();
    load();
    edit({ value: 2 });
    expect(document.cookie).toContain("nbdash_persisted=1");
    localStorage.clear();
    kept.all();
    expect(document.cookie).not.toContain("nbdash_persisted");
  });

  it("nothing of the origin's other apps, in a notebook", () => {
    const kept = open("cell:0");
    load();
    edit({ value: 2 });
    keep([9, 1]);
    expect(stored(`nbdash.cell:0.${KEY}`)).toEqual([2, 1]);
    expect(kept.all()).toEqual({ local: { [KEY]: [2, 1] } });
    expect(open("cell:1").all()).toBeUndefined();
    expect(document.cookie).not.toContain("nbdash_persisted");
  });
});

describe("where the browser keeps nothing", () => {
  it("16.7 the page does as long as it lasts, and says so", () => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new Error("denied");
    });
    load();
    edit({ value: 2 });
    expect(failures).toEqual(["this browser does not let this page keep anything"]);
    const kept = open();
    load();
    expect(value()).toBe(2);
    expect(kept.all()).toEqual({ local: { [KEY]: [2, 1] } });
    kept.remove("local", KEY);
    expect(kept.all()).toBeUndefined();
  });

  it("16.1 memory is the page's own", () => {
    load(field(1, { persistence_type: "memory" }));
    edit({ value: 2 });
    expect(localStorage.length).toBe(0);
    open();
    load(field(1, { persistence_type: "memory" }));
    expect(value()).toBe(2);
  });
});
