import { describe, expect, it, vi } from "vitest";
import type { NodeJson, Op, Operation } from "../protocol/messages";
import { core, html, schema } from "../test/layout";
import { StoreNode } from "./node";
import { Store } from "./store";

function load(layout: NodeJson): Store {
  const store = new Store(schema);
  store.load(layout, 0);
  return store;
}

function get(store: Store, id: string): StoreNode {
  const node = store.get(id);
  if (node === undefined) throw new Error(`no ${id}`);
  return node;
}

describe("a snapshot", () => {
  it("indexes components wherever they may stand, by canonical id", () => {
    const store = load([
      html("Div", { id: "a", children: [null, "text", [html("P", { id: { type: "x", index: 1 } })]] }),
      core("Choice", {
        label: html("P", { id: "label" }),
        options: [{ label: html("P", { id: "option" }), value: 1 }, "plain"],
      }),
      core("Choice", { options: { one: html("P", { id: "mapped" }) } }),
    ]);
    for (const id of ["a", '{"index":1,"type":"x"}', "label", "option", "mapped"]) {
      expect(get(store, id).id).toBe(id);
    }
  });

  it("leaves components alone where none may stand", () => {
    const data = html("P", { id: "data" });
    const store = load(core("Field", { id: "f", value: data }));
    expect(store.get("data")).toBeUndefined();
    expect(get(store, "f").props.value).toEqual(data);
  });
});

