import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Failure } from "../protocol/messages";
import { Registry } from "../render/registry";
import { ManualClock } from "../test/clock";
import { html, schema } from "../test/layout";
import { TestWire } from "../test/wire";
import { mount } from "./mount";
import { View } from "./view";

const FAILURE: Failure = {
  id: "cb",
  title: "Callback error updating a.children",
  message: "ZeroDivisionError: division by zero",
  outputs: ["a.children", "a.title"],
  traceback: "line 1",
  incident: null,
};

let root: HTMLElement;
let wire: TestWire;
let clock: ManualClock;
let view: View;
let unmount: () => void;
let lastN: number;

function patch(message: object): void {
  act(() => wire.say({ type: "patch", n: ++lastN, ack: 0, ...message }));
}

beforeEach(() => {
  // happy-dom lays nothing out
  const place = new DOMRect(10, 20, 100, 0); // an element without text is marked too
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(place);
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([place] as unknown as DOMRectList);
  root = document.body.appendChild(document.createElement("div"));
  root.innerHTML = "<p>static face</p>";
  wire = new TestWire();
  clock = new ManualClock();
  view = new View({ transport: wire, schema, scheduler: clock });
  act(() => {
    unmount = mount(root, view, new Registry(schema, {}));
  });
  view.open();
  lastN = 1;
});

afterEach(() => {
  act(() => unmount());
  root.remove();
});

function show(more: object = {}): void {
  act(() => {
    wire.say({ type: "welcome", protocol: 4, session: "s", generation: "g", resumed: false, ack: 0 });
    wire.say({
      type: "snapshot",
      n: 1,
      ack: 0,
      layout: html("Div", { id: "a", children: "app" }),
      pending: [],
      failures: [],
      title: "",
      ...more,
    });
  });
}

describe("the root", () => {
  it("keeps the static face, and says so, until there is an app to show", () => {
    expect(root.textContent).toBe("static face");
    expect(root.dataset.nbdashState).toBe("static");
    show();
    expect(root.querySelector("#a")?.textContent).toBe("app");
    expect(root.textContent).not.toContain("static face");
    expect(root.dataset.nbdashState).toBe("live");
    expect(root.classList.contains("nbdash")).toBe(true);
  });

  it("says how the view is", () => {
    show();
    patch({ pending: ["a.children"] });
    expect(root.dataset.nbdashState).toBe("busy");
    act(() => wire.events.onDown());
    expect(root.dataset.nbdashState).toBe("reconnecting");
    expect(screen.getByRole("status").textContent).toContain("Reconnecting");
    act(() => wire.events.onGone());
    expect(screen.getByRole("status").textContent).toContain("Run the notebook's cells again");
  });

  it("shows two places of one view alike", () => {
    const other = document.body.appendChild(document.createElement("div"));
    show();
    let release = () => {};
    act(() => {
      release = mount(other, view, new Registry(schema, {}));
    });
    patch({ ops: [["a", "children", "both"]] });
    expect([root, other].map((place) => place.querySelector("#a")?.textContent)).toEqual(["both", "both"]);
    act(() => release());
    expect(other.innerHTML).toBe("");
    expect(root.querySelector("#a")).not.toBeNull();
    other.remove();
  });

  it("shows a refusal instead of the app", () => {
    act(() => wire.say({ type: "refused", title: "Versions do not fit", message: "Reload this page." }));
    expect(screen.getByRole("alert").textContent).toBe("Versions do not fitReload this page.");
  });

  it("leads where a refusal says, and shows nothing of the app any more", () => {
    show();
    const link = { text: "Log in", href: "" };
    act(() => wire.say({ type: "refused", title: "You are not logged in", message: "", link }));
    const shown = root.querySelector("a");
    expect([shown?.textContent, shown?.getAttribute("href")]).toEqual(["Log in", ""]);
    expect(root.querySelector("#a")).toBeNull();
  });
});

describe("a failure", () => {
  it("says in the reader's language that somebody may not do this", () => {
    show();
    patch({ failures: [{ ...FAILURE, traceback: null, message: "for admin", forbidden: true }] });
    expect(screen.getByRole("button", { name: "a could not be updated" }).textContent).toContain(
      "Whoever runs this app can give you access.",
    );
  });

  it("is marked at its outputs, for the keyboard too, and gone when the next run succeeds", () => {
    show();
    patch({ failures: [FAILURE] });
    const badge = screen.getByRole("button", { name: "a could not be updated" });
    expect(badge.textContent).toContain("division by zero");
    badge.focus();
    expect(document.activeElement).toBe(badge);
    expect(document.querySelectorAll(".nb-mark")).toHaveLength(1);
    expect(root.querySelector("#a")?.outerHTML).toBe('<div id="a">app</div>');
    patch({ failures: [] });
    expect(document.querySelectorAll(".nb-mark, .nb-failure")).toHaveLength(0);
  });

  it("is read out", () => {
    show();
    const heard = screen.getByRole("status");
    expect(heard.textContent).toBe("");
    patch({ failures: [FAILURE] });
    expect(heard.textContent).toBe(FAILURE.title);
  });

  it("is told in full under the app", async () => {
    show();
    patch({ failures: [FAILURE, { ...FAILURE, id: "cb2", traceback: null, incident: "a1b2c3" }] });
    const report = await screen.findByRole("region", { name: "Messages from callbacks" }); // fetched when it is wanted
    expect(report.textContent).toContain("2 problems");
    expect(report.textContent).toContain("Tracebackline 1");
    expect(report.textContent).toContain("Incident a1b2c3 in the log");
  });

  it("of an output that is not to be seen is in the list alone", async () => {
    show();
    patch({ failures: [{ ...FAILURE, outputs: ["gone.children"] }] });
    expect(document.querySelectorAll(".nb-mark")).toHaveLength(0);
    await waitFor(() => expect(document.querySelectorAll(".nb-failure")).toHaveLength(1));
  });
});

it("what callbacks print is shown under the app, when somebody wants to read it", async () => {
  show();
  const head = { callback: "say", run: 1, at: 1_790_000_000_000 };
  patch({ output: [{ ...head, stream: "stdout", text: "one\ntwo\n" }] });
  patch({ output: [{ ...head, stream: "stderr", text: "three\n" }] });
  const summary = await screen.findByText("Printed by callbacks (3 lines)");
  expect(screen.queryByRole("log")).toBeNull();
  open(summary);
  expect(screen.getByRole("log").textContent).toContain("say");
  expect(document.querySelector('[data-stream="stdout"]')?.textContent).toBe("one\ntwo\n");
  expect(document.querySelector('[data-stream="stderr"]')?.textContent).toBe("three\n");
});

it("a page that comes later is shown the log so far", async () => {
  show({ output: [{ callback: "say", run: 1, at: 0, data: { "text/plain": "an object" } }] });
  open(await screen.findByText("Printed by callbacks (1 output)"));
  expect(screen.getByRole("log").textContent).toContain("an object");
});

function open(summary: HTMLElement): void {
  const details = summary.parentElement as HTMLDetailsElement; // a summary stands in nothing else
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
  });
}
