// What a Patch does to a prop's value. Lists and dicts on the way to what changes are copied, all else is shared, so that
// whoever compares by reference sees what has changed and what has not.
//
// nbdash/components/patch.py does the same to the kernel's values; tests/golden/operations/ holds both to it.
import type { Operation } from "../protocol/messages";
import { deepEqual } from "./equal";
import { Revision, StoreNode } from "./node";
import { filtered, isSequence, itemAt, lengthOf, reversed, type Sequence, spliced } from "./sequences";

/** An operation that does not fit what it is to be applied to. */
export class PatchError extends Error {
  override name = "PatchError";
}

type Step = string | number;
type Change = (value: unknown) => unknown;

/** Operations for which a prop that holds nothing is an empty list: `html.Div(id="list")` can be appended to. */
const FILLING = new Set(["Append", "Prepend", "Extend", "Insert"]);

/** `value` after all `operations`. Throws a `PatchError` at the first that can't be applied. */
export function applyOperations(value: unknown, operations: readonly Operation[]): unknown {
  return gathered(operations).reduce((before, operation) => {
    const isFilled = operation.location.length === 0 && FILLING.has(operation.operation);
    const result = isFilled ? (before ?? []) : before;
    try {
      if (result === undefined) fail("the prop has no value that could be patched");
      return applyOne(result, operation);
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      const place = operation.location.map((step) => `[${JSON.stringify(step)}]`).join("") || "the top";
      throw new PatchError(`${operation.operation} at ${place}: ${error.message}`);
    }
  }, value);
}

function applyOne(root: unknown, { operation, location, params }: Gathered): unknown {
  const { value } = params;
  const at = (change: Change) => changeAt(root, location, change, false);
  const atList = (change: (list: Sequence) => unknown) => at((target) => change(asSequence(target)));
  switch (operation) {
    case "Assign":
      return changeAt(root, location, () => value, true);
    case "Delete":
      return remove(root, location);
    case "Append":
      return atList((list) => spliced(list, lengthOf(list), 0, params.items ?? [value]));
    case "Prepend":
      return atList((list) => spliced(list, 0, 0, [value]));
    case "Extend":
      return atList((list) => spliced(list, lengthOf(list), 0, itemsOfValue(value)));
    case "Insert":
      return atList((list) => spliced(list, insertIndex(params.index, lengthOf(list)), 0, [value]));
    case "Reverse":
      return atList(reversed);
    case "Remove":
      return atList((list) => filtered(list, (item) => !deepEqual(item, value)));
    case "Clear":
      return at((target) =>
        isSequence(target) ? spliced(target, 0, lengthOf(target), []) : asDict(target) && {},
      );
    case "Merge":
      return changeAt(root, location, (target) => ({ ...asDict(target ?? {}), ...asDict(value) }), true);
    case "Add":
      return at((target) =>
        typeof target === "string" && typeof value === "string"
          ? target + value
          : asNumber(target) + asNumber(value),
      );
    case "Sub":
      return at((target) => asNumber(target) - asNumber(value));
    case "Mul":
      return at((target) => asNumber(target) * asNumber(value));
    case "Div":
      if (value === 0) fail("a number can't be divided by 0");
      return at((target) => asNumber(target) / asNumber(value));
    default:
      return fail("no such operation is known");
  }
}

/** Copies of all that leads to `location`, with `change` made there. `isMaking`: what is missing on the way is made. */
function changeAt(value: unknown, location: readonly Step[], change: Change, isMaking: boolean): unknown {
  const [step, ...rest] = location;
  if (step === undefined) return change(value);
  if (value instanceof StoreNode || value instanceof Revision) {
    if (step !== "props") fail(`of a component only its "props" can be patched, not ${show(step)}`);
    const props = asDict(changeAt(value.props, rest, change, isMaking));
    return new Revision(value instanceof StoreNode ? value : value.node, props);
  }
  if (isSequence(value)) {
    const index = indexIn(value, step);
    return spliced(value, index, 1, [changeAt(itemAt(value, index), rest, change, isMaking)]);
  }
  const isMissing = value === null || value === undefined;
  if (isMissing && (!isMaking || typeof step === "number"))
    fail(`there is nothing that could hold ${show(step)}`);
  const dict = isMissing ? {} : asDict(value);
  const key = String(step);
  const isThere = Object.hasOwn(dict, key);
  if (!isThere && !isMaking) fail(`there is no ${show(key)}`);
  return { ...dict, [key]: changeAt(isThere ? dict[key] : undefined, rest, change, isMaking) };
}

