import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { View } from "../host/view";
import type { Binding, Clientside, Dependency, NodeJson } from "../protocol/messages";
import { ManualClock } from "../test/clock";
import { core, html, schema } from "../test/layout";
import { TestWire } from "../test/wire";
import { type DashClientside, dashClientside } from "./namespace";

type AnyFunction = (...args: never[]) => unknown;

let clock: ManualClock;
let wire: TestWire;
let view: View;
let lastN: number;
/** What functions have been called with. */
let calls: unknown[][];

beforeEach(() => {
  calls = [];
});

afterEach(() => {
  view.close();
  window.dash_clientside = undefined;
});

const row = (index: number) => `{"index":${index},"type":"row"}`;
const LAYOUT: NodeJson = [
  ...["a", "b", "c", "d"].map((id) => core("Field", { id, value: 0 })),
  html("Div", { id: "out", children: "" }),
  html("P", { id: "bare" }),
  ...[1, 2].map((index) => core("Field", { id: { type: "row", index }, value: index })),
];

/** A view on LAYOUT, with bindings by key. */
async function start(bindings: Record<string, Binding>, reported: string[] = [], pending: string[] = []) {
  clock = new ManualClock();
  wire = new TestWire();
  view = new View({ transport: wire, schema, scheduler: clock, session: "s1" });
  view.open();
  wire.events.onOpen();
  lastN = 1;
  wire.say({ type: "welcome", protocol: 6, session: "s1", generation: "g", resumed: false, ack: 0 });
  const clientside: Clientside = { set: bindings, gone: [], reported };
  wire.say({ type: "snapshot", n: 1, ack: 0, layout: LAYOUT, pending, failures: [], title: "", clientside });
  await vi.waitFor(() => expect(view.isShown.read()).toBe(true), { interval: 1 });
}

let lastName = 0;

/** A binding of a function of the test, which is put where scripts put theirs. */
function bind(
  run: AnyFunction,
  inputs: (string | Dependency)[],
  outputs: (string | Dependency)[],
  more: Partial<Binding> & { states?: Dependency[] } = {},
): Binding {
  const name = `f${++lastName}`;
  const space = dashClientside();
  const tests = (space.tests ?? {}) as Record<string, unknown>;
  tests[name] = (...args: never[]) => {
    calls.push(args);
    return run(...args);
  };
  space.tests = tests;
  const dependency = (one: string | Dependency): Dependency =>
    typeof one === "string" ? [one, "value"] : one;
  const wiring = {
    inputs: inputs.map(dependency),
    outputs: outputs.map(dependency),
    states: [],
    blockers: [],
  };
  return { function: { namespace: "tests", name }, ...wiring, ...more };
}

function patch(message: object): void {
  wire.say({ type: "patch", n: ++lastN, ack: wire.of("event").length, ...message });
}

/** The kernel has done all that it was told. */
function settle(): void {
  patch({ done: wire.of("event").map(({ n }) => n) });
}

async function edit(id: string, value: unknown): Promise<void> {
  const node = view.store.get(id);
  if (node === undefined) throw new Error(`no ${id}`);
  view.set(node, { value });
  await Promise.resolve();
}

const ticks = () => new Promise((resolve) => setTimeout(resolve));
const value = (id: string, prop = "value") => view.store.value(id, prop);
/** The events so far, without what numbers them. */
const events = () => wire.of("event").map(({ type, n, ack, ...rest }) => rest);
const tell = () => view.flush();
const context = () => dashClientside().callback_context as Record<string, unknown>;

function promise<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const made = new Promise<T>((one, two) => {
    resolve = one;
    reject = two;
  });
  return { made, resolve, reject };
}

