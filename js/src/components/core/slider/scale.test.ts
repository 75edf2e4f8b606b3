import { expect, test } from "vitest";
import { scaleOf, snap } from "./scale";

const places = (props: Parameters<typeof scaleOf>[0]) =>
  Object.keys(scaleOf(props).marks)
    .map(Number)
    .sort((a, b) => a - b);

test.each([
  [{ min: 0, max: 20 }, [0, 5, 10, 15, 20]],
  [{ min: 0, max: 1 }, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [{ min: 1952, max: 2007, step: 1 }, [1952, 1980, 2007]],
  [{ min: 0, max: 10, step: 3 }, [0, 6, 10]],
  [{ min: 1, max: 21, step: 5 }, [1, 6, 11, 16, 21]],
  [{ min: 5, max: 5 }, [5]],
])("without marks, a few round ones on the steps: %j", (props, expected) => {
  expect(places(props)).toEqual(expected);
});

test("marks None draws none, and steps stay", () => {
  const scale = scaleOf({ min: 0, max: 10, marks: null, step: null });
  expect(scale.marks).toEqual({});
  expect(scale.step).not.toBeNull();
});

test("step None leaves only the marks to choose; the ends come from them", () => {
  const scale = scaleOf({ marks: { 1952: "1952", 1957: "1957", 2007: { label: "now" } }, step: null });
  expect(scale).toMatchObject({ min: 1952, max: 2007, step: null });
  expect(snap(1980, scale)).toBe(1957);
});

test("marks beyond the ends are left out", () => {
  expect(places({ min: 0, max: 5, marks: { 0: "a", 9: "b" } })).toEqual([0]);
});

test("values snap to steps without the noise of fractions", () => {
  expect(snap(0.31, scaleOf({ min: 0, max: 1, step: 0.1 }))).toBe(0.3);
  expect(snap(99, scaleOf({ min: 0, max: 1, step: 0.1 }))).toBe(1);
});
