import { expect, test } from "vitest";
import { columnsOf, headersOf, shownColumns } from "./columns";

const named = (...names: (string | string[])[]) =>
  columnsOf({ columns: names.map((name, index) => ({ id: `c${index}`, name })) }, undefined);

test("without columns, the first row's keys are the columns", () => {
  expect(columnsOf({}, { a: 1, b: 2 }).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a single name stands in every row of headers", () => {
  expect(named("a", ["x", "y"]).map(({ names }) => names)).toEqual([
    ["a", "a"],
    ["x", "y"],
  ]);
});

test("neighbours of one name are merged, in each row by themselves", () => {
  const columns = named(["A", "x"], ["A", "y"], ["B", "y"]);
  const spans = (isMerged: boolean) => headersOf(columns, isMerged).map((row) => row.map(({ span }) => span));
  expect(spans(false)).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  expect(spans(true)).toEqual([
    [2, 1],
    [1, 2],
  ]);
});

test("hidden columns are left out, and the rest keep their places in `columns`", () => {
  expect(shownColumns(named("a", "b", "c"), ["c1"]).map(({ index }) => index)).toEqual([0, 2]);
});

test("what stays in place is not merged with what is scrolled", () => {
  const headers = headersOf(named("A", "A", "A"), true, 1);
  expect(headers.map((row) => row.map(({ span }) => span))).toEqual([[1, 2]]);
});