describe("a person's change", () => {
  it("12.7 runs what it reaches at once, and is told with what came of it", async () => {
    await start(
      { f: bind((a: number) => a + 1, ["a"], ["b"]), g: bind((b: number) => b * 10, ["b"], ["c"]) },
      ["c.value"],
    );
    await edit("a", 1);
    expect([value("b"), value("c")]).toEqual([2, 20]);
    expect(events()).toEqual([
      {
        changes: [["a", { value: 1 }]],
        ran: [
          ["f", { values: [["b", "value", 2]] }],
          ["g", { values: [["c", "value", 20]] }],
        ],
      },
    ]);
  });

  it("4.4 runs each once, after all that can still change its inputs", async () => {
    const add = (...values: number[]) => values.reduce((sum, one) => sum + one, 0);
    await start({
      join: bind(add, ["a", "b", "c"], ["d"]),
      left: bind((a: number) => a, ["a"], ["b"]),
      right: bind((b: number) => b, ["b"], ["c"]),
    });
    await edit("a", 5);
    expect(calls).toEqual([[5], [5], [5, 5, 5]]);
    tell();
    expect(events()[0]).toMatchObject({
      ran: [
        ["left", {}],
        ["right", {}],
        ["join", {}],
      ],
    });
  });

  it("5.2 runs each of a circle once", async () => {
    await start({ f: bind((a: number) => a + 1, ["a"], ["b"]), g: bind((b: number) => b + 1, ["b"], ["a"]) });
    await edit("a", 1);
    expect([value("a"), value("b")]).toEqual([3, 2]);
    expect(calls).toHaveLength(2);
  });

  it("5.1 does not run a callback again because of its own output", async () => {
    await start({ f: bind((a: number) => [a, a], ["a", "b"], ["a", "b"]) });
    await edit("a", 1);
    expect(calls).toEqual([[1, 0]]);
  });

  it("4.3 goes on also where an output is what it was", async () => {
    await start({ f: bind(() => 0, ["a"], ["b"]), g: bind(() => 7, ["b"], ["c"]) });
    await edit("a", 1);
    expect(value("c")).toBe(7);
  });

  it("4.5 goes no further where an output was not updated", async () => {
    const none = () => dashClientside().no_update;
    await start({ f: bind(none, ["a"], ["b"]), g: bind(() => 7, ["b"], ["c"]) });
    await edit("a", 1);
    expect(value("c")).toBe(0);
    tell();
    expect(events()[0]?.ran).toEqual([["f", { values: [] }]]);
  });

  it("4.2 of several props is one call", async () => {
    await start({ f: bind(() => context().triggered, ["a", "b"], ["c"]) });
    view.set(view.store.get("b") as never, { value: 2 });
    await edit("a", 1);
    expect(value("c")).toEqual([
      { prop_id: "b.value", value: 2 },
      { prop_id: "a.value", value: 1 },
    ]);
  });

  it("that a blocker is leaves the callback to the kernel", async () => {
    const blocked = bind(() => 1, ["a", "b"], ["c"], { blockers: ["a.value", "d.value"] });
    await start({ blocked, free: bind(() => 1, ["a"], ["d"]) });
    await edit("b", 1);
    expect(calls).toHaveLength(1);
    await edit("a", 1);
    expect(calls).toHaveLength(2);
    expect(events().at(-1)).toEqual({
      changes: [
        ["b", { value: 1 }],
        ["a", { value: 1 }],
      ],
      ran: [
        ["blocked", { values: [["c", "value", 1]] }],
        ["free", { values: [["d", "value", 1]] }],
      ],
    });
  });

  it("leaves what has blockers to the kernel while anything is under way", async () => {
    const f = bind(() => 1, ["a"], ["b"], { blockers: ["d.value"] });
    await start({ f, g: bind(() => 1, ["a"], ["c"]) }, [], ["out.children"]);
    await edit("a", 1);
    expect(events()).toEqual([
      { changes: [["a", { value: 1 }]], ran: [["g", { values: [["c", "value", 1]] }]] },
    ]);
    patch({ pending: [] });
    await edit("a", 2);
    expect(events()).toHaveLength(1); // held, for the first is not done
    expect(calls).toHaveLength(2);
    settle(); // the second is sent
    settle();
    await edit("a", 3);
    expect(calls).toHaveLength(4);
  });

  it("of what nobody in the page watches is told at once", async () => {
    await start({ f: bind(() => 1, ["a"], ["b"]) });
    await edit("c", 1);
    expect(events()).toEqual([{ changes: [["c", { value: 1 }]] }]);
  });

  it("that a callback's output overrules counts with the output", async () => {
    await start({ f: bind((a: number) => a, ["a"], ["b"]) });
    await edit("a", 1);
    await edit("b", 9);
    tell();
    expect(events()).toEqual([
      {
        changes: [
          ["a", { value: 1 }],
          ["b", { value: 9 }],
        ],
        ran: [["f", { values: [] }]],
      },
    ]);
    expect(value("b")).toBe(9);
  });
});

