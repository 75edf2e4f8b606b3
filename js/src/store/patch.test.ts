import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONSTRUCTORS, isDtype, isShapedArray, type NumericArray } from "../protocol/arrays";
import type { Operation } from "../protocol/messages";
import { Revision, StoreNode } from "./node";
import { applyOperations, PatchError } from "./patch";
import { isComponent } from "./store";

interface Case {
  name: string;
  value: unknown;
  operations: Operation[];
  result?: unknown;
  error?: string;
}

const FILE = join(dirname(fileURLToPath(import.meta.url)), "../../../tests/golden/operations/cases.json");
const cases = JSON.parse(readFileSync(FILE, "utf8")) as Case[]; // written for both halves

describe("the cases that the kernel's half holds to as well", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, { value, operations, result, error }) => {
    const before = read(value, true);
    const steps = read(operations, false) as Operation[];
    if (error !== undefined) {
      expect(() => applyOperations(before, steps)).toThrow(PatchError);
      expect(() => applyOperations(before, steps)).toThrow(error);
    } else {
      expect(plain(applyOperations(before, steps))).toEqual(plain(read(result, false)));
    }
    expect(plain(before)).toEqual(plain(read(value, true)));
  });
});

describe("sharing", () => {
  it("leaves all that is beside the way as it is", () => {
    const figure = {
      data: [{ x: Float64Array.of(1), y: [1] }, { x: [2] }],
      layout: { title: { text: "t" } },
    };
    const step = { operation: "Append", location: ["data", 0, "y"], params: { value: 2 } };
    const next = applyOperations(figure, [step]) as typeof figure; // keeps its shape
    expect(next.data[0]).toEqual({ x: Float64Array.of(1), y: [1, 2] });
    expect(next.data[0]?.x).toBe(figure.data[0]?.x);
    expect(next.data[1]).toBe(figure.data[1]);
    expect(next.layout).toBe(figure.layout);
  });

  it("copies a long array once for many appends, in turn with others", () => {
    const value = { x: new Float64Array(1_000_000), y: new Float64Array(1_000_000) };
    const steps = Array.from({ length: 2_000 }, (_, index) => ({
      operation: "Append",
      location: [index % 2 === 0 ? "x" : "y"],
      params: { value: index },
    }));
    const started = performance.now();
    const next = applyOperations(value, steps) as typeof value; // keeps its shape
    expect(performance.now() - started).toBeLessThan(1_000);
    expect([next.x.length, next.y.at(-1)]).toEqual([1_001_000, 1_999]);
  });

  it("takes NaN, which is null on its way, into an array of fractions", () => {
    const step = { operation: "Append", location: [], params: { value: null } };
    expect(applyOperations(Float32Array.of(1), [step])).toEqual(Float32Array.of(1, Number.NaN));
  });

  it("does not take what is called like a prototype for one", () => {
    const step = { operation: "Assign", location: ["__proto__", "bad"], params: { value: 1 } };
    const next = applyOperations({}, [step]);
    expect(Object.keys(next as object)).toEqual(["__proto__"]);
    expect(({} as { bad?: number }).bad).toBeUndefined();
  });

  it("of a prop that has no value is an error", () => {
    const step = { operation: "Assign", location: ["a"], params: { value: 1 } };
    expect(() => applyOperations(undefined, [step])).toThrow('Assign at ["a"]: the prop has no value');
  });
});

const key = fc.constantFrom("a", "b");
const data = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(null, true, "a"),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(key, tie("any"), { maxKeys: 2 }),
  ),
})).any;
const operation: fc.Arbitrary<Operation> = fc.record({
  operation: fc.constantFrom(
    ...["Assign", "Delete", "Append", "Append", "Append", "Prepend", "Extend", "Insert"],
    ...["Reverse", "Remove", "Clear", "Merge", "Add", "Sub", "Mul", "Div"],
  ),
  location: fc.array(fc.oneof(key, fc.integer({ min: -2, max: 2 })), { maxLength: 3 }),
  params: fc.record({ value: data, index: fc.integer({ min: -4, max: 4 }) }),
});

it("does what altering a copy step by step would do", () => {
  fc.assert(
    fc.property(data, fc.array(operation, { maxLength: 6 }), (value, operations) => {
      const before = structuredClone(value);
      const expected = outcomeOf(() => naive(value, operations));
      expect(outcomeOf(() => applyOperations(value, operations))).toEqual(expected);
      expect(value).toEqual(before);
    }),
    { numRuns: 2_000 },
  );
});

