import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeldArrays } from "./arrays";
import { decode, encode, fromComm, fromFrame, type Parts, toComm, toFrame } from "./codec";

interface Golden {
  name: string;
  header: Record<string, unknown>;
  buffers: string[];
  frame: string;
}

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../../tests/golden");
const golden = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Golden) // the kernel's tests write these
  .filter((content) => "frame" in content); // others are there too

describe("golden messages, which the kernel's half reads as well", () => {
  it("exist", () => {
    expect(golden.length).toBeGreaterThan(20);
  });

  it.each(golden.map((message) => [message.name, message] as const))(
    "%s: the frame holds the parts",
    (_, message) => {
      const received = fromFrame(fromHex(message.frame).buffer);
      expect(received.header).toEqual(message.header);
      expect(received.buffers.map(toHex)).toEqual(message.buffers);
    },
  );

  it.each(golden.map((message) => [message.name, message] as const))(
    "%s: the same bytes come back",
    (_, message) => {
      const bytes = fromHex(message.frame);
      const header = bytes.slice(4, 4 + new DataView(bytes.buffer).getUint32(0, true));
      const frame = toFrame({ header, buffers: message.buffers.map(fromHex) });
      expect(toHex(frame)).toBe(message.frame);
    },
  );

  // What the kernel alone says: arrays with numbers.
  const both = golden.filter(({ name }) => name !== "patch-held");
  it.each(both.map((message) => [message.name, message] as const))(
    "%s: encodes as it was decoded",
    (_, message) => {
      const decoded = decode(fromFrame(fromHex(message.frame).buffer));
      const parts = encode(decoded);
      expect(JSON.parse(new TextDecoder().decode(parts.header))).toEqual(message.header);
      expect(parts.buffers.map(toHex)).toEqual(message.buffers);
    },
  );
});

const arrays = [
  Int8Array.of(-1, 2),
  Uint8Array.of(7),
  Int16Array.of(-300),
  Uint16Array.of(300, 1, 2),
  Int32Array.of(-70_000),
  Uint32Array.of(70_000),
  Float32Array.of(0.5, -2),
  Float64Array.of(),
  Float64Array.of(1.25, Number.NaN, Number.POSITIVE_INFINITY),
];
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, "", 'ü\n"', 0, -1.5),
    fc.constantFrom(...arrays),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ maxLength: 3 }).filter((key) => key !== "__proto__"),
      tie("any"),
      { maxKeys: 4 },
    ),
  ),
})).any;

describe("any message", () => {
  it("survives a frame and a comm message", () => {
    fc.assert(
      fc.property(value, (data) => {
        const message = { type: "patch", data };
        const parts = encode(message);
        expect(decode(fromFrame(toFrame(parts).buffer))).toEqual(message);
        expect(decode(fromComm(misaligned(parts)))).toEqual(message);
      }),
    );
  });

  it("keeps arrays in the frame's own bytes", () => {
    const { buffer } = toFrame(encode({ type: "patch", x: Float64Array.of(1, 2) }));
    const { x } = decode(fromFrame(buffer));
    expect(x).toBeInstanceOf(Float64Array);
    expect((x as Float64Array).buffer).toBe(buffer); // just checked
  });

  it("carries arrays of more dimensions in plotly's form", () => {
    const z = { dtype: "i2", shape: "2,3", bdata: Int16Array.of(1, 2, 3, 4, 5, 6).buffer };
    expect(decode(fromFrame(toFrame(encode({ type: "patch", z })).buffer))).toEqual({ type: "patch", z });
  });

  it("says half a character as U+FFFD, which the kernel can read, and leaves all others", () => {
    const message = {
      type: "event",
      changes: [["a\ud83d", { value: "\ude00 😀 \\ud83d \\\ud83d\u001f", "\udfff": Float64Array.of(1) }]],
    };
    const { header } = encode(message);
    expect(new TextDecoder().decode(header)).not.toMatch(/(?<!\\)\\ud/);
    expect(JSON.parse(new TextDecoder().decode(header))).toMatchObject({
      changes: [["a\ufffd", { value: "\ufffd 😀 \\ud83d \\\ufffd\u001f", "\ufffd": null }]],
      arrays: [[["changes", 0, 1, "\ufffd"], 0, "f8", [1]]],
    });
  });

  it("leaves what is given to it as it is", () => {
    const message = { type: "event", data: { x: Float64Array.of(1) } };
    encode(message);
    expect(message.data.x).toEqual(Float64Array.of(1));
  });
});

describe("an array with a number", () => {
  const held: HeldArrays = new Map();
  const frame = fromHex(golden.find(({ name }) => name === "patch-held")?.frame ?? "").buffer;
  const message = decode(fromFrame(frame), held) as { ops: [string, string, Record<string, unknown>][] };

  it("is the same object wherever it stands, and is kept", () => {
    const [a, b] = [message.ops[0]?.[2], message.ops[1]?.[2]];
    expect(a).toBeInstanceOf(Float64Array);
    expect(b?.again).toBe(a);
    expect(b?.other).not.toBe(a);
    expect([...held]).toEqual([
      [1, a],
      [2, b?.other],
    ]);
  });

  it("is kept until the kernel says so", () => {
    const later = { type: "patch", x: null, arrays: [[["x"], null, "f8", [32], 2]] };
    expect(decode({ header: { ...later, dropped: [2] }, buffers: [], byteLength: 0 }, held)).toEqual({
      type: "patch",
      x: message.ops[1]?.[2].other,
    });
    expect([...held.keys()]).toEqual([1]);
    expect(() => decode({ header: { ...later }, buffers: [], byteLength: 0 }, held)).toThrow(/array 2/);
  });
});

it("a dtype that no page knows is refused with its name", () => {
  const header = { type: "patch", x: null, arrays: [[["x"], 0, "c16", [1]]] };
  expect(() => decode({ header, buffers: [new Uint8Array(16)], byteLength: 0 })).toThrow(/"c16"/);
});

/** As Jupyter hands them over: views that may start anywhere in something larger. */
function misaligned(parts: Parts): DataView[] {
  return toComm(parts).map((bytes) => {
    const larger = new Uint8Array(bytes.byteLength + 3);
    larger.set(bytes, 3);
    return new DataView(larger.buffer, 3);
  });
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
