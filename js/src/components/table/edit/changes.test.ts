import { expect, test } from "vitest";
import { applyEdits, cellEdit, withoutRow, withoutValues } from "./changes";
import { renamed, withoutColumns } from "./columns";
import { optionsFor } from "./options";

const DATA = [
  { id: "a", x: 1 },
  { id: "b", x: 2 },
  { id: "c", x: 3 },
];

test("an edit says which cell, and what was there", () => {
  expect(cellEdit(DATA[1], 1, "x", 5)).toEqual({
    row: 1,
    row_id: "b",
    column_id: "x",
    value: 5,
    previous: 2,
  });
  expect(cellEdit({ y: 1 }, 0, "x", 5)).toEqual({ row: 0, column_id: "x", value: 5, previous: null });
});

test("rows that are not edited are the same objects, and the data given stays as it is", () => {
  const before = structuredClone(DATA);
  const after = applyEdits(DATA, [cellEdit(DATA[1], 1, "x", 5), cellEdit(DATA[1], 1, "y", 6)]);
  expect(after[1]).toEqual({ id: "b", x: 5, y: 6 });
  expect(after[0]).toBe(DATA[0]);
  expect(DATA).toEqual(before);
});

test("rows past the end are added", () => {
  const after = applyEdits(DATA, [cellEdit(undefined, 4, "x", 9)]);
  expect(after.slice(3)).toEqual([{}, { x: 9 }]);
});

test("with a row its selection goes, and what is selected below it stays selected", () => {
  expect(withoutRow(DATA, 1, [2, 1, 0])).toEqual({
    data: [DATA[0], DATA[2]],
    selected_rows: [1, 0],
    selected_row_ids: ["c", "a"],
  });
});

test("clearing a column takes its values out of every row", () => {
  expect(withoutValues(DATA, ["x"])).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }]);
});

test("a name is changed in one row of headers, for all columns that share it", () => {
  const columns = [
    { id: "a", name: ["City", "A"] },
    { id: "b", name: ["City", "B"] },
    { id: "c", name: "C" },
  ];
  expect(renamed(columns, ["a", "b"], 0, "Town").map(({ name }) => name)).toEqual([
    ["Town", "A"],
    ["Town", "B"],
    "C",
  ]);
  expect(renamed(columns, ["c"], 1, "D")[2]).toEqual({ id: "c", name: "D" });
});

test("a deleted column is hidden and selected no longer", () => {
  const columns = [
    { id: "a", name: "A" },
    { id: "b", name: "B" },
  ];
  expect(withoutColumns(columns, ["a"], ["a", "b"], ["b"])).toEqual({
    columns: [columns[1]],
    hidden_columns: ["b"],
  });
});

test("of the options of a cell the last condition that holds comes first, then the cell, then the column", () => {
  const named = (label: string) => ({ options: [{ label, value: label }] });
  const sources = {
    dropdown: { x: named("column"), y: named("other") },
    dropdown_data: [{ x: named("cell") }],
    dropdown_conditional: [
      { ...named("first"), if: { column_id: "x", filter_query: "two" } },
      { ...named("last"), if: { filter_query: "two" } },
    ],
  };
  const matches = (query: string, row: Readonly<Record<string, unknown>>) => query === "two" && row.x === 2;
  const label = (columnId: string, index: number) =>
    optionsFor(sources, columnId, DATA[index] ?? {}, index, matches)?.options[0]?.label;
  expect([label("x", 0), label("x", 1), label("x", 2), label("y", 0), label("z", 0)]).toEqual([
    "cell",
    "last",
    "column",
    "other",
    undefined,
  ]);
});