/** The same rules, written for one who may alter everything. */
function naive(value: unknown, operations: Operation[]): unknown {
  const root = { top: structuredClone(value) as Any };
  for (const { operation, location, params } of operations) {
    const item = structuredClone(params.value) as Any;
    let holder: Any = root;
    let last: string | number = "top";
    const isMaking = operation === "Assign" || operation === "Merge";
    for (const step of location) {
      let next: Any = holder[last];
      if ((next === null || next === undefined) && isMaking && typeof step === "string") {
        next = holder[last] = {};
      }
      check(typeof next === "object" && next !== null);
      holder = next;
      last = Array.isArray(next) && typeof step === "number" && step < 0 ? step + next.length : step;
      if (Array.isArray(next)) check(typeof last === "number" && last >= 0 && last < next.length);
    }
    if (operation === "Assign") holder[last] = item;
    else if (operation === "Delete") {
      check(location.length > 0);
      if (Array.isArray(holder)) holder.splice(Number(last), 1);
      else delete holder[last];
    } else {
      if (operation === "Merge") holder[last] ??= {};
      if (holder === root && ["Append", "Prepend", "Extend", "Insert"].includes(operation)) root.top ??= [];
      check(last in holder);
      holder[last] = change(operation, holder[last], item, Number(params.index));
    }
  }
  return root.top;
}

// biome-ignore lint/suspicious/noExplicitAny: the model takes liberties
type Any = any;

function change(operation: string, target: Any, value: Any, index: number): unknown {
  const isDict = (one: unknown) => typeof one === "object" && one !== null && !Array.isArray(one);
  const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
  if (["Append", "Prepend", "Extend", "Insert", "Reverse", "Remove"].includes(operation)) {
    check(Array.isArray(target) && (operation !== "Extend" || Array.isArray(value)));
    if (operation === "Append") target.push(value);
    if (operation === "Prepend") target.unshift(value);
    if (operation === "Extend") target.push(...value);
    if (operation === "Insert") target.splice(index, 0, value);
    if (operation === "Reverse") target.reverse();
    return operation === "Remove" ? target.filter((item: unknown) => !same(item, value)) : target;
  }
  if (operation === "Clear") {
    check(typeof target === "object" && target !== null);
    return Array.isArray(target) ? [] : {};
  }
  if (operation === "Merge") {
    check(isDict(target) && isDict(value));
    return Object.assign(target, value);
  }
  if (operation === "Add" && typeof target === "string" && typeof value === "string") return target + value;
  check(typeof target === "number" && typeof value === "number" && !(operation === "Div" && value === 0));
  if (operation === "Add") return target + value;
  if (operation === "Sub") return target - value;
  return operation === "Mul" ? target * value : target / value;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, sorted(item)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

function check(isRight: boolean): void {
  if (!isRight) throw new PatchError("not possible");
}

function outcomeOf(run: () => unknown): unknown {
  try {
    // -0 and 0 are one number to JSON.
    return { value: JSON.parse(JSON.stringify(run())) };
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    return "error";
  }
}

/** A value of the cases' file, with arrays where it says so, and nodes for components if asked to. */
function read(value: unknown, hasNodes: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => read(item, hasNodes));
  if (typeof value !== "object" || value === null) return value;
  if ("$array" in value && "data" in value) return arrayOf(String(value.$array), value.data as Nested[]); // the file's form
  const copy = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, read(item, hasNodes)]));
  return hasNodes && isComponent(copy) ? new StoreNode(copy, null) : copy;
}

type Nested = number | Nested[];

function arrayOf(dtype: string, list: Nested[]): unknown {
  if (!isDtype(dtype)) throw new Error(dtype);
  const numbers: NumericArray = CONSTRUCTORS[dtype].from(list.flat(9) as number[]); // flat at last
  const shape: number[] = [];
  for (let level: Nested | undefined = list; Array.isArray(level); level = level[0]) shape.push(level.length);
  return shape.length > 1 ? { dtype, shape: shape.join(","), bdata: numbers.buffer } : numbers;
}

/** Nodes as components, arrays of more dimensions with their numbers in sight. */
function plain(value: unknown): unknown {
  if (value instanceof StoreNode || value instanceof Revision) return plain(value.component);
  if (Array.isArray(value)) return value.map(plain);
  if (isShapedArray(value) && isDtype(value.dtype)) {
    return { ...value, bdata: [...new CONSTRUCTORS[value.dtype](value.bdata)] };
  }
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}
