import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SortColumn, sortIndices } from "../sorting/sort";
import { QueryError } from "./errors";
import { predicate, queryPredicate } from "./evaluate";
import { parseQuery } from "./parse";
import type { QueryNode } from "./tree";
import { compareText } from "./values";
import { writeField, writeValue } from "./write";

interface Golden {
  trees: { query: string; tree: QueryNode | null }[];
  errors: (Pick<QueryError, "fault" | "position" | "found"> & { query: string; columns?: string[] })[];
  columns: { id: string; values: unknown[] }[];
  matches: { query: string; rows: number[] }[];
  insensitive: { query: string; rows: number[] }[];
  orders: { sort_by: SortColumn[]; sort_as_null: Record<string, unknown[]>; rows: number[] }[];
}

const FILE = join(dirname(fileURLToPath(import.meta.url)), "../../../../../tests/golden/queries.json");
const golden = JSON.parse(readFileSync(FILE, "utf8")) as Golden; // written for both halves
const rows = golden.columns[0]?.values.map((_, index) =>
  Object.fromEntries(golden.columns.map(({ id, values }) => [id, values[index]])),
);
if (rows === undefined) throw new Error("no rows");

function matching(query: string, isInsensitive = false): number[] {
  const node = parseQuery(query);
  if (node === null) throw new Error("no query");
  const holds = predicate(node, () => isInsensitive);
  return rows?.flatMap((row, index) => (holds(row) ? [index] : [])) ?? [];
}

function failure(query: string, columns?: string[]): QueryError {
  try {
    parseQuery(query, columns);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`${query} was read`);
}

describe("the cases that the kernel's half holds to as well", () => {
  it.each(golden.trees.map((one) => [one.query, one.tree] as const))("%s is read", (query, tree) => {
    expect(parseQuery(query)).toEqual(tree);
  });

  it.each(golden.errors.map((one) => [one.query, one] as const))("%s is refused", (query, expected) => {
    const { columns, query: _, ...fault } = expected;
    expect(failure(query, columns)).toMatchObject(fault);
  });

  it.each(golden.matches.map((one) => [one.query, one.rows] as const))("%s", (query, expected) => {
    expect(matching(query)).toEqual(expected);
  });

  it.each(golden.insensitive.map((one) => [one.query, one.rows] as const))(
    "%s in columns where capitals don't count",
    (query, expected) => {
      expect(matching(query, true)).toEqual(expected);
    },
  );

  it.each(golden.orders.map((one) => [JSON.stringify(one), one] as const))("%s", (_, one) => {
    const indices = rows.map((_row, index) => index);
    expect(sortIndices(rows, indices, one.sort_by, (column) => one.sort_as_null[column] ?? [])).toEqual(
      one.rows,
    );
  });
});

describe("conditions", () => {
  it("one that cannot be read holds for no row", () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...what: unknown[]) => said.push(what);
    try {
      expect(queryPredicate("{a} =")?.({ a: 1 })).toBe(false);
    } finally {
      console.error = error;
    }
    expect(said).toHaveLength(1);
    expect(queryPredicate("{a} = 1")?.({ a: 1 })).toBe(true);
    expect(queryPredicate("")).toBeUndefined();
  });

  it("a column's name may be one that every object has", () => {
    expect(queryPredicate("{constructor} is nil")?.({})).toBe(true);
  });
});

describe("what is written is read again", () => {
  it("columns and values", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (column, value) => {
        expect(parseQuery(`${writeField(column)} = ${writeValue(value)}`)).toMatchObject({
          left: { value: column },
          right: { value },
        });
      }),
    );
  });
});

describe("text", () => {
  it("is in the order of code points", () => {
    const points = (text: string) => [...text].map((char) => char.codePointAt(0) ?? 0);
    const character = fc.constantFrom("a", "Z", "é", "\uffee", "\u{1f600}", "\u{10000}");
    fc.assert(
      fc.property(fc.string({ unit: character }), fc.string({ unit: character }), (a, b) => {
        const [left, right] = [points(a), points(b)];
        const at = left.findIndex((point, index) => point !== right[index]);
        const expected =
          at === -1 || at >= right.length ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(expected));
      }),
    );
  });
});