describe("what nobody in the kernel waits for", () => {
  beforeEach(() => start({ f: bind((a: number) => a + 1, ["a"], ["b"]) }));

  it("is told after two seconds without anything new, with its last values, and leaves the view live", async () => {
    await edit("a", 1);
    clock.advance(1_999);
    await edit("a", 2);
    expect(view.state.read()).toBe("live");
    clock.advance(1_999);
    expect(events()).toEqual([]);
    clock.advance(1);
    expect(events()).toEqual([
      { changes: [["a", { value: 2 }]], ran: [["f", { values: [["b", "value", 3]] }]] },
    ]);
  });

  it("is told at once while a failure is shown, which it may have mended", async () => {
    const failure = {
      id: "f",
      title: "t",
      message: "m",
      outputs: ["b.value"],
      traceback: null,
      incident: null,
    };
    patch({ failures: [failure] });
    await edit("a", 1);
    expect(events()).toHaveLength(1);
  });

  it("may be of a prop that comes with the one that is watched", async () => {
    const clientside = { set: { f: bind(() => 1, [["out", "n_clicks"]], ["b"]) }, gone: [], reported: [] };
    patch({ clientside });
    view.set(view.store.get("out") as never, { n_clicks: 1, n_clicks_timestamp: 5 });
    await Promise.resolve();
    expect([value("b"), events()]).toEqual([1, []]);
    clientside.reported = ["out.n_clicks_timestamp"] as never[];
    patch({ clientside });
    view.set(view.store.get("out") as never, { n_clicks: 2, n_clicks_timestamp: 6 });
    await Promise.resolve();
    expect(events()).toHaveLength(1);
  });

  it("goes with the next event", async () => {
    await edit("a", 1);
    await edit("c", 1);
    expect(events()).toEqual([
      {
        changes: [
          ["a", { value: 1 }],
          ["c", { value: 1 }],
        ],
        ran: [["f", { values: [["b", "value", 2]] }]],
      },
    ]);
  });

  it("is told when the page is left", async () => {
    await edit("a", 1);
    window.dispatchEvent(new Event("pagehide"));
    expect(events()).toHaveLength(1);
  });

  it("holds against what the kernel says before it knows", async () => {
    await edit("a", 1);
    patch({ ops: [["b", "value", 50]] });
    expect(value("b")).toBe(2);
    tell();
    patch({ ops: [["b", "value", 60]] });
    expect(value("b")).toBe(60);
  });
});

