import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SCHEMA } from "../components/schema.gen";
import { ManualClock } from "../test/clock";
import { core } from "../test/layout";
import { TestWire } from "../test/wire";
import { addressOf, browserAddress } from "./address";
import { View } from "./view";

const WELCOME = { type: "welcome", protocol: 1, session: "s", generation: "g", resumed: false, ack: 0 };
const SLIDER = core("Slider", { id: "year", value: 1952, url: true });
const CHOICE = core("Dropdown", { id: "who", multi: true, value: [], url: "c" });

let clock: ManualClock;
let wire: TestWire;
let view: View;
let last: number;

beforeEach(() => {
  clock = new ManualClock();
  window.history.replaceState(null, "", "/app?other=1");
});

afterEach(() => view.close());

async function open(layout: unknown, options: { edited?: unknown[]; isGuest?: boolean } = {}): Promise<void> {
  wire = new TestWire();
  view = new View({
    transport: wire,
    schema: SCHEMA,
    address: options.isGuest ? null : () => window.location.pathname,
    scheduler: clock,
  });
  view.open();
  wire.say(WELCOME);
  last = 1;
  const { edited = [] } = options;
  wire.say({ type: "snapshot", n: 1, ack: 0, layout, pending: [], failures: [], title: "", edited });
  await vi.dynamicImportSettled();
}

/** As a component does when a person has used it. */
async function set(id: string, value: unknown): Promise<void> {
  const node = view.store.get(id);
  if (node === undefined) throw new Error(`there is no ${id}`);
  view.set(node, { value });
  await Promise.resolve();
  tellDone();
}

/** The kernel has done all that it was told. */
function tellDone(): void {
  last += 1;
  const done = wire.of("event").map(({ n }) => n);
  wire.say({ type: "patch", n: last, ack: done.length, done });
}

/** As a callback does. */
function patch(ops: unknown[]): void {
  last += 1;
  wire.say({ type: "patch", n: last, ack: wire.of("event").length, ops });
}

const query = () => window.location.search;
const told = () => wire.of("event").map(({ changes, address }) => [changes, address]);

async function goBackTo(search: string): Promise<void> {
  window.history.back();
  await vi.waitFor(() => expect(query()).toBe(search));
  await new Promise((resolve) => setTimeout(resolve)); // popstate is told in a task of its own
  clock.advance(0);
  tellDone();
}

test("what a person sets stands in the address; the rest of it stays, and the event tells it", async () => {
  window.history.replaceState(null, "", "/app?other=1#top");
  await open([SLIDER, CHOICE]);
  expect(query()).toBe("?other=1");
  await set("year", 2002);
  clock.advance(200);
  await set("who", ["Asia", "South America"]);
  expect(query()).toBe("?other=1&year=2002&c=Asia,South+America");
  expect(told()).toEqual([
    [[["year", { value: 2002 }]], "/app?other=1&year=2002#top"],
    [[["who", { value: ["Asia", "South America"] }]], "/app?other=1&year=2002&c=Asia,South+America#top"],
  ]);
});

test("what is as the layout has it is left out", async () => {
  await open([SLIDER]);
  await set("year", 2002);
  clock.advance(200);
  await set("year", 1952);
  expect(query()).toBe("?other=1");
});

test("what the kernel has put in place is there at once, and is told to nobody", async () => {
  window.history.replaceState(null, "", "/app?year=2002");
  await open([core("Slider", { id: "year", value: 2002, url: true })], {
    edited: [["year", { value: 1952 }]],
  });
  expect(query()).toBe("?year=2002");
  expect(wire.of("event")).toEqual([]);
});

test("changes in quick succession are one step of the history, and the browser is told of them now and then", async () => {
  await open([SLIDER]);
  const steps = window.history.length;
  const replace = vi.spyOn(window.history, "replaceState");
  for (let year = 1953; year < 1993; year += 1) {
    await set("year", year);
    clock.advance(20);
  }
  expect(replace.mock.calls.length).toBeLessThan(8);
  replace.mockRestore();
  clock.advance(200);
  expect(query()).toBe("?other=1&year=1992");
  expect(window.history.length).toBe(steps + 1);
  expect(told().at(-1)?.[1]).toBe("/app?other=1&year=1992");
});

