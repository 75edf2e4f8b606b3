// Props in the page's address: what is written and read, by the cases that the kernel's half holds to as well.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Parameter } from "../components/schema.gen";
import { StoreNode } from "./node";
import { decode, encode, parameterNames, withParameters } from "./parameters";

interface Case {
  kind: Parameter;
  text: string;
  value?: unknown;
  props?: Record<string, unknown>;
}

const FILE = join(dirname(fileURLToPath(import.meta.url)), "../../../tests/golden/parameters/cases.json");
const CASES = JSON.parse(readFileSync(FILE, "utf8")) as Case[]; // as it is written there

test.each(CASES)("$kind: $text", ({ kind, text, value, props = {} }) => {
  expect(decode(kind, text, props)).toEqual(value);
  if (value !== undefined) expect(encode(kind, value, props)).toBe(text);
});

const SLIDER = { url: { value: "number" }, persisted: ["value"] } as const;
const RANGE = {
  url: { start_date: "date", end_date: "date" },
  persisted: ["start_date", "end_date"],
} as const;

test.each([
  [{ id: "year", url: true }, SLIDER, { value: "year" }],
  [{ id: "year", url: "y" }, SLIDER, { value: "y" }],
  [{ id: "year", url: false }, SLIDER, {}],
  [{ url: true }, SLIDER, {}],
  [{ id: { type: "year", index: 3 }, url: true }, SLIDER, { value: "3.year" }],
  [{ id: "when", url: true }, RANGE, { start_date: "when.start_date", end_date: "when.end_date" }],
  [{ id: "when", url: { start_date: "from", other: "x" } }, RANGE, { start_date: "from" }],
])("%j stands under %j", (props, schema, expected) => {
  const node = new StoreNode({ namespace: "n", type: "T", props }, null);
  expect(Object.fromEntries(parameterNames(node, schema))).toEqual(expected);
});

test.each([
  ["", { year: "2002" }, "?year=2002"],
  ["?a=%20b&year=1952&a=2", { year: "2002" }, "?a=%20b&year=2002&a=2"],
  ["?year=1952&year=1&x", { year: null }, "?x"],
  ["?year=1952", { year: null }, ""],
  [
    "",
    { c: "Asia,South America", "a b": "it's 1+1&x=2/3" },
    "?c=Asia,South+America&a+b=it%27s+1%2B1%26x%3D2/3",
  ],
  ["", { c: "\ud800" }, "?c=%EF%BF%BD"],
])("%j with %j is %j, and is read as it was", (search, texts, expected) => {
  const written = withParameters(search, new Map(Object.entries(texts)));
  expect(written).toBe(expected);
  expect(withParameters(written, new Map(Object.entries(texts)))).toBe(written);
});
