import { expect, it } from "vitest";
import { operationsOf, PatchBuilder } from "./builder";

it("9.9 writes down what Python's Patch would, in order", () => {
  const built = new PatchBuilder()
    .assign(["layout", "title", "text"], "New")
    .append(["data", 0, "y"], 4)
    .prepend(["data", 0, "y"], 0)
    .insert(["data", 0, "y"], 1, 9)
    .extend(["data", 0, "x"], [1, 2])
    .merge(["layout"], { width: 400 })
    .delete(["layout", "height"])
    .remove(["rows"], "done")
    .clear(["rows"])
    .reverse(["rows"])
    .add(["count"], 1)
    .sub(["count"], 2)
    .mul(["count"], 3)
    .div(["count"], 4)
    .build();
  expect(operationsOf(built)).toEqual([
    { operation: "Assign", location: ["layout", "title", "text"], params: { value: "New" } },
    { operation: "Append", location: ["data", 0, "y"], params: { value: 4 } },
    { operation: "Prepend", location: ["data", 0, "y"], params: { value: 0 } },
    { operation: "Insert", location: ["data", 0, "y"], params: { index: 1, value: 9 } },
    { operation: "Extend", location: ["data", 0, "x"], params: { value: [1, 2] } },
    { operation: "Merge", location: ["layout"], params: { value: { width: 400 } } },
    { operation: "Delete", location: ["layout", "height"], params: {} },
    { operation: "Remove", location: ["rows"], params: { value: "done" } },
    { operation: "Clear", location: ["rows"], params: {} },
    { operation: "Reverse", location: ["rows"], params: {} },
    { operation: "Add", location: ["count"], params: { value: 1 } },
    { operation: "Sub", location: ["count"], params: { value: 2 } },
    { operation: "Mul", location: ["count"], params: { value: 3 } },
    { operation: "Div", location: ["count"], params: { value: 4 } },
  ]);
});

it("9.9 is no value of its own: what was built does not change when more is added", () => {
  const patch = new PatchBuilder().append([], 1);
  const built = patch.build();
  patch.append([], 2);
  expect(operationsOf(built)).toHaveLength(1);
  expect(operationsOf(patch)).toHaveLength(2);
  expect(operationsOf({ operations: [] })).toBeUndefined();
});

it("9.9 refuses a path that is no list, and says what one is", () => {
  // @ts-expect-error: scripts are not checked
  expect(() => new PatchBuilder().append("data", 1)).toThrow('such as ["data", 0], not "data"');
});