describe("a promise", () => {
  it("12.3 is waited for, and so is what depends on it", async () => {
    const { made, resolve } = promise<number>();
    await start({ f: bind(() => made, ["a"], ["b"]), g: bind((b: number) => b + 1, ["b"], ["c"]) });
    await edit("a", 1);
    expect([value("b"), view.state.read()]).toEqual([0, "busy"]);
    resolve(5);
    await ticks();
    expect([value("b"), value("c"), view.state.read()]).toEqual([5, 6, "live"]);
    tell();
    expect(events()).toEqual([
      {
        changes: [["a", { value: 1 }]],
        ran: [
          ["f", { values: [["b", "value", 5]] }],
          ["g", { values: [["c", "value", 6]] }],
        ],
      },
    ]);
  });

  it("4.8 counts no more when the callback has run again", async () => {
    const made = [promise<number>(), promise<number>()];
    await start({
      f: bind((a: number) => made[a]?.made ?? a, ["a"], ["b"]),
      g: bind((b) => b, ["b"], ["c"]),
    });
    await edit("a", 1);
    await edit("a", 0);
    made[0]?.resolve(10);
    await ticks();
    made[1]?.resolve(11);
    await ticks();
    expect([value("b"), value("c")]).toEqual([10, 10]);
    tell();
    expect(events()[0]?.ran).toEqual([
      ["f", { values: [["b", "value", 10]] }],
      ["g", { values: [["c", "value", 10]] }],
    ]);
  });

  it("4.8 counts no more when the callback has run again at once", async () => {
    const { made, resolve } = promise<number>();
    await start({ f: bind((a: number) => (a === 1 ? made : a), ["a"], ["b"]) });
    await edit("a", 1);
    await edit("a", 2);
    resolve(10);
    await ticks();
    expect([value("b"), view.state.read()]).toEqual([2, "live"]);
  });

  it("that the kernel can't wait for is left to it, and answers its call", async () => {
    const { made, resolve } = promise<number>();
    await start({ f: bind(() => made, ["a"], ["b"]), g: bind(() => 3, ["a"], ["c"]) }, ["a.value"]);
    await edit("a", 1);
    expect(events()).toEqual([
      { changes: [["a", { value: 1 }]], ran: [["g", { values: [["c", "value", 3]] }]] },
    ]);
    patch({ calls: [[4, "f", ["a.value"]]] });
    resolve(5);
    await ticks();
    expect(calls).toHaveLength(2);
    expect(value("b")).toBe(5);
    expect(events()[1]).toEqual({ changes: [], results: [[4, { values: [["b", "value", 5]] }]] });
  });

  it("that is there before the kernel asks answers when it does", async () => {
    await start({ f: bind(async () => 5, ["a"], ["b"]) }, ["a.value"]);
    await edit("a", 1);
    await ticks();
    expect(value("b")).toBe(0);
    patch({ calls: [[4, "f", ["a.value"]]] });
    expect(calls).toHaveLength(1);
    expect(events()[1]).toEqual({ changes: [], results: [[4, { values: [["b", "value", 5]] }]] });
  });

  it("is none of an answer to a call with other arguments", async () => {
    await start({ f: bind(async (a: number) => a, ["a"], ["b"]) }, ["a.value"]);
    await edit("a", 1);
    patch({ ops: [["a", "value", 8]], calls: [[4, "f", ["a.value"]]] });
    await ticks();
    expect(calls).toEqual([[1], [8]]);
    expect(events()[1]).toEqual({ changes: [], results: [[4, { values: [["b", "value", 8]] }]] });
  });

  it("holds nothing back that others wait for", async () => {
    const { made, resolve } = promise<number>();
    await start({ f: bind(() => made, ["a"], ["b"]) });
    await edit("a", 1);
    await edit("c", 1);
    expect(events()).toHaveLength(1);
    resolve(5);
    await ticks();
    expect([value("b"), events().length]).toEqual([0, 1]); // the kernel will ask
  });
});

describe("a call of the kernel's", () => {
  it("runs with the values of the patch, and is answered", async () => {
    await start({ f: bind((a: number) => a + 1, ["a"], ["b"]), g: bind(() => 1, ["b"], ["c"]) });
    patch({
      ops: [["a", "value", 7]],
      calls: [
        [1, "f", ["a.value"]],
        [2, "g", []],
      ],
    });
    expect([value("b"), value("c")]).toEqual([8, 1]);
    expect(events()).toEqual([
      {
        changes: [],
        results: [
          [1, { values: [["b", "value", 8]] }],
          [2, { values: [["c", "value", 1]] }],
        ],
      },
    ]);
  });

  it("4.8 of two for one callback only the newer is answered", async () => {
    const made = [promise<number>(), promise<number>()];
    await start({ f: bind((a: number) => made[a]?.made, ["a"], ["b"]) });
    patch({ calls: [[1, "f", []]] });
    patch({ ops: [["a", "value", 1]], calls: [[2, "f", ["a.value"]]] });
    made[1]?.resolve(21);
    made[0]?.resolve(20);
    await ticks();
    expect(value("b")).toBe(21);
    expect(events()).toEqual([{ changes: [], results: [[2, { values: [["b", "value", 21]] }]] }]);
  });

  it("takes with it what is held", async () => {
    await start({ f: bind((a: number) => a, ["a"], ["b"]) });
    await edit("a", 1);
    patch({ calls: [[1, "f", []]] });
    expect(events()).toEqual([
      {
        changes: [["a", { value: 1 }]],
        ran: [["f", { values: [["b", "value", 1]] }]],
        results: [[1, { values: [["b", "value", 1]] }]],
      },
    ]);
  });

  it("for a callback that the page does not know is answered with an error", async () => {
    await start({ f: bind(() => 1, ["a"], ["b"]) });
    patch({ clientside: { set: {}, gone: ["f"], reported: [] }, calls: [[1, "f", []]] });
    expect(JSON.stringify(events())).toContain("the page has not been told of this callback");
    await edit("a", 1);
    expect(calls).toEqual([]);
  });

  it("may come with the first callback that there is", async () => {
    await start({});
    const clientside = { set: { f: bind(() => 1, ["a"], ["b"]) }, gone: [], reported: [] };
    patch({ clientside, calls: [[1, "f", []]] });
    await vi.waitFor(() => expect(events()).toHaveLength(1));
    expect(value("b")).toBe(1);
  });
});

