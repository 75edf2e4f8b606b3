import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Registry } from "../render/registry";
import { ManualClock } from "../test/clock";
import { html, schema } from "../test/layout";
import { TestWire } from "../test/wire";
import { mount } from "./mount";
import { View } from "./view";

const FAILURE = { id: "f", title: "t", message: "m", outputs: [], traceback: null, incident: null };

let wire: TestWire;
let view: View;
let undo: (() => void)[];

beforeEach(() => {
  wire = new TestWire();
  view = new View({ transport: wire, schema, scheduler: new ManualClock() });
  view.open();
  undo = [];
});

afterEach(() => {
  act(() => {
    for (const step of undo) step();
  });
  document.body.replaceChildren();
});

function place(): { root: HTMLElement; unmount: () => void } {
  const root = document.body.appendChild(document.createElement("div"));
  let unmount = () => {};
  act(() => {
    unmount = mount(root, view, new Registry(schema, {}));
  });
  undo.push(unmount);
  return { root, unmount };
}

function connect(fields: object): void {
  act(() => {
    wire.events.onOpen();
    wire.say({
      type: "welcome",
      protocol: 4,
      session: "s",
      generation: "g",
      resumed: false,
      ack: 0,
      ...fields,
    });
    const layout = html("Div", { id: "a", children: "app" });
    wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "" });
  });
}

it("is there only where the kernel lets the page look", () => {
  const { root } = place();
  connect({});
  expect(root.textContent).toBe("app");
  expect(root.querySelector(".nb-dev-badge")).toBeNull();
  act(() => wire.events.onDown());
  connect({ generation: "h", inspectable: true });
  expect(root.querySelector(".nb-dev-badge")).not.toBeNull();
});

it("opens the developer's view under the app, and takes the focus back when that is closed", async () => {
  const { root } = place();
  connect({ inspectable: true });
  const badge = screen.getByRole("button", { name: "Developer's view" });
  fireEvent.click(badge);
  expect(badge.getAttribute("aria-expanded")).toBe("true");
  const close = await screen.findByRole("button", { name: "Close the developer's view" });
  expect(root.lastElementChild?.contains(root.querySelector(".nb-devtools"))).toBe(true);
  await act(async () => fireEvent.click(close));
  await waitFor(() => expect(root.querySelector(".nb-devtools")).toBeNull());
  expect(document.activeElement).toBe(badge);
});

it("says how many errors there are", () => {
  place();
  connect({ inspectable: true });
  act(() => wire.say({ type: "patch", n: 2, ack: 0, failures: [FAILURE, { ...FAILURE, id: "g" }] }));
  expect(screen.getByRole("button", { name: "Developer's view, 2 errors" }).textContent).toBe("2");
});

it("stays open where the app is shown next, and is open in one place only", async () => {
  const first = place();
  connect({ inspectable: true });
  fireEvent.click(screen.getByRole("button", { name: "Developer's view" }));
  await screen.findByRole("tablist");
  act(() => first.unmount());
  expect(screen.queryByRole("tablist")).toBeNull();
  const next = place();
  await screen.findByRole("tablist");
  const another = place();
  expect(another.root.querySelector(".nb-dev-place")).toBeNull();
  fireEvent.click(another.root.querySelector(".nb-dev-badge") as HTMLElement);
  await waitFor(() => expect(another.root.querySelector("[role=tablist]")).not.toBeNull());
  expect(next.root.querySelector(".nb-dev-place")).toBeNull();
});