function remove(root: unknown, location: readonly Step[]): unknown {
  const step = location.at(-1);
  if (step === undefined) return fail("only what is within a value can be deleted");
  const change: Change = (holder) => {
    if (isSequence(holder)) return spliced(holder, indexIn(holder, step), 1, []);
    const { [String(step)]: _, ...others } = asDict(holder);
    return others;
  };
  return changeAt(root, location.slice(0, -1), change, false);
}

function indexIn(sequence: Sequence, step: Step): number {
  const length = lengthOf(sequence);
  if (typeof step !== "number" || !Number.isInteger(step)) return fail(`a list has no ${show(step)}`);
  const index = step < 0 ? step + length : step;
  if (index < 0 || index >= length) fail(`the list has ${length} items, and none at ${step}`);
  return index;
}

function insertIndex(index: unknown, length: number): number {
  if (typeof index !== "number" || !Number.isInteger(index))
    return fail(`${show(index)} is no place in a list`);
  return Math.min(Math.max(index < 0 ? index + length : index, 0), length);
}

function itemsOfValue(value: unknown): ArrayLike<unknown> {
  const list = asSequence(value);
  return Array.isArray(list)
    ? list
    : Array.from({ length: lengthOf(list) }, (_, index) => itemAt(list, index));
}

function asSequence(value: unknown): Sequence {
  return isSequence(value) ? value : fail(`a list is needed, not ${show(value)}`);
}

function asDict(value: unknown): Record<string, unknown> {
  const prototype = typeof value === "object" && value !== null ? Object.getPrototypeOf(value) : undefined;
  if (isSequence(value) || (prototype !== Object.prototype && prototype !== null)) {
    return fail(`a dict is needed, not ${show(value)}`);
  }
  return value as Record<string, unknown>; // just checked
}

function asNumber(value: unknown): number {
  return typeof value === "number" ? value : fail(`a number is needed, not ${show(value)}`);
}

function show(value: unknown): string {
  if (value instanceof StoreNode || value instanceof Revision) return `the component ${value.component.type}`;
  if (isSequence(value)) return Array.isArray(value) ? "a list" : "an array";
  return typeof value === "object" && value !== null ? "a dict" : (JSON.stringify(value) ?? "nothing");
}

function fail(reason: string): never {
  throw new PatchError(reason);
}

interface Gathered extends Operation {
  params: Record<string, unknown> & { items?: unknown[] };
}

/** How far back an append may join an earlier one: authors append to some traces in turn. */
const GATHER_BACK = 16;

/** Appends to the same list as one, so that a long array is copied once. */
function gathered(operations: readonly Operation[]): Gathered[] {
  const result: Gathered[] = [];
  for (const operation of operations) {
    const items = operation.operation === "Append" ? earlierItems(result, operation.location) : undefined;
    if (items !== undefined) items.push(operation.params.value);
    else if (operation.operation !== "Append") result.push(operation);
    else result.push({ ...operation, params: { items: [operation.params.value] } });
  }
  return result;
}

function earlierItems(before: Gathered[], location: readonly Step[]): unknown[] | undefined {
  for (const earlier of before.slice(-GATHER_BACK).reverse()) {
    const { items } = earlier.params;
    if (items !== undefined && isSame(earlier.location, location)) return items;
    // What follows a deleted item moves.
    const touched = earlier.operation === "Delete" ? earlier.location.slice(0, -1) : earlier.location;
    if (!areApart(touched, location)) return undefined;
  }
  return undefined;
}

function isSame(a: readonly Step[], b: readonly Step[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** Whether two places can't be the same, nor one within the other. */
function areApart(a: readonly Step[], b: readonly Step[]): boolean {
  return a.some((step, index) => {
    const other = b[index];
    if (typeof step === "string") return typeof other === "string" && step !== other;
    return typeof other === "number" && step !== other && step >= 0 && other >= 0;
  });
}
