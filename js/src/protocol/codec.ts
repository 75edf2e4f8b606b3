// Messages as bytes: a JSON header, and binary buffers beside it.
//
// Over a WebSocket all of it is one frame: u32 little-endian header length, header, zero padding to a multiple
// of 8, then each buffer padded to a multiple of 8. Over the comm, Jupyter carries a list of buffers of which
// the first is the header. Mirrors nbdash/protocol/codec.py; both read tests/golden/.
import { type ArrayEntry, extractArrays, type HeldArrays, insertArrays } from "./arrays";

/** A message on its way out. */
export interface Parts {
  header: Uint8Array;
  buffers: Uint8Array[];
}

/** A message that has come in: its header parsed once, and how much of the wire it took. */
export interface Received {
  header: Record<string, unknown>;
  buffers: Uint8Array[];
  byteLength: number;
  /** All of it as it came, where the wire carries frames. */
  frame?: Uint8Array;
}

const ALIGNMENT = 8;
const LENGTH_BYTES = 4;
const toBytes = new TextEncoder();
const toText = new TextDecoder();

export function encode(message: object): Parts {
  const entries: ArrayEntry[] = [];
  const buffers: Uint8Array[] = [];
  let header = extractArrays(message, [], entries, buffers) as object; // an object stays one
  if (buffers.length > 0) {
    header = { ...header, arrays: entries, buffers: buffers.map((buffer) => buffer.byteLength) };
  }
  return { header: toBytes.encode(wellFormed(JSON.stringify(header))), buffers };
}

/**
 * The message that was received. Its arrays look into the received bytes, so these must not be reused. `held`: the arrays
 * that the page keeps; numbered messages must be decoded in their order.
 */
export function decode({ header, buffers }: Received, held: HeldArrays = new Map()): Record<string, unknown> {
  if (!("arrays" in header || "buffers" in header || "dropped" in header)) return header; // mostly
  const { arrays, buffers: _lengths, dropped, ...message } = header;
  if (arrays !== undefined) insertArrays(message, arrays as ArrayEntry[], buffers, held); // checked inside
  if (Array.isArray(dropped)) for (const number of dropped) held.delete(number);
  return message;
}

export function toFrame({ header, buffers }: Parts): Uint8Array<ArrayBuffer> {
  const start = padded(LENGTH_BYTES + header.byteLength);
  const size = buffers.reduce((sum, buffer) => sum + padded(buffer.byteLength), start);
  const frame = new Uint8Array(size);
  new DataView(frame.buffer).setUint32(0, header.byteLength, true);
  frame.set(header, LENGTH_BYTES);
  let offset = start;
  for (const buffer of buffers) {
    frame.set(buffer, offset);
    offset += padded(buffer.byteLength);
  }
  return frame;
}

export function fromFrame(frame: ArrayBuffer): Received {
  const headerLength = new DataView(frame).getUint32(0, true);
  const header = parseHeader(new Uint8Array(frame, LENGTH_BYTES, headerLength));
  const lengths = header.buffers;
  const buffers: Uint8Array[] = [];
  let offset = padded(LENGTH_BYTES + headerLength);
  for (const length of Array.isArray(lengths) ? lengths : []) {
    buffers.push(new Uint8Array(frame, offset, length));
    offset += padded(length);
  }
  return { header, buffers, byteLength: frame.byteLength, frame: new Uint8Array(frame) };
}

/** The buffers of a custom comm message; the header is the first. */
export function toComm({ header, buffers }: Parts): Uint8Array[] {
  return [header, ...buffers];
}

export function fromComm(buffers: readonly (ArrayBuffer | ArrayBufferView)[]): Received {
  const [header, ...rest] = buffers.map((buffer) =>
    ArrayBuffer.isView(buffer)
      ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
      : new Uint8Array(buffer),
  );
  if (header === undefined) throw new Error("a comm message of nbdash has no header buffer");
  const byteLength = rest.reduce((sum, buffer) => sum + buffer.byteLength, header.byteLength);
  return { header: parseHeader(header), buffers: rest, byteLength };
}

function parseHeader(header: Uint8Array): Record<string, unknown> {
  const value: unknown = JSON.parse(toText.decode(header));
  if (typeof value !== "object" || value === null) throw new Error("a message's header is no JSON object");
  return value as Record<string, unknown>; // any JSON object is one
}

/** JSON without half characters, which JavaScript's strings may hold and the kernel's may not. */
function wellFormed(json: string): string {
  if (!json.includes("\\ud")) return json;
  // `stringify` escapes surrogates only where they stand alone. Escapes are taken one by one: "\\ud83d" is text.
  return json.replace(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, (found) => (found.length > 2 ? "\ufffd" : found));
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
