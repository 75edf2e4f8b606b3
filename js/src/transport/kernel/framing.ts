// Jupyter messages as frames of Jupyter Server's kernel WebSocket, in the two framings that there are.
//
// v1 (`v1.kernel.websocket.jupyter.org`): always binary. u64 little-endian: how many offsets follow, then the offsets
// (of the channel's name, of header, parent header, metadata and content as JSON, of each buffer, and of the end).
// The older one, used where the server does not take that: the message is one JSON text; with buffers the frame is
// binary, u32 big-endian: how many parts, then the offset of each, the JSON first, then the buffers.

export const V1 = "v1.kernel.websocket.jupyter.org";

export type ChannelName = "shell" | "control" | "iopub" | "stdin";

export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
  /** The thread of the kernel that is to take the message. */
  subshell_id?: string;
}

export interface KernelMessage {
  channel: ChannelName;
  header: Header;
  /** Of the request that this answers; empty in a request. */
  parent_header: Partial<Header>;
  metadata: Record<string, unknown>;
  content: Record<string, unknown>;
  buffers: Uint8Array[];
}

const U64 = 8;
const U32 = 4;
/** The parts of a v1 frame before its buffers: the channel and four JSON texts. */
const TEXTS = 5;
const toBytes = new TextEncoder();
const toText = new TextDecoder();

/** The frame for a message; `protocol` is the subprotocol that the server has chosen. */
export function toKernelFrame(message: KernelMessage, protocol: string): string | Uint8Array<ArrayBuffer> {
  return protocol === V1 ? toV1(message) : toDefault(message);
}

/**
 * The message in a frame.
 *
 * @throws If it is none.
 */
export function fromKernelFrame(frame: string | ArrayBuffer, protocol: string): KernelMessage {
  if (typeof frame === "string") return complete(JSON.parse(frame), []);
  return protocol === V1 ? fromV1(frame) : fromDefault(frame);
}

function toV1({ channel, header, parent_header, metadata, content, buffers }: KernelMessage) {
  const texts = [channel, ...[header, parent_header, metadata, content].map((part) => JSON.stringify(part))];
  const parts = [...texts.map((text) => toBytes.encode(text)), ...buffers];
  const count = parts.length + 1; // the last is where the frame ends
  return join(parts, U64 * (1 + count), (view, offsets, end) => {
    view.setBigUint64(0, BigInt(count), true);
    for (const [index, offset] of [...offsets, end].entries()) {
      view.setBigUint64(U64 * (1 + index), BigInt(offset), true);
    }
  });
}

function fromV1(frame: ArrayBuffer): KernelMessage {
  const view = new DataView(frame);
  const count = Number(view.getBigUint64(0, true));
  const at = (index: number) => Number(view.getBigUint64(U64 * (1 + index), true));
  const parts = Array.from(
    { length: count - 1 },
    (_, index) => new Uint8Array(frame, at(index), at(index + 1) - at(index)),
  );
  const [channel = "", ...json] = parts.slice(0, TEXTS).map((part) => toText.decode(part));
  const [header, parent_header, metadata, content] = json.map((text): unknown => JSON.parse(text));
  return complete({ channel, header, parent_header, metadata, content }, parts.slice(TEXTS));
}

function toDefault({ buffers, ...message }: KernelMessage): string | Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(message);
  if (buffers.length === 0) return text;
  const parts = [toBytes.encode(text), ...buffers];
  return join(parts, U32 * (1 + parts.length), (view, offsets) => {
    view.setUint32(0, parts.length);
    for (const [index, offset] of offsets.entries()) view.setUint32(U32 * (1 + index), offset);
  });
}

function fromDefault(frame: ArrayBuffer): KernelMessage {
  const view = new DataView(frame);
  const count = view.getUint32(0);
  const at = (index: number) => (index < count ? view.getUint32(U32 * (1 + index)) : frame.byteLength);
  const parts = Array.from(
    { length: count },
    (_, index) => new Uint8Array(frame, at(index), at(index + 1) - at(index)),
  );
  return complete(JSON.parse(toText.decode(parts[0])), parts.slice(1));
}

/** The parts one after another, behind a table that `write` fills in. */
function join(
  parts: readonly Uint8Array[],
  start: number,
  write: (view: DataView, offsets: number[], end: number) => void,
): Uint8Array<ArrayBuffer> {
  const offsets: number[] = [];
  let end = start;
  for (const part of parts) {
    offsets.push(end);
    end += part.byteLength;
  }
  const frame = new Uint8Array(end);
  write(new DataView(frame.buffer), offsets, end);
  for (const [index, part] of parts.entries()) frame.set(part, offsets[index]);
  return frame;
}

function complete(message: unknown, buffers: Uint8Array[]): KernelMessage {
  const { header } = message as Partial<KernelMessage>;
  if (typeof header?.msg_type !== "string") throw new Error("a frame of the kernel holds no message");
  // Jupyter Server sends the parts in this shape, and says so in its documentation.
  return { ...(message as Omit<KernelMessage, "buffers">), buffers };
}
