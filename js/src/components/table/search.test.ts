import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { columnsOf } from "./columns";
import { searchedIndices, wordsOf } from "./search";

interface Golden {
  columns: { id: string; values: unknown[] }[];
  searches: { search: string; rows: number[] }[];
}

const FILE = join(dirname(fileURLToPath(import.meta.url)), "../../../../tests/golden/queries.json");
const { columns, searches } = JSON.parse(readFileSync(FILE, "utf8")) as Golden; // written for both halves
const rows = Array.from({ length: 6 }, (_, index) =>
  Object.fromEntries(columns.map(({ id, values }) => [id, values[index]])),
);
const all = columnsOf({ columns: columns.map(({ id }) => ({ id, name: id })), editable: false }, undefined);

it.each(searches.map(({ search, rows }) => [search, rows] as const))("finds %j", (search, expected) => {
  expect(searchedIndices(rows, [0, 1, 2, 3, 4, 5], wordsOf(search), all)).toEqual(expected);
});

it("looks only among the rows and in the columns that it is given", () => {
  expect(searchedIndices(rows, [1, 5], ["new"], all)).toEqual([1]);
  expect(searchedIndices(rows, undefined, ["true"], all.slice(0, 4))).toEqual([]);
  expect(searchedIndices(rows, undefined, [], all)).toBeUndefined();
});