describe("a function", () => {
  const run = (binding: Binding) => start({ f: binding }).then(() => edit("a", 1));
  /** What the function's outputs have come to. */
  const outcome = () => {
    tell();
    return (events()[0]?.ran as [string, unknown][] | undefined)?.[0]?.[1];
  };
  const source = (text: string): Binding => ({ ...bind(() => 0, ["a"], ["b"]), function: { source: text } });

  it("12.1 may be given as source", async () => {
    await run(source(" // a comment\n function (a) { return a + 1; };"));
    expect(value("b")).toBe(2);
  });

  it("12.1 of the same source is one, and keeps what it remembers", async () => {
    const text = "(() => { let count = 0; return () => ++count; })()";
    await start({ f: source(text), g: { ...source(text), outputs: [["c", "value"]] } });
    await edit("a", 1);
    expect([value("b"), value("c")]).toEqual([1, 2]);
  });

  it("12.6 whose source is wrong is an error", async () => {
    await run(source("a => {"));
    expect(outcome()).toMatchObject({ error: { message: expect.stringContaining("SyntaxError") } });
  });

  it("12.6 whose source is no function is an error", async () => {
    await run(source("42"));
    expect(outcome()).toMatchObject({
      error: { message: "Error: the callback's source is no function, but 42" },
    });
  });

  it("12.1 is looked up when it is called, in an object that scripts may replace", async () => {
    await start({ f: { ...source(""), function: { namespace: "late", name: "f" } } });
    window.dash_clientside = Object.assign({}, window.dash_clientside, {
      late: { f: () => context().triggered_id },
    });
    await edit("a", 1);
    expect(value("b")).toBe("a");
  });

  it("12.6 that is not there is an error, with the names that are near", async () => {
    await start({ f: { ...source(""), function: { namespace: "charts", name: "drw" } } });
    await edit("a", 1);
    expect(outcome()).toMatchObject({
      error: { message: expect.stringContaining('window.dash_clientside has no namespace "charts"') },
    });
    dashClientside().charts = { draw: () => 1, other: () => 2 };
    await edit("a", 2);
    tell();
    expect(events()[1]?.ran).toMatchObject([
      [
        "f",
        {
          error: {
            message: 'Error: window.dash_clientside.charts has no function "drw". Did you mean "draw"?',
          },
        },
      ],
    ]);
  });

  it("12.6 that throws fails alone, and its error is told at once", async () => {
    const fail = () => {
      throw new RangeError("too far");
    };
    await start({
      f: bind(fail, ["a"], ["b"]),
      g: bind(() => 7, ["a"], ["c"]),
      h: bind(() => 8, ["b"], ["d"]),
    });
    await edit("a", 1);
    expect(value("c")).toBe(7);
    expect(events()[0]).toMatchObject({
      ran: [
        ["f", { error: { message: "RangeError: too far", stack: expect.stringContaining("too far") } }],
        ["g", { values: [["c", "value", 7]] }],
      ],
    });
  });

  it("12.6 whose promise is broken is an error", async () => {
    await run(bind(() => Promise.reject("no network"), ["a"], ["b"]));
    await ticks();
    expect(outcome()).toEqual({ error: { message: "no network", stack: null } });
  });

  it("12.2 is given inputs, then states; undefined for what has no value, lists for wildcards", async () => {
    const states: Dependency[] = [
      ["bare", "title"],
      [
        [row(1), "value"],
        [row(2), "value"],
      ],
    ];
    await run(bind(() => 0, ["a", ["out", "children"]], ["b"], { states }));
    expect(calls).toEqual([[1, "", undefined, [1, 2]]]);
  });

  it("12.2 is given components as they stand in messages", async () => {
    await start({ f: bind((_, children) => children, ["a", ["out", "children"]], [["bare", "children"]]) });
    patch({ ops: [["out", "children", [html("P", { id: "p", children: "text" })]]] });
    await edit("a", 1);
    expect(calls[0]?.[1]).toEqual([html("P", { id: "p", children: "text" })]);
  });

  it("12.4 leaves alone what it does not update", async () => {
    const { no_update } = dashClientside();
    await run(bind(() => [no_update, 5], ["a"], ["b", "c"]));
    expect(outcome()).toEqual({ values: [["c", "value", 5]] });
  });

  it("12.4 leaves all alone by one no_update, and by throwing PreventUpdate", async () => {
    const { no_update, PreventUpdate } = dashClientside();
    const prevent = () => {
      throw PreventUpdate;
    };
    await start({ f: bind(() => no_update, ["a"], ["b", "c"]), g: bind(prevent, ["a"], ["d"]) });
    await edit("a", 1);
    tell();
    expect(events()[0]?.ran).toEqual([
      ["f", { values: [] }],
      ["g", { prevented: true }],
    ]);
  });

  it("12.4 that returns nothing takes the value away", async () => {
    await run(bind(() => undefined, ["a"], ["b"]));
    expect(value("b")).toBeUndefined();
    expect(outcome()).toEqual({ values: [["b", "value", null]] });
  });

  it("12.2 without outputs may return anything", async () => {
    await run(bind(() => 42, ["a"], []));
    expect(outcome()).toEqual({ values: [] });
  });

  it("6.6 returns lists for wildcards, and no_update for any item", async () => {
    const rows: Dependency = [
      [row(1), "value"],
      [row(2), "value"],
    ];
    await run(bind(() => [[dashClientside().no_update, 20], 5], ["a"], [rows, "b"]));
    expect([value(row(1)), value(row(2)), value("b")]).toEqual([1, 20, 5]);
  });

  it("7.3 returns a list of one where its output stands in a list", async () => {
    await run(bind(() => [5], ["a"], ["b"], { listed: true }));
    expect(value("b")).toBe(5);
  });

  it.each([
    ["too few", () => [1], "must return a list of 2 (b.value, c.value), but returned a list of 1"],
    ["no list", () => ({ b: 1 }), 'must return a list of 2 (b.value, c.value), but returned {"b":1}'],
    ["nothing", () => undefined, "must return a list of 2 (b.value, c.value), but returned undefined"],
  ])("8.4 that returns %s for its outputs is an error", async (_, returns, message) => {
    await run(bind(returns, ["a"], ["b", "c"]));
    expect(outcome()).toMatchObject({ error: { message: `TypeError: the function ${message}` } });
    expect(value("b")).toBe(0);
  });

  it("8.4 that returns what has no form as JSON is an error", async () => {
    await run(bind(() => 10n, ["a"], ["b"]));
    expect(outcome()).toMatchObject({ error: { message: expect.stringContaining("BigInt") } });
  });

  it("9.7 may return Patches, of what is there when it returns", async () => {
    const { Patch } = dashClientside();
    await start({ f: bind(() => new Patch().append([], 2).build(), ["a"], ["b"]) });
    patch({ ops: [["b", "value", [1]]] });
    await edit("a", 1);
    expect(value("b")).toEqual([1, 2]);
    const append = { operation: "Append", location: [], params: { value: 2 } };
    expect(outcome()).toEqual({ values: [["b", "value", null, [append]]] });
    patch({ ops: [["b", "value", null, [append]]] });
    expect(value("b")).toEqual([1, 2, 2]);
  });

  it("9.4 whose Patch does not fit is an error, and updates nothing", async () => {
    const { Patch } = dashClientside();
    await run(bind(() => [5, new Patch().append([], 2)], ["a"], ["c", "b"]));
    expect(value("c")).toBe(0);
    expect(outcome()).toMatchObject({
      error: { message: "PatchError: Append at the top: a list is needed, not 0" },
    });
  });

  it("may make components", async () => {
    await run(bind(() => html("P", { id: "made", children: "hello" }), ["a"], [["out", "children"]]));
    expect(value("made", "children")).toBe("hello");
    expect(outcome()).toEqual({
      values: [["out", "children", html("P", { id: "made", children: "hello" })]],
    });
  });
});

