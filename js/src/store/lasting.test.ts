import { beforeEach, expect, it } from "vitest";
import { ManualClock } from "../test/clock";
import { LASTS_MS, Lasting } from "./lasting";
import { Pending } from "./pending";

let clock: ManualClock;
let pending: Pending;
let lasting: Lasting;

beforeEach(() => {
  clock = new ManualClock();
  pending = new Pending(clock);
  lasting = new Lasting(pending, clock);
});

it("names what has waited for long, each after its own time", () => {
  pending.replace(["a.x"]);
  clock.advance(1_000);
  pending.replace(["a.x", "b.y"]);
  clock.advance(LASTS_MS - 1_000 + 199);
  expect(lasting.props.read()).toEqual([]);
  clock.advance(1);
  expect(lasting.props.read()).toEqual(["a.x"]);
  clock.advance(1_000);
  expect(lasting.props.read()).toEqual(["a.x", "b.y"]);
});

it("forgets what waits no more, and counts anew when it waits again", () => {
  pending.replace(["a.x"]);
  clock.advance(10_000);
  expect(lasting.props.read()).toEqual(["a.x"]);
  pending.replace([]);
  clock.advance(0);
  expect(lasting.props.read()).toEqual([]);
  pending.replace(["a.x"]);
  clock.advance(LASTS_MS - 1);
  expect(lasting.props.read()).toEqual([]);
  clock.advance(300);
  expect(lasting.props.read()).toEqual(["a.x"]);
});

it("listens no more when it is closed", () => {
  pending.replace(["a.x"]);
  clock.advance(300);
  lasting.close();
  clock.advance(10_000);
  expect(lasting.props.read()).toEqual([]);
});
