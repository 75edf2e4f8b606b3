import { beforeEach, describe, expect, it, vi } from "vitest";
import { encode, fromFrame, toFrame } from "../protocol/codec";
import type { NodeJson } from "../protocol/messages";
import { PROTOCOL, VERSION } from "../protocol/version";
import type { StoreNode } from "../store/node";
import { ManualClock } from "../test/clock";
import { core, schema } from "../test/layout";
import { TestWire } from "../test/wire";
import { type Offer, View } from "./view";

const LAYOUT: NodeJson = [core("Field", { id: "f", value: 0 }), core("Field", { id: "g", value: 0 })];

let clock: ManualClock;
let wire: TestWire;
let view: View;
let generations: number;

function start(isSilent = false, prepare?: () => Promise<void>, offer?: Offer): void {
  clock = new ManualClock();
  wire = new TestWire(isSilent);
  generations = 0;
  const address = () => "/app?x=1";
  view = new View({ transport: wire, schema, scheduler: clock, session: "s1", address, prepare, offer });
  view.open();
  wire.events.onOpen();
}

function welcome(isResumed: boolean, ack = 0): void {
  if (!isResumed) generations += 1;
  const generation = `g${generations}`;
  wire.say({ type: "welcome", protocol: 6, session: "s1", generation, resumed: isResumed, ack });
}

function snapshot(n = 1, pending: string[] = [], ack = 0): void {
  wire.say({ type: "snapshot", n, ack, layout: LAYOUT, pending, failures: [], title: "App" });
}

