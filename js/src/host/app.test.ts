import { act } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decode, encode, fromComm, toComm } from "../protocol/codec";
import { core, html } from "../test/layout";
import { TestModel } from "../test/model";
import { appOf } from "./app";
import { type LiveApp, pageApps } from "./apps";
import { pageAssets } from "./assets/page";
import * as widget from "./widget";

/** The kernel's end of one widget: it greets and shows a field, and keeps what it hears. */
class Kernel {
  readonly heard: Record<string, unknown>[] = [];
  readonly model: TestModel;
  #value: unknown;

  constructor(key: string, value: unknown = 1, file = "widget-A.js") {
    this.#value = value;
    this.model = new TestModel({
      _app: { key, title: `The ${key}`, kernel: "k" },
      _manifest: { widget: file, files: {} },
    });
    this.model.onSend = ({ content, buffers }) => {
      const message = decode(fromComm(buffers));
      this.heard.push(message);
      if (message.type === "hello")
        queueMicrotask(() => act(() => this.#greet((content as { view: string }).view)));
    };
  }

  of(type: string): Record<string, unknown>[] {
    return this.heard.filter((message) => message.type === type);
  }

  #greet(view: string): void {
    const say = (message: object) => {
      const buffers = toComm(encode(message)).map((bytes) => new DataView(bytes.slice().buffer));
      this.model.emit("msg:custom", { view }, buffers);
    };
    const layout = html("Div", {
      children: [core("Input", { id: "f", value: this.#value, debounce: true })],
    });
    say({ type: "welcome", protocol: 4, session: "s", generation: "g", resumed: false, ack: 0 });
    say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "" });
  }
}

let place: HTMLElement;
let kernel: Kernel;
let app: LiveApp;
let mounted: (() => void)[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  vi.spyOn(pageAssets(), "runtime").mockResolvedValue(widget);
  place = document.body.appendChild(document.createElement("section"));
  kernel = new Kernel("desk");
  app = appOf(kernel.model);
});

afterEach(() => {
  act(() => {
    for (const undo of mounted) undo();
  });
  mounted = [];
  for (const { model } of pageApps().list()) if (model !== null) act(() => app.detach(model));
  place.remove();
  vi.useRealTimers();
});

/** Show the app, and wait until it is drawn. */
async function show(where = place): Promise<() => void> {
  let undo = () => {};
  await act(async () => {
    undo = app.mount(where, "inline");
    mounted.push(undo);
    await vi.advanceTimersByTimeAsync(0);
  });
  await act(() => vi.dynamicImportSettled());
  return () => act(undo);
}

function field(where: ParentNode = place): HTMLInputElement {
  const found = where.querySelector("input");
  if (found === null) throw new Error(`no field in ${(where as Element).innerHTML}`);
  return found;
}

describe("the page's registry", () => {
  it("knows an app from its model on, by kernel and key", () => {
    expect(pageApps().list()).toEqual([app]);
    expect(pageApps().find("k", "desk")).toBe(app);
    expect(pageApps().find("another", "desk")).toBeUndefined();
    expect(app.title.read()).toBe("The desk");
    expect(app.state.read()).toBe("static");
    expect(kernel.heard).toEqual([]);
  });

  it("tells where an app is on screen, and how it is", async () => {
    const undo = await show();
    const other = await show(document.createElement("div"));
    expect(app.places.read()).toEqual(["inline", "inline"]);
    expect(app.state.read()).toBe("live");
    expect(kernel.of("hello")).toHaveLength(1);
    undo();
    expect(app.places.read()).toEqual(["inline"]);
    other();
  });

  it("forgets an app when its model is gone and nobody looks at it", () => {
    app.detach(kernel.model);
    expect(pageApps().list()).toEqual([]);
    expect(kernel.model.listening).toBe(0);
  });
});

describe("a root that leaves the screen", () => {
  it("comes back as it was", async () => {
    const undo = await show();
    const known = field();
    known.value = "half a wor";
    undo();
    expect(place.innerHTML).toBe("");
    (await show())();
    await show();
    expect(field()).toBe(known);
    expect(known.value).toBe("half a wor");
    expect(kernel.of("hello")).toHaveLength(1);
  });

  it("gives way to its successor if that came first", async () => {
    const undo = await show();
    const known = field();
    vi.advanceTimersByTime(5_000);
    await show();
    undo();
    expect(place.querySelectorAll(".nbdash")).toHaveLength(1);
    expect(field()).toBe(known);
    expect(app.places.read()).toEqual(["inline"]);
  });

  it("gets its own content again, also where two cells are run again at once", async () => {
    const second = document.body.appendChild(document.createElement("section"));
    const undo = [await show(), await show(second)];
    const known = [field(), field(second)];
    vi.advanceTimersByTime(5_000);
    undo[0]?.();
    await show();
    undo[1]?.();
    await show(second);
    expect(field()).toBe(known[0]);
    expect(field(second)).toBe(known[1]);
    second.remove();
  });

  it("is let go after a minute, and the kernel is told", async () => {
    const undo = await show();
    const root = field().closest(".nbdash");
    undo();
    act(() => vi.advanceTimersByTime(59_000));
    expect(kernel.of("bye")).toEqual([]);
    act(() => vi.advanceTimersByTime(2_000));
    expect(kernel.of("bye")).toEqual([{ type: "bye" }]);
    expect(root?.innerHTML).toBe("");
    expect(kernel.model.listening).toBe(1); // for the title
    await show();
    expect(field().value).toBe("1");
    expect(kernel.of("hello")).toHaveLength(2);
  });

  it("two hundred times, leaves what one leaves", async () => {
    (await show())();
    const { listening } = kernel.model;
    for (let turn = 0; turn < 200; turn++) {
      act(app.mount(place, "inline"));
      expect(app.places.read()).toEqual([]);
    }
    expect(kernel.model.listening).toBe(listening);
    expect(kernel.of("hello")).toHaveLength(1);
  });
});

describe("a kernel that was restarted", () => {
  it("is told what the person had set, and the places go on in place", async () => {
    await show();
    const known = field();
    act(() => {
      known.value = "typed";
      known.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    });
    await Promise.resolve();
    const after = new Kernel("desk", "typed");
    await act(async () => expect(appOf(after.model)).toBe(app));
    expect(pageApps().list()).toEqual([app]);
    const [hello] = after.of("hello");
    expect(hello?.restore).toEqual([
      [
        "f",
        expect.objectContaining({ value: "typed" }),
        expect.objectContaining({ value: 1 }),
        "dash_core_components.Input",
      ],
    ]);
    expect(hello?.generation).toBeNull();
    expect(after.of("event")).toEqual([]);
    expect(field()).toBe(known);
    expect(app.state.read()).toBe("live");
    expect(kernel.model.listening).toBe(0);
  });

  it("finds a place that was left without a model, and fills it", async () => {
    await show();
    const known = field();
    act(() => app.detach(kernel.model));
    expect(app.state.read()).toBe("stale");
    expect(pageApps().list()).toEqual([app]);
    expect(place.querySelector(".nbdash")?.getAttribute("data-nbdash-state")).toBe("stale");
    const after = new Kernel("desk", 2);
    await act(async () => expect(appOf(after.model)).toBe(app));
    expect(field()).toBe(known);
    expect(known.value).toBe("2");
  });

  it("with another version of nbdash, has its own runtime draw the app", async () => {
    await show();
    const known = field();
    const after = new Kernel("desk", 3, "widget-B.js");
    await act(async () => {
      appOf(after.model);
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(place.querySelectorAll(".nbdash")).toHaveLength(1);
    expect(field()).not.toBe(known);
    expect(field().value).toBe("3");
  });
});
