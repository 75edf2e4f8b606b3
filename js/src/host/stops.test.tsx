import { act } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Registry } from "../render/registry";
import { LASTS_MS } from "../store/lasting";
import { ManualClock } from "../test/clock";
import { html, schema } from "../test/layout";
import { TestWire } from "../test/wire";
import { mount } from "./mount";
import { View } from "./view";

const LAYOUT = html("Div", {
  id: "all",
  children: [
    html("Div", { id: "a", children: [html("P", { id: "within", children: "x" })] }),
    html("P", { id: "b" }),
  ],
});

let root: HTMLElement;
let wire: TestWire;
let clock: ManualClock;
let unmount: () => void;
let lastN: number;

beforeEach(() => {
  const place = new DOMRect(10, 20, 100, 40); // happy-dom lays nothing out
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(place);
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([place] as unknown as DOMRectList);
  root = document.body.appendChild(document.createElement("div"));
  wire = new TestWire();
  clock = new ManualClock();
  const view = new View({ transport: wire, schema, scheduler: clock });
  act(() => {
    unmount = mount(root, view, new Registry(schema, {}));
  });
  view.open();
  act(() => {
    wire.say({ type: "welcome", protocol: 6, session: "s", generation: "g", resumed: false, ack: 0 });
    const told = { pending: [], failures: [], title: "" };
    wire.say({ type: "snapshot", n: 1, ack: 0, layout: LAYOUT, ...told });
  });
  lastN = 1;
});

afterEach(() => {
  act(() => unmount());
  root.remove();
  document.documentElement.className = "";
});

function wait(...pending: string[]): void {
  act(() => wire.say({ type: "patch", n: ++lastN, ack: 0, pending }));
  act(() => clock.advance(200 + LASTS_MS));
}

function buttons(): HTMLButtonElement[] {
  return [...root.querySelectorAll<HTMLButtonElement>(".nb-stop")];
}

function press(target: HTMLElement, key = "Escape"): void {
  act(() => {
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
}

it("is offered at what has waited for long, and ends that", () => {
  act(() =>
    wire.say({ type: "patch", n: ++lastN, ack: 0, pending: ["a.children", "a.title", "b.children"] }),
  );
  act(() => clock.advance(200 + LASTS_MS - 1));
  expect(buttons()).toEqual([]);
  act(() => clock.advance(1));
  expect(buttons().map((button) => button.ariaLabel ?? button.getAttribute("aria-label"))).toEqual([
    "Stop updating a",
    "Stop updating b",
  ]);
  act(() => buttons()[0]?.click());
  expect(wire.of("stop")).toEqual([{ type: "stop", props: ["a.children", "a.title"] }]);
  wait("b.children");
  expect(buttons()).toHaveLength(1);
  wait();
  expect(buttons()).toEqual([]);
});

it("is offered once for what waits within what waits", () => {
  wait("a.children", "within.children");
  expect(buttons()).toHaveLength(1);
});

it("is offered at the end where what waits is not to be seen", () => {
  wait("nowhere.data");
  expect(root.querySelectorAll(".nb-stop-end .nb-stop")).toHaveLength(1);
  act(() => buttons()[0]?.click());
  expect(wire.of("stop")).toEqual([{ type: "stop", props: ["nowhere.data"] }]);
});

it("is Escape as well, within the app", () => {
  const within = root.querySelector<HTMLElement>("#b") ?? root;
  press(within);
  wait("a.children", "b.children");
  press(within, "Enter");
  press(document.body);
  expect(wire.of("stop")).toEqual([]);
  press(within);
  expect(wire.of("stop")).toEqual([{ type: "stop", props: ["a.children", "b.children"] }]);
});

it("is Escape anywhere on a page that is all the app's", () => {
  document.documentElement.className = "nbdash-page";
  wait("a.children");
  press(document.body);
  expect(wire.of("stop")).toHaveLength(1);
});

it("leaves Escape to what is open, and to who has taken it", () => {
  wait("a.children");
  const b = root.querySelector<HTMLElement>("#b");
  b?.setAttribute("aria-expanded", "true");
  press(b ?? root);
  b?.setAttribute("aria-expanded", "false");
  const take = (event: Event) => event.preventDefault();
  b?.addEventListener("keydown", take);
  press(b ?? root);
  b?.removeEventListener("keydown", take);
  expect(wire.of("stop")).toEqual([]);
  press(b ?? root);
  expect(wire.of("stop")).toHaveLength(1);
});

it("waits itself while the kernel does not hear it", () => {
  wait("a.children");
  act(() => wire.events.onDown());
  expect(buttons().map(({ disabled }) => disabled)).toEqual([true]);
});

it("is told where it happened, and nothing is said to be wrong", () => {
  const failure = {
    id: "cb",
    title: "t",
    message: "m",
    outputs: ["a.children"],
    traceback: null,
    incident: null,
  };
  const told = (stopped: string) =>
    act(() => wire.say({ type: "patch", n: ++lastN, ack: 0, failures: [{ ...failure, stopped }] }));
  told("over");
  expect(root.querySelector('.nb-mark[data-for="a"][data-stopped]')?.textContent).toContain("Stopped");
  expect(root.querySelector(".nb-mark")?.textContent).not.toContain("!");
  expect(root.querySelector(".nb-report")).toBeNull();
  expect(root.querySelector(".nb-heard")?.textContent).toBe("Stopped");
  told("running");
  expect(root.querySelector(".nb-mark")?.textContent).toContain("can't be interrupted");
});