function node(id: string): StoreNode {
  const found = view.store.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** The person sets a value, and the task ends. */
async function edit(id: string, value: unknown): Promise<void> {
  view.set(node(id), { value });
  await Promise.resolve();
}

beforeEach(() => start());

describe("what comes before the hello", () => {
  beforeEach(() => {
    const message = {
      type: "snapshot",
      n: 1,
      ack: 0,
      layout: LAYOUT,
      pending: [],
      failures: [],
      title: "App",
    };
    start(true, undefined, { generation: "g1", snapshot: fromFrame(toFrame(encode(message)).buffer) });
    generations = 1;
  });

  it("is shown at once, and the hello names it", () => {
    expect(view.isShown.read()).toBe(true);
    expect(view.state.read()).toBe("live");
    expect(wire.of("hello")).toMatchObject([{ generation: "g1", received: 1 }]);
  });

  it("can be used at once: what is set goes when the hello is answered", async () => {
    await edit("f", 1);
    expect(view.state.read()).toBe("busy");
    expect(wire.of("event")).toEqual([]);
    welcome(true);
    expect(wire.of("event")).toMatchObject([{ n: 1, ack: 1, changes: [["f", { value: 1 }]] }]);
    wire.say({ type: "patch", n: 2, ack: 1, ops: [["g", "value", 10]], done: [1] });
    expect(node("g").props.value).toBe(10);
    expect(view.state.read()).toBe("live");
  });

  it("lets what is set be queued, while a busy kernel does not answer", async () => {
    clock.advance(1_000);
    expect(view.state.read()).toBe("live");
    await edit("f", 1);
    clock.advance(200);
    expect(view.state.read()).toBe("queued");
    welcome(true);
    wire.say({ type: "patch", n: 2, ack: 1, done: [1] });
    expect(view.state.read()).toBe("live");
  });

  it("gives way to a snapshot, if another page was first; what was set goes after it", async () => {
    await edit("f", 1);
    welcome(false);
    expect(wire.of("event")).toEqual([]);
    snapshot();
    expect(wire.of("event")).toMatchObject([{ n: 1, ack: 1, changes: [["f", { value: 1 }]] }]);
  });
});

describe("the beginning", () => {
  it("is hello, with what the page was served with", () => {
    expect(wire.sent).toEqual([
      {
        type: "hello",
        version: VERSION,
        protocol: 6,
        view: view.id,
        session: "s1",
        generation: null,
        received: 0,
        address: "/app?x=1",
      },
    ]);
  });

  it("keeps the static face until the snapshot is there", () => {
    welcome(false);
    expect(view.state.read()).toBe("static");
    expect(view.isShown.read()).toBe(false);
    snapshot();
    expect(view.isShown.read()).toBe(true);
    expect(view.state.read()).toBe("live");
    expect(view.title.read()).toBe("App");
  });

  it("is busy until the initial calls have settled", () => {
    welcome(false);
    snapshot(1, ["f.value"]);
    expect(view.state.read()).toBe("busy");
    wire.say({ type: "patch", n: 2, ack: 0, pending: [] });
    expect(view.state.read()).toBe("live");
  });

  it("waits for what is needed to draw, and keeps what comes meanwhile", async () => {
    let finish = () => {};
    start(
      false,
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    welcome(false);
    snapshot();
    wire.say({ type: "patch", n: 2, ack: 0, ops: [["f", "value", 5]] });
    expect(view.isShown.read()).toBe(false);
    finish();
    await Promise.resolve();
    await Promise.resolve();
    expect(view.isShown.read()).toBe(true);
    expect(node("f").props.value).toBe(5);
  });

  it("asks for a snapshot that does not come", () => {
    welcome(false);
    clock.advance(3_000);
    expect(wire.of("resend")).toEqual([{ type: "resend", from: 1, ack: 0 }]);
  });

  it("ignores numbered messages before the welcome", () => {
    snapshot();
    expect(view.isShown.read()).toBe(false);
  });

  it("shows a refusal in the app's place", () => {
    wire.say({ type: "refused", title: "Versions do not fit", message: "Reload." });
    expect(view.refusal.read()).toMatchObject({ title: "Versions do not fit" });
    expect(view.isShown.read()).toBe(true);
  });
});

describe("hello over a wire that tells nothing", () => {
  it("is repeated after 2, 4, 8 seconds, until it is answered", () => {
    start(true);
    clock.advance(2_000);
    expect(wire.of("hello")).toHaveLength(2);
    clock.advance(4_000);
    expect(wire.of("hello")).toHaveLength(3);
    welcome(false);
    clock.advance(60_000);
    expect(wire.of("hello")).toHaveLength(3);
  });

  it("answered twice is answered once", () => {
    start(true);
    clock.advance(2_000);
    welcome(false);
    snapshot();
    welcome(true);
    wire.say({ type: "patch", n: 2, ack: 0, ops: [["f", "value", 1]] });
    expect(node("f").props.value).toBe(1);
  });
});

describe("an event", () => {
  beforeEach(() => {
    welcome(false);
    snapshot();
  });

  it("says what the person set, and the view is busy until it is done", async () => {
    await edit("f", 1);
    expect(wire.of("event")).toEqual([{ type: "event", n: 1, ack: 1, changes: [["f", { value: 1 }]] }]);
    expect(view.state.read()).toBe("busy");
    wire.say({ type: "patch", n: 2, ack: 1, ops: [["g", "value", 2]], done: [1] });
    expect(node("g").props.value).toBe(2);
    expect(view.state.read()).toBe("live");
  });

  it("that the kernel does not take within 200 ms is queued, until it does", async () => {
    await edit("f", 1);
    clock.advance(199);
    expect(view.state.read()).toBe("busy");
    clock.advance(1);
    expect(view.state.read()).toBe("queued");
    wire.say({ type: "patch", n: 2, ack: 1, pending: ["g.value"] });
    expect(view.state.read()).toBe("busy");
  });

  it("is queued 200 ms after the first that the kernel does not take, whatever follows", async () => {
    await edit("f", 1);
    clock.advance(150);
    await edit("g", 1);
    clock.advance(50);
    expect(view.state.read()).toBe("queued");
    wire.say({ type: "patch", n: 2, ack: 1, done: [1] });
    clock.advance(1_000);
    expect(view.state.read()).toBe("queued");
    wire.say({ type: "patch", n: 3, ack: 2, done: [2] });
    expect(view.state.read()).toBe("live");
  });

  it("says null for a prop that a component unsets", async () => {
    await edit("f", undefined);
    expect(wire.of("event")[0]).toMatchObject({ changes: [["f", { value: null }]] });
  });

  it("holds against an answer to an earlier one", async () => {
    await edit("f", 1);
    await edit("f", 2);
    wire.say({ type: "patch", n: 2, ack: 1, ops: [["f", "value", 1]], done: [1] });
    expect(node("f").props.value).toBe(2);
    expect(wire.of("event")[1]).toMatchObject({ n: 2, changes: [["f", { value: 2 }]] });
    wire.say({ type: "patch", n: 3, ack: 2, ops: [["f", "value", 20]], done: [2] });
    expect(node("f").props.value).toBe(20);
  });

  it("that has no form as JSON is reported, and holds nothing up", async () => {
    const report = vi.spyOn(console, "error").mockReturnValue();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    await edit("f", circle);
    expect(report).toHaveBeenCalledWith(expect.stringContaining("f.value"), expect.any(Error));
    await edit("g", 10n);
    await edit("g", 1);
    expect(wire.of("event")).toEqual([{ type: "event", n: 1, ack: 1, changes: [["g", { value: 1 }]] }]);
    wire.say({ type: "patch", n: 2, ack: 1, done: [1] });
    expect(view.state.read()).toBe("live");
  });

  it("that the kernel is never told does not hold against what the kernel says", async () => {
    welcome(false);
    snapshot();
    vi.spyOn(console, "error").mockImplementation(() => {});
    await edit("f", 1n);
    wire.say({ type: "patch", n: 2, ack: 0, ops: [["f", "value", 7]] });
    expect(node("f").props.value).toBe(7);
  });

  it("is sent again when nothing is heard, and so is the question for the answer", async () => {
    await edit("f", 1);
    clock.advance(3_000);
    expect(wire.of("event").map(({ n }) => n)).toEqual([1, 1]);
    expect(wire.of("resend")).toHaveLength(1);
  });
});

describe("a broken connection", () => {
  beforeEach(() => {
    welcome(false);
    snapshot();
  });

  it("is made good: the same view, what was received, and the events that were not", async () => {
    await edit("f", 1);
    wire.events.onDown();
    expect(view.state.read()).toBe("reconnecting");
    await edit("g", 2);
    wire.events.onOpen();
    expect(wire.of("hello")[1]).toMatchObject({ view: view.id, generation: "g1", received: 1 });
    welcome(true, 0);
    expect(wire.of("event").map(({ n, changes }) => [n, changes])).toEqual([
      [1, [["f", { value: 1 }]]],
      [1, [["f", { value: 1 }]]],
      [2, [["g", { value: 2 }]]],
    ]);
    wire.say({ type: "patch", n: 2, ack: 2, done: [1, 2] });
    expect(view.state.read()).toBe("live");
  });

  it("to a kernel that knows nothing of the view: its snapshot, then what it has not seen, from 1", async () => {
    await edit("f", 1);
    wire.say({ type: "patch", n: 2, ack: 1, done: [1] });
    await edit("g", 2);
    wire.events.onDown();
    wire.events.onOpen();
    welcome(false);
    expect(wire.of("event")).toHaveLength(2);
    snapshot();
    expect(wire.of("event")[2]).toEqual({ type: "event", n: 1, ack: 1, changes: [["g", { value: 2 }]] });
    expect(node("f").props.value).toBe(0);
    expect(node("g").props.value).toBe(2);
    wire.say({ type: "patch", n: 2, ack: 1, done: [1] });
    expect(view.state.read()).toBe("live");
  });

  it("a page that can't follow the kernel any more is shown everything anew", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const operations = [{ operation: "Append", location: [], params: { value: 1 } }];
    wire.say({ type: "patch", n: 2, ack: 0, ops: [["f", "value", null, operations]] });
    expect(wire.of("hello")[1]).toMatchObject({ view: view.id, generation: null });
    wire.say({ type: "patch", n: 3, ack: 0, ops: [["g", "value", 9]] });
    await edit("g", 2);
    welcome(false);
    expect(view.state.read()).toBe("busy");
    snapshot();
    expect(wire.of("event").at(-1)).toEqual({ type: "event", n: 1, ack: 1, changes: [["g", { value: 2 }]] });
    expect(node("g").props.value).toBe(2);
  });

  it("a kernel that has forgotten the view is greeted anew", () => {
    wire.say({ type: "restart" });
    expect(wire.of("hello")).toHaveLength(2);
    welcome(false);
    wire.events.onDown();
    wire.events.onOpen();
    expect(wire.of("hello").map(({ generation }) => generation)).toEqual([null, "g1", "g2"]);
  });
});

describe("a connection over which nothing comes", () => {
  beforeEach(() => {
    welcome(false);
    snapshot();
  });

  it("is given up after two silences, when not even a hello is answered", async () => {
    await edit("f", 1);
    clock.advance(3_000);
    expect(wire.of("hello")).toHaveLength(2);
    clock.advance(5_999);
    expect(view.state.read()).toBe("queued");
    clock.advance(1);
    expect(view.state.read()).toBe("reconnecting");
  });

  it("is kept while hellos are answered, however long a callback takes", async () => {
    await edit("f", 1);
    wire.say({ type: "patch", n: 2, ack: 1, pending: ["g.value"] });
    for (let second = 0, answered = 1; second < 120; second++) {
      clock.advance(1_000);
      expect(view.state.read()).toBe("busy");
      for (; answered < wire.of("hello").length; answered++) welcome(true, 1);
    }
    wire.say({ type: "patch", n: 3, ack: 1, pending: [], done: [1] });
    expect(view.state.read()).toBe("live");
  });

  it("is kept while nothing is awaited", () => {
    clock.advance(600_000);
    expect(view.state.read()).toBe("live");
    expect(wire.of("hello")).toHaveLength(1);
  });
});

describe("a kernel that may be gone", () => {
  beforeEach(() => {
    start(true);
    welcome(false);
    snapshot();
  });

  it("is stale when it does not answer", () => {
    wire.events.onDoubt();
    expect(view.state.read()).toBe("reconnecting");
    clock.advance(5_000);
    expect(view.state.read()).toBe("stale");
  });

  it("is live again when it does", () => {
    wire.events.onDoubt();
    clock.advance(1_000);
    welcome(true);
    clock.advance(60_000);
    expect(view.state.read()).toBe("live");
  });

  it("is stale at once when its comm is closed", () => {
    wire.events.onGone();
    expect(view.state.read()).toBe("stale");
  });
});

it("printed lines gather, the oldest give way", () => {
  welcome(false);
  snapshot();
  for (let n = 2; n < 602; n++) wire.say({ type: "patch", n, ack: 0, output: [["stdout", `${n}\n`]] });
  expect(view.output.read()).toHaveLength(500);
  expect(view.output.read()[499]).toEqual(["stdout", "601\n"]);
});

describe("a kernel that was restarted", () => {
  it("is greeted over another wire, with what the person had set, and hears nothing meant for the old one", async () => {
    welcome(false);
    snapshot();
    await edit("f", 5);
    wire.events.onGone();
    await edit("g", 6);
    const after = new TestWire(true);
    view.attach(after);
    expect(() => wire.events).toThrow();
    after.events.onOpen();
    const restore = [
      ["f", { value: 5 }, { value: 0 }, "dash_core_components.Field"],
      ["g", { value: 6 }, { value: 0 }, "dash_core_components.Field"],
    ];
    expect(after.of("hello")).toMatchObject([{ session: null, generation: null, received: 0, restore }]);
    clock.advance(2_000); // it was lost: said again, whole
    expect(after.of("hello")[1]).toMatchObject({ restore });
    after.say({ type: "welcome", protocol: 6, session: "s2", generation: "g9", resumed: false, ack: 0 });
    after.say({ type: "snapshot", n: 1, ack: 0, layout: LAYOUT, pending: [], failures: [], title: "App" });
    expect(after.of("event")).toEqual([]);
    expect(view.state.read()).toBe("live");
    expect(node("f").props.value).toBe(0); // the kernel has the last word
    after.events.onDown();
    after.events.onOpen();
    expect(after.of("hello").at(-1)).not.toHaveProperty("restore");
  });

  it("is told when a view is closed, if it is there", () => {
    welcome(false);
    snapshot();
    view.close();
    expect(wire.of("bye")).toHaveLength(1);
    start();
    wire.events.onGone();
    view.close();
    expect(wire.of("bye")).toEqual([]);
  });
});

describe("what the browser does not keep", () => {
  it("16.7 is told to an author, in a view that may be looked into", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new Error("denied");
    });
    const layout = [core("Field", { id: "f", value: 0, persistence: true, persisted_props: ["value"] })];
    const show = (inspectable?: true) => {
      start();
      wire.say({
        type: "welcome",
        protocol: PROTOCOL,
        session: "s1",
        generation: "g1",
        resumed: false,
        ack: 0,
        inspectable,
      });
      wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "App" });
    };
    show();
    await edit("f", 1);
    expect(view.failures.read()).toEqual([]);
    show(true);
    await edit("f", 2);
    expect(view.failures.read()).toMatchObject([{ title: "Not kept" }]);
    wire.say({ type: "patch", n: 2, ack: 1, failures: [] });
    expect(view.failures.read()).toHaveLength(1);
  });
});