describe("a patch", () => {
  it("tells only the component whose prop changed", () => {
    const store = load(
      html("Div", { id: "out", children: [html("P", { id: "a" }), html("P", { id: "b" })] }),
    );
    const calls: string[] = [];
    for (const id of ["out", "a", "b"]) get(store, id).subscribe(() => calls.push(id));
    store.apply([["a", "children", "new"]], 0);
    expect(calls).toEqual(["a"]);
    expect(get(store, "a").props.children).toBe("new");
  });

  it("tells a component once, when all of its props are there", () => {
    const store = load(html("P", { id: "a" }));
    const listener = vi.fn(() => expect(get(store, "a").props).toMatchObject({ title: "t", children: "c" }));
    get(store, "a").subscribe(listener);
    store.apply(
      [
        ["a", "title", "t"],
        ["a", "children", "c"],
      ],
      0,
    );
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("skips ids that are not on the page", () => {
    const store = load(html("P", { id: "a" }));
    store.apply([["gone", "children", "x"]], 0);
    expect(store.get("gone")).toBeUndefined();
  });

  it("drops the ids of what it replaces and knows those that it brings", () => {
    const store = load(
      html("Div", { id: "out", children: html("Div", { children: html("P", { id: "old" }) }) }),
    );
    store.apply([["out", "children", [html("P", { id: "new" })]]], 0);
    expect(store.get("old")).toBeUndefined();
    store.apply([["new", "children", "x"]], 0);
    expect(get(store, "new").props.children).toBe("x");
    expect(get(store, "new").isWithin(get(store, "out"))).toBe(true);
  });

  it("that moves a component within what it replaces keeps its id", () => {
    const store = load(html("Div", { id: "out", children: html("P", { id: "a" }) }));
    store.apply([["out", "children", html("Div", { children: html("P", { id: "a", title: "moved" }) })]], 0);
    expect(get(store, "a").props.title).toBe("moved");
  });
});

describe("own edits", () => {
  const edit = (store: Store, value: unknown, n?: number) => {
    store.set(get(store, "f"), { value });
    if (n !== undefined) store.edits.sent("f", "value", value, n);
  };

  it("hold against values that the kernel computed before it saw them", () => {
    const store = load(core("Field", { id: "f", value: 0 }));
    edit(store, 5, 3);
    store.apply([["f", "value", 1]], 2);
    expect(get(store, "f").props.value).toBe(5);
    store.apply([["f", "value", 2]], 3);
    expect(get(store, "f").props.value).toBe(2);
  });

  it("hold while they are still to be sent, whatever is acknowledged", () => {
    const store = load(core("Field", { id: "f", value: 0 }));
    edit(store, 5, 3);
    edit(store, 6);
    store.apply([["f", "value", 1]], 3);
    expect(get(store, "f").props.value).toBe(6);
  });

  it("leave the component's other props to the kernel", () => {
    const store = load(core("Field", { id: "f", value: 0 }));
    edit(store, 5, 1);
    store.apply([["f", "disabled", true]], 0);
    expect(get(store, "f").props.disabled).toBe(true);
  });

  it("outlive a layout that the kernel made before it saw them", () => {
    const store = load(html("Div", { id: "out", children: core("Field", { id: "f", value: 0 }) }));
    edit(store, 5, 1);
    store.apply([["out", "children", [core("Field", { id: "f", value: 0 })]]], 0);
    expect(get(store, "f").props.value).toBe(5);
    store.apply([["out", "children", [core("Field", { id: "f", value: 7 })]]], 1);
    expect(get(store, "f").props.value).toBe(7);
  });

  it("that a lost kernel had taken are gone, those that it never saw remain", () => {
    const store = load([core("Field", { id: "f", value: 0 }), core("Field", { id: "g", value: 0 })]);
    edit(store, 5, 1);
    store.set(get(store, "g"), { value: 6 });
    store.edits.sent("g", "value", 6, 2);
    store.edits.renumber(1);
    store.load([core("Field", { id: "f", value: 0 }), core("Field", { id: "g", value: 0 })], 0);
    expect(get(store, "f").props.value).toBe(0);
    expect(get(store, "g").props.value).toBe(6);
  });
});

describe("what a component sets", () => {
  it("is shown at once and reported", () => {
    const store = load(core("Field", { id: "f", value: 0 }));
    const listener = vi.fn();
    get(store, "f").subscribe(listener);
    expect(store.set(get(store, "f"), { value: 1, drag_value: 1 })).toEqual({ value: 1, drag_value: 1 });
    expect(get(store, "f").props).toMatchObject({ value: 1, drag_value: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["a number", 1, 1],
    ["a list", [1, { a: [2] }], [1, { a: [2] }]],
    ["an array", Float64Array.of(1, Number.NaN), Float64Array.of(1, Number.NaN)],
  ])("is nothing when it is equal: %s", (_, before, after) => {
    const store = load(core("Field", { id: "f", value: before }));
    const listener = vi.fn();
    get(store, "f").subscribe(listener);
    expect(store.set(get(store, "f"), { value: after })).toBeNull();
    expect(listener).not.toHaveBeenCalled();
  });

  it.each([
    [1, "1"],
    [[1], [1, 2]],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, {}],
    [null, {}],
    [Float64Array.of(1), Float32Array.of(1)],
    [[1], { 0: 1 }],
  ])("is a change when it differs: %j, %j", (before, after) => {
    const store = load(core("Field", { id: "f", value: before }));
    expect(store.set(get(store, "f"), { value: after })).toEqual({ value: after });
  });

  it("stays in the page when the component has no id", () => {
    const store = load(core("Field", { value: 0 }));
    const node = store.readLayout();
    if (!(node instanceof StoreNode)) throw new Error("no node");
    expect(store.set(node, { value: 1 })).toBeNull();
    expect(node.props.value).toBe(1);
  });

  it("stays in the page when the kernel does not take that prop from a person", () => {
    const store = load(core("Field", { id: "f", value: 0 }));
    expect(store.set(get(store, "f"), { open: true })).toBeNull();
    expect(get(store, "f").props.open).toBe(true);
  });

  it("is nobody's business when the component is no longer on the page", () => {
    const store = load(html("Div", { id: "out", children: core("Field", { id: "f", value: 0 }) }));
    const old = get(store, "f");
    store.apply([["out", "children", core("Field", { id: "f", value: 0 })]], 0);
    expect(store.set(old, { value: 1 })).toBeNull();
    expect(get(store, "f").props.value).toBe(0);
  });
});

describe("a Patch", () => {
  const step = (operation: string, location: (string | number)[], params = {}) => ({
    operation,
    location,
    params,
  });
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => html("P", { id: `row${index}` }));
  const patch = (store: Store, ...operations: Operation[]) =>
    store.apply([["out", "children", null, operations]], 0);

  it("leaves the nodes as they are that it does not touch", () => {
    const store = load(html("Div", { id: "out", children: rows(3) }));
    const [first, second, third] = [0, 1, 2].map((index) => get(store, `row${index}`));
    patch(
      store,
      step("Append", [], { value: html("P", { id: "row3" }) }),
      step("Reverse", []),
      step("Delete", [2]),
    );
    expect(get(store, "out").props.children).toEqual([get(store, "row3"), third, first]);
    expect(get(store, "row0")).toBe(first);
    expect(store.get("row1")).toBeUndefined();
    expect(second?.parent).toBe(get(store, "out"));
  });

  it("into a component redraws this one alone of its siblings", () => {
    const inner = [html("P", { id: "a" }), html("Div", { children: html("P", { id: "b", title: "t" }) })];
    const store = load(html("Div", { id: "out", children: inner }));
    const [a, b] = [get(store, "a"), get(store, "b")];
    const calls: string[] = [];
    for (const node of [a, b]) node.subscribe(() => calls.push(node.id ?? ""));
    patch(store, step("Assign", [1, "props", "children", "props", "title"], { value: "new" }));
    expect(calls).toEqual(["b"]);
    expect(get(store, "b")).toBe(b);
    expect(b.props.title).toBe("new");
  });

  it("that takes a prop or the id from a component is followed", () => {
    const store = load(html("Div", { id: "out", children: [html("P", { id: "a", title: "t" })] }));
    patch(store, step("Delete", [0, "props", "title"]));
    expect(get(store, "a").props.title).toBeUndefined();
    patch(store, step("Assign", [0, "props", "id"], { value: "b" }));
    expect(store.get("a")).toBeUndefined();
    expect(get(store, "b").parent).toBe(get(store, "out"));
  });

  it("puts components where a label may be one", () => {
    const store = load(core("Choice", { id: "c", options: [{ label: html("P", { id: "l" }), value: 1 }] }));
    const label = get(store, "l");
    const option = { label: html("P", { id: "m" }), value: 2 };
    store.apply([["c", "options", null, [step("Prepend", [], { value: option })]]], 0);
    expect(get(store, "c").props.options).toEqual([
      { label: get(store, "m"), value: 2 },
      { label, value: 1 },
    ]);
    expect(get(store, "l")).toBe(label);
  });

  it("that does not fit is reported, and all else is done", () => {
    const report = vi.spyOn(console, "error").mockReturnValue();
    const store = load(html("Div", { id: "out", title: "t", children: [] }));
    const isRight = store.apply(
      [
        ["out", "children", null, [step("Append", [], { value: "x" }), step("Delete", [7])]],
        ["out", "title", "new"],
      ],
      0,
    );
    expect(isRight).toBe(false);
    expect(get(store, "out").props).toMatchObject({ children: [], title: "new" });
    expect(report).toHaveBeenCalledWith(
      expect.stringContaining("out.children can't be patched. Delete at [7]"),
    );
  });

  it("gives way to an edit that the kernel had not seen", () => {
    const store = load(core("Field", { id: "f", value: [0] }));
    store.set(get(store, "f"), { value: [5] });
    store.edits.sent("f", "value", get(store, "f").props.value, 1);
    const ops: Op[] = [["f", "value", null, [step("Append", [], { value: 1 })]]];
    expect(store.apply(ops, 0)).toBe(true);
    expect(get(store, "f").props.value).toEqual([5]);
    store.apply(ops, 1);
    expect(get(store, "f").props.value).toEqual([5, 1]);
  });
});

describe("what the page has computed", () => {
  it("is given back in plain form, and holds until the kernel has it", () => {
    const store = load(html("Div", { id: "out", children: "old" }));
    const computed = store.put([["out", "children", [html("P", { id: "p" })]]]);
    expect(computed).toEqual([["out", "children", [html("P", { id: "p" })]]]);
    expect(get(store, "p").parent).toBe(get(store, "out"));
    store.apply([["out", "children", "older"]], 4);
    expect(store.value("out", "children")).toEqual([html("P", { id: "p" })]);
    store.edits.sent("out", "children", computed[0]?.[2], 5);
    store.apply([["out", "children", "newer"]], 5);
    expect(store.value("out", "children")).toBe("newer");
  });

  it("is built anew with the component that it was put into", () => {
    const store = load(html("Div", { id: "out", children: html("Div", { id: "in" }) }));
    store.put([["in", "children", html("P", { id: "p" })]]);
    store.apply([["out", "children", html("Div", { id: "in", children: "stale" })]], 0);
    expect(get(store, "p").parent).toBe(get(store, "in"));
  });

  it("counts as new when it is the old value altered", () => {
    const store = load(core("Field", { id: "f", value: { a: 1 } }));
    const value = store.value("f", "value") as { a: number }; // as loaded
    value.a = 2;
    store.put([["f", "value", value]]);
    expect(get(store, "f").props.value).toEqual({ a: 2 });
    expect(get(store, "f").props.value).not.toBe(value);
  });

  it("changes nothing when one of its operations does not fit", () => {
    const store = load([core("Field", { id: "f", value: 1 }), core("Field", { id: "g", value: 1 })]);
    const wrong: Operation = { operation: "Append", location: [], params: { value: 1 } };
    const ops: Op[] = [
      ["f", "value", 2],
      ["g", "value", null, [wrong]],
    ];
    expect(() => store.put(ops)).toThrow("Append at the top: a list is needed, not 1");
    expect(store.value("f", "value")).toBe(1);
  });
});

describe("what the person has set", () => {
  const field = (id: string, value: unknown) => core("Field", { id, value });

  it("is told with the author's values, until something else sets it", () => {
    const store = load([field("f", 1), field("g", 1), html("Button", { id: "b", n_clicks: 0 })]);
    store.set(get(store, "f"), { value: 2 });
    store.set(get(store, "f"), { value: 3 });
    store.set(get(store, "g"), { value: 4 });
    expect(store.edited()).toEqual([
      ["f", { value: 3 }, { value: 1 }, "dash_core_components.Field"],
      ["g", { value: 4 }, { value: 1 }, "dash_core_components.Field"],
    ]);
    store.edits.clear();
    store.apply([["g", "value", 5]], 0);
    expect(store.edited().map(([id]) => id)).toEqual(["f"]);
    // what is set after a callback is beside the author's value too, not the callback's
    store.set(get(store, "g"), { value: 6 });
    expect(store.edited()[1]).toEqual(["g", { value: 6 }, { value: 1 }, "dash_core_components.Field"]);
  });

  it("before the page was loaded is told by the snapshot", () => {
    const store = new Store(schema);
    store.load([field("f", 7)], 0, {
      edited: [
        ["f", { value: 1 }],
        ["gone", { value: 1 }],
      ],
    });
    expect(store.edited()).toEqual([["f", { value: 7 }, { value: 1 }, "dash_core_components.Field"]]);
  });

  it("is nothing of what only the page knows, nor of what has no id", () => {
    const store = load([core("Field", { value: 1 }), field("f", 1)]);
    const [bare] = store.readLayout() as StoreNode[];
    if (bare === undefined) throw new Error("no field");
    store.set(bare, { value: 2 });
    store.set(get(store, "f"), { inner: 2 });
    expect(store.edited()).toEqual([]);
  });

  it("holds in a new layout while the kernel has not heard of it", () => {
    const store = load(field("f", 1));
    store.set(get(store, "f"), { value: 2 });
    store.load(field("f", 1), 0);
    expect(store.edited()).toEqual([["f", { value: 2 }, { value: 1 }, "dash_core_components.Field"]]);
  });
});
