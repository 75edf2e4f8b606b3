// Values as bundles for Dash expect them: numbers come over our wire as TypedArrays, over Dash's as lists.
import { CONSTRUCTORS, type Dtype, type ShapedArray } from "../protocol/arrays";

const made = new WeakMap<object, unknown>();

/** `value` with lists for TypedArrays, wherever they stand in it; itself if it has none. */
export function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (ArrayBuffer.isView(value)) return remembered(value, () => Array.from(value as Uint8Array)); // any numeric one
  if (Array.isArray(value)) return remembered(value, () => mapped(value));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  if (isShaped(value)) return remembered(value, () => nested(value));
  return remembered(value, () => mappedValues(value));
}

/** What comes of a value is the same each time, so that components see by reference that nothing has changed. */
function remembered(value: object, make: () => unknown): unknown {
  if (!made.has(value)) made.set(value, make());
  return made.get(value);
}

function mapped(list: unknown[]): unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const next = plain(item);
    if (next === item) continue;
    copy ??= [...list];
    copy[index] = next;
  }
  return copy ?? list;
}

function mappedValues(map: object): object {
  // React elements and the like are frozen or circular; the wire brings neither.
  if ("$$typeof" in map) return map;
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(map)) {
    const next = plain(item);
    if (next === item) continue;
    copy ??= { ...map };
    copy[key] = next;
  }
  return copy ?? map;
}

function isShaped(value: object): value is ShapedArray {
  return "bdata" in value && "dtype" in value && "shape" in value && value.bdata instanceof ArrayBuffer;
}

function nested({ bdata, dtype, shape }: ShapedArray): unknown {
  const numbers = Array.from(new CONSTRUCTORS[dtype as Dtype](bdata)); // our codec has written it
  const lengths = shape.split(",").map(Number);
  return lengths.slice(1).reduceRight<unknown[]>((items, length) => {
    const rows: unknown[] = [];
    for (let start = 0; start < items.length; start += length) rows.push(items.slice(start, start + length));
    return rows;
  }, numbers);
}