describe("services", () => {
  const rows = { type: "rows", request: 1, columns: { a: new Float64Array([0.5, 1.5]) } };

  it("are asked beside the numbered messages, when there is a connection", () => {
    view.ask({ type: "rows", request: 1 });
    welcome(false);
    view.ask({ type: "rows", request: 2 });
    expect(wire.of("rows")).toEqual([{ type: "rows", request: 2 }]);
  });

  it("answer who listens for their type, until they do no longer", () => {
    const heard: unknown[] = [];
    const stop = view.listen("rows", (answer) => heard.push(answer));
    view.listen("upload", () => heard.push("another type"));
    welcome(false);
    snapshot();
    wire.say(rows);
    stop();
    wire.say(rows);
    expect(heard).toEqual([rows]);
    expect(view.state.read()).toBe("live");
  });

  it("are to be asked again whenever an answer may have been lost", () => {
    const told: boolean[] = [];
    view.isConnected.subscribe(() => told.push(view.isConnected.read()));
    welcome(false);
    snapshot();
    welcome(true);
    expect(told).toEqual([true]);
    wire.events.onDown();
    expect(told).toEqual([true, false]);
    wire.events.onOpen();
    welcome(true);
    expect(told).toEqual([true, false, true]);
    welcome(false);
    expect(told).toEqual([true, false, true, false, true]);
  });
});