describe("callback_context", () => {
  it("12.5 says what the function was called with, and why", async () => {
    const rows: Dependency = [
      [row(1), "value"],
      [row(2), "value"],
    ];
    let seen: unknown;
    const look = () => {
      seen = context();
      return [dashClientside().no_update, [1, 2]];
    };
    await start({ f: bind(look, ["a", rows], ["b", rows], { states: [["bare", "title"]] }) });
    await edit(row(2), 9);
    const listed = (index: number) => ({ id: { index, type: "row" }, property: "value" });
    expect(seen).toEqual({
      triggered: [{ prop_id: `${row(2)}.value`, value: 9 }],
      triggered_id: { index: 2, type: "row" },
      inputs: { "a.value": 0, [`${row(1)}.value`]: 1, [`${row(2)}.value`]: 9 },
      inputs_list: [
        { id: "a", property: "value", value: 0 },
        [
          { ...listed(1), value: 1 },
          { ...listed(2), value: 9 },
        ],
      ],
      states: { "bare.title": undefined },
      states_list: [{ id: "bare", property: "title" }],
      outputs_list: [{ id: "b", property: "value" }, [listed(1), listed(2)]],
    });
  });

  it("12.5 has one output as such, and nothing triggered in an initial call", async () => {
    let seen: unknown;
    await start({
      f: bind(
        () => {
          seen = context();
        },
        ["a"],
        ["b"],
      ),
    });
    patch({ calls: [[1, "f", []]] });
    expect(seen).toMatchObject({ triggered: [], outputs_list: { id: "b", property: "value" } });
    expect((seen as { triggered_id: unknown }).triggered_id).toBeUndefined();
  });

  it("12.5 is there only while the function runs, not for what it has promised", async () => {
    const seen: unknown[] = [];
    const look = async () => {
      seen.push(context());
      await Promise.resolve();
      seen.push(context());
    };
    await start({ f: bind(look, ["a"], ["b"]) });
    await edit("a", 1);
    await ticks();
    expect(seen[0]).toBeDefined();
    expect(seen[1]).toBeUndefined();
  });
});

