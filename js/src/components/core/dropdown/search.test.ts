import { expect, test } from "vitest";
import { normaliseOptions } from "../shared/options";
import { searchOptions } from "./search";

const options = normaliseOptions([
  "New Caledonia",
  "Côte d'Ivoire",
  "Papua New Guinea",
  "Renewal",
  { label: "x", value: "y", search: "hidden words" },
]);
const find = (text: string, order: "index" | "original" | null = null) =>
  searchOptions(options, text, order).map((option) => option.value);

test("every word must be there, in any order, case or accent", () => {
  expect(find("guinea NEW")).toEqual(["Papua New Guinea"]);
  expect(find("cote")).toEqual(["Côte d'Ivoire"]);
  expect(find("nothing")).toEqual([]);
});

test("beginnings come first unless the original order is asked for", () => {
  expect(find("new")).toEqual(["New Caledonia", "Papua New Guinea", "Renewal"]);
  expect(find("ne", "original")).toEqual(["New Caledonia", "Papua New Guinea", "Renewal"]);
  expect(find("re")).toEqual(["Renewal", "Côte d'Ivoire"]);
  expect(find("re", "original")).toEqual(["Côte d'Ivoire", "Renewal"]);
});

test("an option's search text takes the place of its label", () => {
  expect(find("hidden")).toEqual(["y"]);
  expect(find("x")).toEqual([]);
});
