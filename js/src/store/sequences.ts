// Lists in a prop's value: JavaScript's own, typed arrays, and arrays of more dimensions, which are lists of rows.
//
// Nothing here alters what it is given. An array stays one as long as every new item is a number that fits, and becomes a
// list when one does not. nbdash/components/patch.py does the same.

import type { ShapedArray } from "../protocol/arrays";
import {
  CONSTRUCTORS,
  type Dtype,
  dtypeOf,
  isDtype,
  isShapedArray,
  type NumericArray,
} from "../protocol/arrays";

export type Sequence = unknown[] | NumericArray | ShapedArray;

export function isSequence(value: unknown): value is Sequence {
  return Array.isArray(value) || isNumeric(value) || isShapedArray(value);
}

export function lengthOf(sequence: Sequence): number {
  return isShapedArray(sequence) ? (shapeOf(sequence)[0] ?? 0) : sequence.length;
}

export function itemAt(sequence: Sequence, index: number): unknown {
  return isShapedArray(sequence) ? rowAt(sequence, index) : sequence[index];
}

/** All items, rows being arrays. */
export function itemsOf(sequence: Sequence): ArrayLike<unknown> {
  if (!isShapedArray(sequence)) return sequence;
  return Array.from({ length: lengthOf(sequence) }, (_, index) => rowAt(sequence, index));
}

/** With `items` in the place of `count` items from `start` on. */
export function spliced(
  sequence: Sequence,
  start: number,
  count: number,
  items: ArrayLike<unknown>,
): Sequence {
  if (isNumeric(sequence)) {
    return (
      splicedNumbers(sequence, start, count, items) ?? splicedList(Array.from(sequence), start, count, items)
    );
  }
  if (isShapedArray(sequence)) {
    return (
      splicedRows(sequence, start, count, items) ??
      splicedList(toList(sequence), start, count, items).map(asList)
    );
  }
  return splicedList(sequence, start, count, items);
}

export function reversed(sequence: Sequence): Sequence {
  const items = Array.from(itemsOf(sequence)).reverse();
  return spliced(sequence, 0, lengthOf(sequence), items);
}

export function filtered(sequence: Sequence, keep: (item: unknown) => boolean): Sequence {
  if (isNumeric(sequence)) return sequence.filter(keep);
  return spliced(sequence, 0, lengthOf(sequence), Array.from(itemsOf(sequence)).filter(keep));
}

function isNumeric(value: unknown): value is NumericArray {
  return ArrayBuffer.isView(value) && dtypeOf(value) !== undefined;
}

function splicedList(list: unknown[], start: number, count: number, items: ArrayLike<unknown>): unknown[] {
  const result = list.slice(0, start);
  for (let index = 0; index < items.length; index++) result.push(items[index]);
  for (let index = start + count; index < list.length; index++) result.push(list[index]);
  return result;
}

function splicedNumbers(
  array: NumericArray,
  start: number,
  count: number,
  items: ArrayLike<unknown>,
): NumericArray | undefined {
  const dtype = dtypeOf(array);
  if (dtype === undefined) return undefined;
  const result = new CONSTRUCTORS[dtype](array.length - count + items.length);
  if (!write(items, dtype, result, start)) return undefined;
  result.set(array.subarray(0, start));
  result.set(array.subarray(start + count), start + items.length);
  return result;
}

function splicedRows(
  array: ShapedArray,
  start: number,
  count: number,
  items: ArrayLike<unknown>,
): ShapedArray | undefined {
  const { dtype } = array;
  if (!isDtype(dtype)) return undefined;
  const [length = 0, ...inner] = shapeOf(array);
  const size = inner.reduce((product, side) => product * side, 1);
  const numbers = new CONSTRUCTORS[dtype](array.bdata);
  const newLength = length - count + items.length;
  const result = new CONSTRUCTORS[dtype](newLength * size);
  for (let index = 0; index < items.length; index++) {
    if (!writeRow(items[index], inner, dtype, result, (start + index) * size)) return undefined;
  }
  result.set(numbers.subarray(0, start * size));
  result.set(numbers.subarray((start + count) * size), (start + items.length) * size);
  return { dtype, shape: [newLength, ...inner].join(","), bdata: result.buffer };
}

/** Put a row of this shape into `target`; false if it has another, or holds what is no number that fits. */
function writeRow(
  row: unknown,
  shape: number[],
  dtype: Dtype,
  target: NumericArray,
  offset: number,
): boolean {
  const [length = 0, ...inner] = shape;
  if (!isSequence(row) || lengthOf(row) !== length) return false;
  const items = itemsOf(row);
  if (inner.length === 0) return write(items, dtype, target, offset);
  const size = inner.reduce((product, side) => product * side, 1);
  for (let index = 0; index < length; index++) {
    if (!writeRow(items[index], inner, dtype, target, offset + index * size)) return false;
  }
  return true;
}

function write(items: ArrayLike<unknown>, dtype: Dtype, target: NumericArray, offset: number): boolean {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!fits(item, dtype)) return false;
    target[offset + index] = item ?? Number.NaN;
  }
  return true;
}

/** NaN is null on its way, and stays a number in an array of fractions. */
function fits(item: unknown, dtype: Dtype): item is number | null {
  if (dtype === "f4" || dtype === "f8") return typeof item === "number" || item === null;
  if (typeof item !== "number" || !Number.isInteger(item)) return false;
  const bits = 8 * CONSTRUCTORS[dtype].BYTES_PER_ELEMENT;
  const [low, high] = dtype.startsWith("u") ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
  return low <= item && item <= high;
}

function rowAt(array: ShapedArray, index: number): NumericArray | ShapedArray | undefined {
  const { dtype } = array;
  const [, ...inner] = shapeOf(array);
  if (!isDtype(dtype)) return undefined;
  const size = inner.reduce((product, side) => product * side, 1);
  const row = new CONSTRUCTORS[dtype](array.bdata).slice(index * size, (index + 1) * size);
  return inner.length === 1 ? row : { dtype, shape: inner.join(","), bdata: row.buffer };
}

function shapeOf(array: ShapedArray): number[] {
  return array.shape.split(",").map(Number);
}

function toList(sequence: Sequence): unknown[] {
  return Array.from(itemsOf(sequence));
}

function asList(item: unknown): unknown {
  return isSequence(item) && !Array.isArray(item) ? toList(item).map(asList) : item;
}
