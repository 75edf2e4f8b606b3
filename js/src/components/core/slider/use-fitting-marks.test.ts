import { expect, test } from "vitest";
import { fittingLabels } from "./use-fitting-marks";

function row(count: number, distance: number, width: number): { from: number; to: number }[] {
  return Array.from({ length: count }, (_, index) => ({
    from: index * distance,
    to: index * distance + width,
  }));
}

test("labels that stand apart are all shown", () => {
  expect([...fittingLabels(row(4, 50, 30))]).toEqual([0, 1, 2, 3]);
});

test("of labels that would overlap every other is shown, and both ends", () => {
  expect([...fittingLabels(row(12, 26, 30))]).toEqual([0, 2, 4, 6, 8, 11]);
  expect([...fittingLabels(row(11, 26, 30))]).toEqual([0, 2, 4, 6, 8, 10]);
});

test("a slider that runs backwards keeps both ends too", () => {
  expect([...fittingLabels(row(12, 26, 30).reverse())]).toEqual([0, 2, 4, 6, 8, 11]);
});

test("where hardly any fit the ends remain", () => {
  expect([...fittingLabels(row(5, 5, 30))]).toEqual([0, 4]);
});