describe("a session that is lost", () => {
  const FIELDS = [core("Field", { id: "f", value: 0 }), core("Field", { id: "g", value: 0 })];

  /** As a server's frames come, whole. */
  function say(message: object): void {
    wire.events.onMessage(fromFrame(toFrame(encode(message)).buffer));
  }

  function greet(session: string, layout: NodeJson = FIELDS, seal?: string): void {
    say({ type: "welcome", protocol: 6, session, generation: `of ${session}`, resumed: false, ack: 0 });
    const sealing = seal === undefined ? {} : { seal };
    say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "App", ...sealing });
  }

  beforeEach(() => {
    clock = new ManualClock();
    wire = new TestWire(false);
    view = new View({ transport: wire, schema, scheduler: clock, session: "s1", keepsState: true });
    view.open();
    wire.events.onOpen();
    greet("s1", FIELDS, "first");
  });

  it("is named by the hello, and its state brought where it is asked for, with what the person has set", async () => {
    await edit("f", 1);
    say({ type: "patch", n: 2, ack: 1, done: [1], own: [["f", "value", 1]], seal: "second" });
    wire.events.onDown();
    expect(view.state.read()).toBe("reconnecting");
    wire.events.onOpen();
    expect(wire.of("hello").at(-1)).toMatchObject({ session: "s1", state: { session: "s1", sent: false } });
    expect(wire.of("hello").at(-1)).not.toHaveProperty("restore");
    say({ type: "state", most: 1 << 20 });
    expect(wire.of("state").map(({ frame, own }) => own ?? frame)).toEqual([1, 2, [["f", "value", 1]]]);
    expect(wire.of("hello").at(-1)).toMatchObject({
      state: { session: "s1", sent: true },
      restore: [["f", { value: 1 }, { value: 0 }, "dash_core_components.Field"]],
    });
  });

  it("is gone on with: what its state does not have in it is said again, and shown", async () => {
    await edit("f", 1);
    say({ type: "patch", n: 2, ack: 1, done: [1], own: [["f", "value", 1]], seal: "second" });
    await edit("f", 2);
    say({ type: "patch", n: 3, ack: 2, done: [2], ops: [["g", "value", 20]] });
    wire.events.onDown();
    await edit("f", 3);
    wire.events.onOpen();
    greet("s2", [core("Field", { id: "f", value: 1 }), core("Field", { id: "g", value: 10 })], "of s2");
    expect(wire.of("event").slice(-2)).toMatchObject([
      { n: 1, changes: [["f", { value: 2 }]] },
      { n: 2, changes: [["f", { value: 3 }]] },
    ]);
    expect(node("f").props.value).toBe(3);
    expect(node("g").props.value).toBe(10);
    expect(view.session).toBe("s2");
    say({ type: "patch", n: 2, ack: 2, done: [1, 2], ops: [["g", "value", 30]], seal: "third" });
    expect(node("f").props.value).toBe(3);
    expect(node("g").props.value).toBe(30);
    expect(view.state.read()).toBe("live");
  });

  it("that was not lost has what it has acknowledged: only the rest is said again", async () => {
    await edit("f", 1);
    say({ type: "patch", n: 2, ack: 1, done: [1] });
    await edit("f", 2);
    const before = wire.of("event").length;
    greet("s1");
    expect(wire.of("event").slice(before)).toMatchObject([{ n: 1, changes: [["f", { value: 2 }]] }]);
  });

  it("whose state is larger than is taken is restored by what the person has set", async () => {
    await edit("f", 1);
    say({ type: "patch", n: 2, ack: 1, done: [1], own: [["f", "value", 1]], seal: "second" });
    say({ type: "state", most: 10 });
    expect(wire.of("state")).toEqual([]);
    expect(wire.of("hello").at(-1)).toMatchObject({
      restore: [["f", { value: 1 }, { value: 0 }, "dash_core_components.Field"]],
    });
  });
});
