import { describe, expect, it } from "vitest";
import { deepEqual } from "./equal";

describe("equal values", () => {
  it.each([
    [0, -0],
    [Number.NaN, Number.NaN],
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [Object.create(null), {}],
    [Float64Array.of(1, 2), Float64Array.of(1, 2)],
  ])("%o and %o", (a, b) => {
    expect(deepEqual(a, b)).toBe(true);
    expect(deepEqual([b], [a])).toBe(true);
  });
});

describe("values that are not equal", () => {
  it.each([
    [0, null],
    [1, "1"],
    [[], {}],
    [{ a: undefined }, {}],
    [{ a: 1 }, { a: 1, b: undefined }],
    [new Date(0), new Date(0)],
    [Float64Array.of(1), Float32Array.of(1)],
  ])("%o and %o", (a, b) => {
    expect(deepEqual(a, b)).toBe(false);
    expect(deepEqual([b], [a])).toBe(false);
  });
});
