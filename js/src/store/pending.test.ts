import { beforeEach, expect, it, vi } from "vitest";
import { ManualClock } from "../test/clock";
import { Pending } from "./pending";

let clock: ManualClock;
let pending: Pending;

beforeEach(() => {
  clock = new ManualClock();
  pending = new Pending(clock);
});

it("a quick answer shows nothing", () => {
  const listener = vi.fn();
  pending.subscribe(listener);
  pending.replace(["a.x"]);
  expect(pending.isEmpty).toBe(false);
  clock.advance(199);
  pending.replace([]);
  clock.advance(1_000);
  expect(listener).not.toHaveBeenCalled();
  expect(pending.isEmpty).toBe(true);
});

it("what is shown stays for 300 ms at least", () => {
  pending.replace(["a.x"]);
  clock.advance(200);
  expect(pending.isShown("a")).toBe(true);
  pending.replace([]);
  clock.advance(299);
  expect(pending.isShown("a")).toBe(true);
  clock.advance(1);
  expect(pending.isShown("a")).toBe(false);
});

it("what waits again before it was hidden stays without a gap", () => {
  const listener = vi.fn();
  pending.subscribeTo("a", listener);
  pending.replace(["a.x"]);
  clock.advance(200);
  pending.replace([]);
  clock.advance(100);
  pending.replace(["a.x"]);
  clock.advance(5_000);
  expect(pending.isShown("a")).toBe(true);
  expect(listener).toHaveBeenCalledTimes(1);
});

it("a component is loading while any of its props is, and only its own listeners hear", () => {
  const own = vi.fn();
  const other = vi.fn();
  pending.subscribeTo("a", own);
  pending.subscribeTo("b", other);
  pending.replace(["a.x", "a.y"]);
  clock.advance(600);
  pending.replace(["a.y"]);
  expect(pending.isShown("a")).toBe(true);
  pending.replace([]);
  expect(pending.isShown("a")).toBe(false);
  expect(own).toHaveBeenCalled();
  expect(other).not.toHaveBeenCalled();
});

it("dict ids may hold dots", () => {
  pending.replace(['{"a":"x.y"}.value']);
  clock.advance(200);
  expect(pending.isShown('{"a":"x.y"}')).toBe(true);
});
