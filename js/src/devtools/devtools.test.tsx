import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { View } from "../host/view";
import type { ComponentJson, Failure } from "../protocol/messages";
import { Registry } from "../render/registry";
import { ManualClock } from "../test/clock";
import { html, schema as known } from "../test/layout";
import { TestWire } from "../test/wire";
import { openDevtools } from "./open";
import { call, EVERYTHING, entry, timing } from "./testing";

const FAILURE: Failure = {
  id: "table->table.children",
  title: "Callback error updating table.children",
  message: "KeyError: 'year'",
  outputs: ["table.children"],
  traceback: 'File "cell In[3], line 7, in table',
  incident: null,
  places: [{ cell: "c-3", execution: 3, file: null, line: 7, function: "table" }],
};

const schema = {
  ...known,
  "nbdash.DevtoolPage": { chunk: "page", nodeProps: ["children"], sets: [] },
};

let wire: TestWire;
let element: HTMLElement;
let close: () => void;
let serial: number;

beforeEach(() => {
  // happy-dom lays nothing out
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(300);
  wire = new TestWire();
  const view = new View({ transport: wire, schema, scheduler: new ManualClock() });
  view.open();
  wire.events.onOpen();
  wire.say({
    type: "welcome",
    protocol: 4,
    session: "s",
    generation: "g",
    resumed: false,
    ack: 0,
    inspectable: true,
  });
  const layout = html("Div", { children: [html("P", { id: "rows", children: "abc" })] });
  wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "" });
  element = document.body.appendChild(document.createElement("div"));
  act(() => {
    close = openDevtools(element, view, new Registry(schema, {}));
  });
  serial = 1;
});

afterEach(() => {
  act(() => close());
  element.remove();
});

function say(news: object): void {
  act(() => wire.say({ type: "inspect", serial: ++serial, ...news }));
}

function tellAll(): void {
  act(() => wire.say(EVERYTHING));
}

function tab(name: RegExp): HTMLElement {
  return screen.getByRole("tab", { name });
}

