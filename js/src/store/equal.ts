// Deep equality of prop values: JSON-like data, typed arrays, and components, be they nodes already or not.
import { Revision, StoreNode } from "./node";

export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true; // 0 and -0 are one number to JSON and to Python; NaN is NaN
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (ArrayBuffer.isView(a) || ArrayBuffer.isView(b)) return equalViews(a, b);
  if (a instanceof ArrayBuffer && b instanceof ArrayBuffer)
    return equalViews(new Uint8Array(a), new Uint8Array(b));
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => deepEqual(item, b[index]));
  }
  return equalPlain(unwrap(a), unwrap(b));
}

function unwrap(value: object): object {
  return value instanceof StoreNode || value instanceof Revision ? value.component : value;
}

function equalPlain(a: object, b: object): boolean {
  // Dates, class instances and the like are equal only when they are the same.
  if (!isPlain(a) || !isPlain(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, item]) => right.has(key) && deepEqual(item, right.get(key)))
  );
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function equalViews(a: object, b: object): boolean {
  if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b)) return false;
  if (a.constructor !== b.constructor || a.byteLength !== b.byteLength) return false;
  const left = new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
  const right = new Uint8Array(b.buffer, b.byteOffset, b.byteLength);
  return left.every((byte, index) => byte === right[index]);
}