describe("dash_clientside.set_props", () => {
  const set = (...args: Parameters<DashClientside["set_props"]>) => dashClientside().set_props(...args);

  it("12.8 shows, runs what watches, and counts also if nothing changes", async () => {
    await start({ f: bind((a: number) => a + 1, ["a"], ["b"]) }, ["a.value"]);
    set("a", { value: 0 });
    await Promise.resolve();
    expect(value("b")).toBe(1);
    expect(events()).toEqual([
      { changes: [["a", { value: 0 }]], ran: [["f", { values: [["b", "value", 1]] }]], forced: true },
    ]);
  });

  it("12.8 takes dict ids and paths, and props that no person can set", async () => {
    await start({});
    set({ type: "row", index: 2 }, { value: 5 });
    set([4], { title: "t" });
    await Promise.resolve();
    expect([value(row(2)), value("out", "title")]).toEqual([5, "t"]);
    expect(events()).toEqual([
      {
        changes: [
          [row(2), { value: 5 }],
          ["out", { title: "t" }],
        ],
        forced: true,
      },
    ]);
  });

  it("keeps what the person does in an event of its own", async () => {
    await start({});
    view.set(view.store.get("a") as never, { value: 1 });
    set("b", { value: 2 });
    await Promise.resolve();
    expect(events()).toEqual([
      { changes: [["a", { value: 1 }]] },
      { changes: [["b", { value: 2 }]], forced: true },
    ]);
  });

  it("9.7 takes a Patch, of which the kernel is told the result", async () => {
    await start({});
    patch({ ops: [["a", "value", [1]]] });
    set("a", { value: new (dashClientside().Patch)().prepend([], 0).build() });
    await Promise.resolve();
    expect(events()).toEqual([{ changes: [["a", { value: [0, 1] }]], forced: true }]);
  });

  it("reaches the view that has the component, and one of two that show the same session", async () => {
    await start({});
    const otherWire = new TestWire();
    const other = new View({ transport: otherWire, schema, scheduler: clock, session: "s2" });
    other.open();
    otherWire.say({ type: "welcome", protocol: 6, session: "s2", generation: "g", resumed: false, ack: 0 });
    const layout = [core("Field", { id: "elsewhere" }), core("Field", { id: "a", value: 0 })];
    otherWire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "" });
    set("elsewhere", { value: 1 });
    set("a", { value: 2 });
    await Promise.resolve();
    expect(events()).toMatchObject([{ changes: [["a", { value: 2 }]] }]);
    expect(otherWire.of("event")).toMatchObject([
      {
        changes: [
          ["elsewhere", { value: 1 }],
          ["a", { value: 2 }],
        ],
      },
    ]);
    other.close();
  });

  it("within a callback means the components of its own app", async () => {
    await start({ f: bind(() => set("c", { value: 3 }), ["a"], []) });
    const twin = { session: "s3", store: view.store, force: vi.fn() };
    const { addTarget, removeTarget } = await import("./namespace");
    addTarget(twin);
    await edit("a", 1);
    await Promise.resolve();
    expect(value("c")).toBe(3);
    expect(twin.force).not.toHaveBeenCalled();
    removeTarget(twin);
  });

  it("10.2 of what is not there says so, with the ids that are near", async () => {
    const report = vi.spyOn(console, "error").mockReturnValue();
    await start({});
    set("outt", { children: "x" });
    expect(report).toHaveBeenCalledWith(expect.stringMatching(/no component "outt".* Did you mean "out"\?/));
  });

  it("with anything but props is an error", async () => {
    await start({});
    expect(() => set("a", 5)).toThrow("takes an id and the props, such as {value: 1}, not 5");
  });
});