function node(name: RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

function rows(): (string | null)[] {
  return [...element.querySelectorAll(".nb-dev-cause")].map(({ textContent }) => textContent);
}

describe("the developer's view", () => {
  it("leaves nothing behind", () => {
    expect(element.childElementCount).toBe(1);
    act(() => close());
    expect(element.childElementCount).toBe(0);
    expect(wire.of("inspect").map(({ on }) => on)).toEqual([true, false]);
  });

  it("has its pages as tabs that arrow keys go through", () => {
    tellAll();
    expect(tab(/Graph/).getAttribute("aria-selected")).toBe("true");
    act(() => tab(/Graph/).focus());
    fireEvent.keyDown(tab(/Graph/), { key: "ArrowRight" });
    expect(document.activeElement).toBe(tab(/Log/));
    expect(screen.getByRole("tabpanel", { name: /Log/ })).toBeDefined();
    fireEvent.keyDown(tab(/Log/), { key: "End" });
    expect(document.activeElement).toBe(tab(/Errors/));
    fireEvent.keyDown(tab(/Errors/), { key: "ArrowRight" });
    expect(document.activeElement).toBe(tab(/Graph/));
    expect(screen.getAllByRole("tab").map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  });

  it("says why, where the kernel refuses", () => {
    act(() => wire.say({ type: "inspect", refused: "Only in notebooks." }));
    expect(screen.getByText("Only in notebooks.")).toBeDefined();
  });
});

describe("the graph", () => {
  it("says so while it is not here, and where there is nothing", () => {
    expect(screen.getByText("Asking the kernel…")).toBeDefined();
    act(() => wire.say({ ...EVERYTHING, graph: { callbacks: [], links: [] } }));
    expect(screen.getByText(/no callbacks/)).toBeDefined();
  });

  it("shows counts and mean times on callbacks, and follows them", () => {
    tellAll();
    expect(node(/^Callback rows/).getAttribute("aria-label")).toBe("Callback rows, 2 calls · 3.0 ms");
    expect(node(/^Callback table/).getAttribute("aria-label")).toBe("Callback table, not called yet");
    expect(node(/^Callback total/).getAttribute("aria-label")).toBe("Callback total, 1 call");
    say({ timings: { "table->table.children": timing(1, { mean: 1500 }) } });
    expect(node(/^Callback table/).getAttribute("aria-label")).toBe("Callback table, 1 call · 1.50 s");
  });

  it("marks what has failed and what the last event was about", () => {
    tellAll();
    act(() => wire.say({ type: "patch", n: 2, ack: 0, failures: [FAILURE] }));
    say({ log: [entry(1, { calls: [call("rows")] })] });
    expect(node(/^Callback table, .*failed/)).toBeDefined();
    const latest = [...element.querySelectorAll("[data-node][data-latest]")].map((one) =>
      one.getAttribute("data-node"),
    );
    expect(latest.sort()).toEqual(["callback rows->rows.children", "rows.children", "year.value"]);
    expect(element.querySelectorAll(".nb-dev-edge[data-latest]").length).toBe(2);
  });

  it("is walked by keyboard, and Enter shows what is known of a node", () => {
    tellAll();
    const first = node(/^Callback rows/);
    expect(first.tabIndex).toBe(0);
    act(() => first.focus());
    fireEvent.keyDown(first, { key: "ArrowRight" });
    const prop = node(/^rows/);
    expect(document.activeElement).toBe(prop);
    expect([first.tabIndex, prop.tabIndex]).toEqual([-1, 0]);
    fireEvent.keyDown(prop, { key: "Enter" });
    const details = screen.getByRole("region", { name: "About rows.children" });
    expect(within(details).getByText("“abc”")).toBeDefined();
    fireEvent.click(within(details).getByRole("button", { name: "table" }));
    const table = screen.getByRole("region", { name: "About table" });
    expect(within(table).getByText("table(value)")).toBeDefined();
    expect(within(table).getByText("limit.value")).toBeDefined();
    fireEvent.keyDown(node(/^Callback table/), { key: "Escape" });
    expect(screen.queryByRole("region", { name: /^About/ })).toBeNull();
  });

  it("tells of a callback where it is, its figures and its last error", () => {
    tellAll();
    act(() => wire.say({ type: "patch", n: 2, ack: 0, failures: [FAILURE] }));
    say({ timings: { "table->table.children": timing(4, { failed: 1, superseded: 2 }) } });
    act(() => node(/^Callback table/).focus());
    fireEvent.keyDown(node(/^Callback table/), { key: " " });
    const details = screen.getByRole("region", { name: "About table" });
    const figures = [...details.querySelectorAll(".nb-dev-figures > div")].map(
      ({ textContent }) => textContent,
    );
    expect(figures).toEqual(["Calls4", "Mean3.0 ms", "Last2.0 ms", "Longest4.0 ms", "Failed1", "Too late2"]);
    expect(details.textContent).toContain("cell In[3], line 5");
    expect(details.textContent).toContain("KeyError: 'year'");
  });

  it("leads to the cell where somebody can show it", () => {
    const revealed: unknown[] = [];
    const answer = (event: Event) => {
      revealed.push((event as CustomEvent).detail);
      event.preventDefault();
    };
    document.addEventListener("nbdash:reveal", answer);
    tellAll();
    act(() => node(/^Callback rows/).focus());
    fireEvent.keyDown(node(/^Callback rows/), { key: "Enter" });
    revealed.length = 0;
    fireEvent.click(screen.getByRole("button", { name: "cell In[3], line 5" }));
    document.removeEventListener("nbdash:reveal", answer);
    expect(revealed).toMatchObject([{ cell: "c-3", execution: 3, line: 5 }]);
  });

  it("is filtered, and says so when nothing is left", () => {
    tellAll();
    const filter = screen.getByRole("searchbox");
    fireEvent.change(filter, { target: { value: "limit" } });
    expect(element.querySelectorAll("[data-node]").length).toBe(4);
    expect(screen.getByText("1 of 3 callbacks")).toBeDefined();
    fireEvent.change(filter, { target: { value: "zzz" } });
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(element.querySelectorAll("[data-node]").length).toBe(10);
  });

  it("keeps what was selected while another page is in front", () => {
    tellAll();
    act(() => node(/^Callback rows/).focus());
    fireEvent.keyDown(node(/^Callback rows/), { key: "Enter" });
    fireEvent.click(tab(/Log/));
    fireEvent.click(tab(/Graph/));
    expect(screen.getByRole("region", { name: "About rows" })).toBeDefined();
  });
});

describe("the log", () => {
  beforeEach(() => {
    tellAll();
    fireEvent.click(tab(/Log/));
  });

  it("says what to do while it is empty", () => {
    expect(screen.getByText(/Change something in the app/)).toBeDefined();
  });

  it("has the newest event first, each with what came of it", () => {
    say({ log: [entry(1), entry(2, { kind: "set", calls: [], sent: [] })] });
    expect(rows()).toEqual(["From Python: year.value = 2", "year.value = 1"]);
    const [, first] = element.querySelectorAll<HTMLElement>(".nb-dev-row");
    expect(first?.querySelector(".nb-dev-sum")?.textContent).toBe("2 calls · 16 ms · 250 B");
    fireEvent.click(first as HTMLElement);
    expect(first?.getAttribute("aria-expanded")).toBe("true");
    const body = element.querySelector(".nb-dev-entry-body");
    expect(body?.querySelectorAll(".nb-dev-call").length).toBe(2);
    expect(body?.textContent).toContain("rows.children = 'a'");
    expect(body?.textContent).toContain("patch of 250 B with 2 props");
  });

  it("stands still while it is paused, and says how much is new", () => {
    say({ log: [entry(1)] });
    fireEvent.click(screen.getByRole("button", { name: "Pause" }));
    say({ log: [entry(2), entry(3)] });
    expect(rows()).toEqual(["year.value = 1"]);
    fireEvent.click(screen.getByRole("button", { name: "Resume (2 new)" }));
    expect(rows()).toEqual(["year.value = 3", "year.value = 2", "year.value = 1"]);
  });

  it("is cleared", () => {
    say({ log: [entry(1)] });
    fireEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(rows()).toEqual([]);
    say({ log: [entry(2)] });
    expect(rows()).toEqual(["year.value = 2"]);
  });

  it("is filtered for what failed", () => {
    say({
      log: [entry(1), entry(2, { calls: [call("rows", { outcome: "failed", message: "KeyError: 'b'" })] })],
    });
    fireEvent.click(screen.getByRole("checkbox", { name: "Errors only" }));
    expect(rows()).toEqual(["year.value = 2"]);
    fireEvent.click(element.querySelector(".nb-dev-row") as HTMLElement);
    expect(element.querySelector(".nb-dev-call-result")?.textContent).toBe("failed: KeyError: 'b'");
  });

  it("is walked with the arrow keys", () => {
    say({ log: [entry(1), entry(2), entry(3)] });
    const all = [...element.querySelectorAll<HTMLElement>(".nb-dev-row")];
    act(() => all[0]?.focus());
    fireEvent.keyDown(all[0] as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(all[1]);
    fireEvent.keyDown(all[1] as HTMLElement, { key: "End" });
    expect(document.activeElement).toBe(all[2]);
    fireEvent.keyDown(all[2] as HTMLElement, { key: "ArrowUp" });
    expect(document.activeElement).toBe(all[1]);
  });
});

describe("the errors", () => {
  it("are counted on their tab, and told with place and traceback", () => {
    fireEvent.click(tab(/Errors/));
    expect(screen.getByText(/^No errors/)).toBeDefined();
    act(() => wire.say({ type: "patch", n: 2, ack: 0, failures: [FAILURE] }));
    expect(tab(/Errors/).textContent).toBe("Errors1");
    const page = screen.getByRole("tabpanel", { name: /Errors/ });
    expect(page.textContent).toContain("Callback error updating table.children");
    expect(page.textContent).toContain("cell In[3], line 7");
    expect(page.querySelector("pre")?.textContent).toBe(FAILURE.traceback);
    act(() => wire.say({ type: "patch", n: 3, ack: 0, failures: [] }));
    expect(screen.getByText(/^No errors/)).toBeDefined();
  });
});

describe("pages of plugins", () => {
  const page = (title: string, position: string, children: ComponentJson) => ({
    namespace: "nbdash",
    type: "DevtoolPage",
    props: { title, position, children },
  });
  const show = (...pages: ComponentJson[]) =>
    act(() =>
      wire.say({
        type: "snapshot",
        n: 2,
        ack: 0,
        layout: [html("Div"), ...pages],
        pending: [],
        failures: [],
        title: "",
      }),
    );
  const titles = () => screen.getAllByRole("tab").map(({ textContent }) => textContent);

  it("stand before and after the others, and what is on them is alive", async () => {
    show(
      page("Notes", "right", html("Button", { id: "note", children: "Note it" })),
      page("First", "left", html("P", { children: "first" })),
    );
    expect(titles()).toEqual(["First", "Graph", "Log", "Errors", "Notes"]);
    fireEvent.click(tab(/Notes/));
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Note it" })));
    expect(wire.of("event")).toMatchObject([{ changes: [["note", { n_clicks: 1 }]] }]);
    act(() => wire.say({ type: "patch", n: 3, ack: 1, done: [1], ops: [["note", "children", "Noted"]] }));
    expect(screen.getByRole("button", { name: "Noted" })).toBeTruthy();
  });

  it("leave the graph in front when they go", () => {
    show(page("Notes", "right", html("P", { children: "a" })));
    fireEvent.click(tab(/Notes/));
    act(() =>
      wire.say({ type: "snapshot", n: 3, ack: 0, layout: html("Div"), pending: [], failures: [], title: "" }),
    );
    expect(titles()).toEqual(["Graph", "Log", "Errors"]);
    expect(tab(/Graph/).getAttribute("aria-selected")).toBe("true");
  });
});