test("back leads to what was there before, and only the components are told", async () => {
  await open([SLIDER, core("Location", { id: "url" })]);
  const heard = vi.fn();
  window.addEventListener("popstate", heard);
  await set("year", 2002);
  clock.advance(1_000);
  await set("year", 2007);
  clock.advance(1_000);
  expect(query()).toBe("?other=1&year=2007");
  await goBackTo("?other=1&year=2002");
  expect(view.store.get("year")?.props.value).toBe(2002);
  await goBackTo("?other=1");
  expect(view.store.get("year")?.props.value).toBe(1952);
  expect(heard).not.toHaveBeenCalled();
  expect(told().at(-1)).toEqual([[["year", { value: 1952 }]], "/app?other=1"]);
  window.removeEventListener("popstate", heard);
});

test("a link to the same page sets what it names, and the rest as the layout has it", async () => {
  await open([SLIDER, CHOICE]);
  await set("year", 2002);
  clock.advance(1_000);
  browserAddress.push("/app?c=Asia", true);
  expect(view.store.get("who")?.props.value).toEqual(["Asia"]);
  expect(view.store.get("year")?.props.value).toBe(1952);
  expect(query()).toBe("?c=Asia");
});

test("a Location tells by itself that the page has gone elsewhere, and what lives in the address comes after it", async () => {
  await open([SLIDER, core("Location", { id: "url" })]);
  const location = view.store.get("url");
  browserAddress.push("/app?year=soon", true);
  await Promise.resolve();
  if (location !== undefined) view.set(location, { search: "?year=soon" });
  await Promise.resolve();
  expect(told()).toEqual([[[["url", { search: "?year=soon" }]], undefined]]);
  clock.advance(0);
  expect(query()).toBe("");
});

test("what stays on screen at another path writes itself into its address when the new page is there", async () => {
  await open([SLIDER, core("Location", { id: "url" })]);
  await set("year", 2002);
  clock.advance(1_000);
  const location = view.store.get("url");
  const follow = browserAddress.subscribe(() => location && view.set(location, { pathname: "/next" }));
  browserAddress.push("/next", true);
  expect(view.store.get("year")?.props.value).toBe(2002);
  await Promise.resolve();
  clock.advance(0);
  expect(window.location.href).toMatch(/\/next$/);
  tellDone();
  expect(window.location.href).toMatch(/\/next\?year=2002$/);
  follow();
});

test("what a callback sets stands there too, and is no step", async () => {
  await open([SLIDER]);
  const steps = window.history.length;
  patch([["year", "value", 1987]]);
  expect(query()).toBe("?other=1&year=1987");
  expect(window.history.length).toBe(steps);
});

test("a component takes its parameter with it when it goes, unless it came with the address", async () => {
  window.history.replaceState(null, "", "/app?year=2002&c=Asia");
  const who = core("Dropdown", { id: "who", multi: true, value: ["Asia"], url: "c" });
  await open(core("Tabs", { id: "box", children: [SLIDER, who] }), { edited: [["who", { value: [] }]] });
  expect(view.store.get("year")?.props.value).toBe(2002); // the kernel had not known of it
  await set("year", 1992);
  clock.advance(200);
  patch([["box", "children", []]]);
  expect(query()).toBe("?c=Asia");
});

test("what an address says and a component can't hold is passed over", async () => {
  const noted = vi.spyOn(console, "info").mockImplementation(() => {});
  window.history.replaceState(null, "", "/app?year=soon&other=1");
  await open([SLIDER]);
  expect(view.store.get("year")?.props.value).toBe(1952);
  expect(query()).toBe("?other=1");
  expect(noted.mock.lastCall?.[0]).toContain("year=soon");
  noted.mockRestore();
});

test("Location components have the address as it is, without a word to the kernel", async () => {
  const parts = { pathname: "/app", search: "?other=1", hash: "", href: window.location.href };
  const authored = { pathname: null, search: null, hash: null, href: null };
  await open([SLIDER, core("Location", { id: "url", ...parts })], { edited: [["url", authored]] });
  await set("year", 2002);
  expect(view.store.get("url")?.props.search).toBe("?other=1&year=2002");
  expect(told()).toEqual([[[["year", { value: 2002 }]], "/app?other=1&year=2002"]]);
});

test("in a notebook it is the app's own address that changes", async () => {
  await open([SLIDER], { isGuest: true });
  await set("year", 2002);
  expect(query()).toBe("?other=1");
  expect(addressOf(view).read()).toBe("nbdash://notebook/?year=2002");
  expect(told()).toEqual([[[["year", { value: 2002 }]], "/?year=2002"]]);
});