describe("a new snapshot", () => {
  it("ends what was under way", async () => {
    const { made, resolve } = promise<number>();
    await start({ f: bind(() => made, ["a"], ["b"]) });
    await edit("a", 1);
    wire.events.onDown();
    wire.events.onOpen();
    wire.say({ type: "welcome", protocol: 6, session: "s1", generation: "g2", resumed: false, ack: 0 });
    wire.say({ type: "snapshot", n: 1, ack: 0, layout: LAYOUT, pending: [], failures: [], title: "" });
    expect(events()).toEqual([{ changes: [["a", { value: 1 }]] }]);
    resolve(5);
    await ticks();
    expect(value("b")).toBe(0);
  });
});

describe("without a connection", () => {
  it("callbacks run all the same, and the kernel is told when it is back", async () => {
    await start({ f: bind((a: number) => a + 1, ["a"], ["b"]) }, ["b.value"]);
    wire.events.onDown();
    await edit("a", 1);
    await edit("a", 2);
    expect(value("b")).toBe(3);
    wire.events.onOpen();
    wire.say({ type: "welcome", protocol: 6, session: "s1", generation: "g", resumed: true, ack: 0 });
    expect(events()).toEqual([
      { changes: [["a", { value: 2 }]], ran: [["f", { values: [["b", "value", 3]] }]] },
    ]);
  });
});

it("clean_url lets no script be followed", () => {
  const { clean_url } = dashClientside();
  expect(clean_url("/page?x=1")).toBe("/page?x=1");
  expect(clean_url("java\nscript:alert(1)")).toBe("about:blank");
  expect(clean_url("data:text/html,x", "#")).toBe("#");
});
