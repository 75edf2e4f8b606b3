import { act } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { show } from "../shared/testing";
import { Interval } from "./interval";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Bit by bit, because React draws only between the bits. */
function pass(ms: number): void {
  for (let passed = 0; passed < ms; passed += 10) act(() => vi.advanceTimersByTime(10));
}

test("counts once per interval and stops at max_intervals", () => {
  const shown = show(Interval, { interval: 100, max_intervals: 3 });
  pass(250);
  expect(shown.props().n_intervals).toBe(2);
  pass(1000);
  expect(shown.props().n_intervals).toBe(3);
});

test("does nothing while disabled, and at max_intervals 0", () => {
  const disabled = show(Interval, { interval: 100, disabled: true });
  const none = show(Interval, { interval: 100, max_intervals: 0 });
  pass(1000);
  expect(disabled.sent).toEqual([]);
  expect(none.sent).toEqual([]);
});

test("ticks missed while the page slept are not made up for", () => {
  const shown = show(Interval, { interval: 100 });
  pass(100);
  vi.setSystemTime(Date.now() + 10_000);
  pass(100);
  pass(100);
  expect(shown.props().n_intervals).toBeLessThanOrEqual(3);
});

test("a tick of another view takes the place of this one's", () => {
  const shown = show(Interval, { interval: 100 });
  pass(90);
  shown.receive({ n_intervals: 1 });
  pass(90);
  expect(shown.sent).toEqual([]);
  pass(10);
  expect(shown.sent).toEqual([{ n_intervals: 2 }]);
});

test("stops when it leaves the page", () => {
  const shown = show(Interval, { interval: 100 });
  shown.unmount();
  pass(1000);
  expect(shown.sent).toEqual([]);
});
