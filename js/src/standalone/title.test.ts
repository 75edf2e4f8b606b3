import { beforeEach, expect, it } from "vitest";
import type { ViewState } from "../host/state";
import { Signal } from "../store/signal";
import { ManualClock } from "../test/clock";
import { keepTitle } from "./title";

let clock: ManualClock;
let state: Signal<ViewState>;
let title: Signal<string>;

beforeEach(() => {
  clock = new ManualClock();
  state = new Signal<ViewState>("live");
  title = new Signal("");
  document.title = "";
});

function keep(updateTitle: string | null): void {
  keepTitle({ state, title }, updateTitle, clock);
  title.set("App");
}

it("is the app's", () => {
  keep(null);
  expect(document.title).toBe("App");
  title.set("Other");
  expect(document.title).toBe("Other");
});

it("is another while callbacks run", () => {
  keep("Updating...");
  state.set("busy");
  clock.advance(199);
  expect(document.title).toBe("App");
  clock.advance(1);
  expect(document.title).toBe("Updating...");
  state.set("queued");
  state.set("live");
  expect(document.title).toBe("App");
});

it("stays when the answer is quick", () => {
  keep("Updating...");
  state.set("busy");
  state.set("live");
  clock.advance(1_000);
  expect(document.title).toBe("App");
});

it("stays what the app's own code made it meanwhile", () => {
  keep("Updating...");
  state.set("busy");
  clock.advance(200);
  document.title = "Mine";
  state.set("live");
  expect(document.title).toBe("Mine");
});

it("that the kernel changed meanwhile is shown afterwards", () => {
  keep("Updating...");
  state.set("busy");
  clock.advance(200);
  title.set("New");
  expect(document.title).toBe("Updating...");
  state.set("live");
  expect(document.title).toBe("New");
});
