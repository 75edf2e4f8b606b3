// Numeric arrays beside the JSON: taken out of a message into buffers, and put back by path.
//
// A message's `arrays` lists `[path, bufferIndex, dtype, shape]`; at `path` the JSON holds null. A fifth item is the
// number under which the page keeps the array; without a buffer, the array that it keeps is meant. One-dimensional
// arrays become TypedArrays that look into the received bytes (no copy); arrays of more dimensions become
// plotly's typed array spec, `{dtype, shape: "2,3", bdata: ArrayBuffer}`, which plotly.js reads as it is.

import { toldAs } from "./short";

export type ArrayEntry = [
  path: (string | number)[],
  bufferIndex: number | null,
  dtype: string,
  shape: number[],
  number?: number,
];

/** The arrays that the kernel need not send again, by the numbers that it has given them. */
export type HeldArrays = Map<number, NumericArray | ShapedArray | DataView>;

/** In the place of a dtype: bytes as they are, which are `bytes` in Python. */
const RAW = "raw";

export interface ShapedArray {
  dtype: string;
  shape: string;
  bdata: ArrayBuffer;
}

export const CONSTRUCTORS = {
  i1: Int8Array,
  u1: Uint8Array,
  i2: Int16Array,
  u2: Uint16Array,
  i4: Int32Array,
  u4: Uint32Array,
  f4: Float32Array,
  f8: Float64Array,
} as const;

export type Dtype = keyof typeof CONSTRUCTORS;
export type NumericArray = InstanceType<(typeof CONSTRUCTORS)[Dtype]> | Uint8ClampedArray;

/** Put the arrays of a decoded header in their places, in place. */
export function insertArrays(
  header: object,
  entries: ArrayEntry[],
  buffers: Uint8Array[],
  held: HeldArrays,
): void {
  for (const entry of entries) setAt(header, entry[0], takeArray(entry, buffers, held));
}

function takeArray(
  [, index, dtype, shape, number]: ArrayEntry,
  buffers: Uint8Array[],
  held: HeldArrays,
): NumericArray | ShapedArray | DataView {
  if (index === null) {
    const kept = number === undefined ? undefined : held.get(number);
    if (kept === undefined) throw new Error(`message names array ${number}, which is not here`);
    return kept;
  }
  const bytes = buffers[index];
  if (bytes === undefined) throw new Error(`message names buffer ${index} but has ${buffers.length}`);
  const array = toArray(bytes, dtype, shape);
  if (number !== undefined) held.set(number, array);
  return array;
}

/** A copy of `value` with null for every array in it; the arrays' bytes are appended to `buffers`. */
export function extractArrays(
  value: unknown,
  path: (string | number)[],
  entries: ArrayEntry[],
  buffers: Uint8Array[],
): unknown {
  if (!isObject(value)) return value;
  const told = toldAs(value, path.at(-1));
  if (told !== value) return extractArrays(told, path, entries, buffers);
  const dtype = ArrayBuffer.isView(value) ? dtypeOf(value) : undefined;
  if (dtype !== undefined && ArrayBuffer.isView(value)) {
    const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const length = value.byteLength / CONSTRUCTORS[dtype].BYTES_PER_ELEMENT;
    entries.push([path, buffers.push(view) - 1, dtype, [length]]);
    return null;
  }
  if (value instanceof DataView || value instanceof ArrayBuffer) {
    const view = ArrayBuffer.isView(value)
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      : new Uint8Array(value);
    entries.push([path, buffers.push(view) - 1, RAW, [view.byteLength]]);
    return null;
  }
  if (isShapedArray(value)) {
    const shape = value.shape.split(",").map(Number);
    entries.push([path, buffers.push(new Uint8Array(value.bdata)) - 1, value.dtype, shape]);
    return null;
  }
  return extractWithin(value, path, entries, buffers);
}

/** Whether a value is one of the arrays of more dimensions that `insertArrays` makes. */
export function isShapedArray(value: unknown): value is ShapedArray {
  return (
    typeof value === "object" && value !== null && "bdata" in value && value.bdata instanceof ArrayBuffer
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function extractWithin(
  value: object,
  path: (string | number)[],
  entries: ArrayEntry[],
  buffers: Uint8Array[],
): unknown {
  if (Array.isArray(value)) {
    return mapChanged(value, (item, index) =>
      isObject(item) ? extractArrays(item, [...path, index], entries, buffers) : item,
    );
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    if (!isObject(item)) continue; // before a path is made for it
    const next = extractArrays(item, [...path, key], entries, buffers);
    if (next === item) continue;
    copy ??= { ...value };
    copy[key] = next;
  }
  return copy ?? value;
}

/** `map` that returns the same list when no item changed. */
function mapChanged(list: unknown[], change: (item: unknown, index: number) => unknown): unknown[] {
  let copy: unknown[] | undefined;
  list.forEach((item, index) => {
    const next = change(item, index);
    if (next === item) return;
    copy ??= list.slice();
    copy[index] = next;
  });
  return copy ?? list;
}

function toArray(bytes: Uint8Array, dtype: string, shape: number[]): NumericArray | ShapedArray | DataView {
  if (dtype === RAW) return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isDtype(dtype)) throw new Error(`message has an array of unknown dtype ${JSON.stringify(dtype)}`);
  const Constructor = CONSTRUCTORS[dtype];
  if (shape.length > 1) {
    return { dtype, shape: shape.join(","), bdata: copyOf(bytes) };
  }
  const length = bytes.byteLength / Constructor.BYTES_PER_ELEMENT;
  // A WebSocket frame is laid out in multiples of 8; what Jupyter hands over may start anywhere.
  if (bytes.byteOffset % Constructor.BYTES_PER_ELEMENT !== 0)
    return new Constructor(copyOf(bytes), 0, length);
  return new Constructor(bytes.buffer as ArrayBuffer, bytes.byteOffset, length); // no wire uses shared memory
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

function setAt(root: object, path: (string | number)[], value: unknown): void {
  // The header is freshly parsed JSON, and the path says where to go in it: anything else fails below.
  let target = root as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) target = target[key] as Record<string | number, unknown>;
  const last = path[path.length - 1];
  if (last === undefined) throw new Error("message has an array with an empty path");
  target[last] = value;
}

/** The code of a typed array's type; undefined for other views of bytes. */
export function dtypeOf(value: ArrayBufferView): Dtype | undefined {
  if (value instanceof Uint8ClampedArray) return "u1";
  for (const [dtype, Constructor] of Object.entries(CONSTRUCTORS)) {
    if (value instanceof Constructor && isDtype(dtype)) return dtype;
  }
  return undefined;
}

export function isDtype(dtype: string): dtype is Dtype {
  return dtype in CONSTRUCTORS;
}
