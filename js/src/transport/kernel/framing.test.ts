import fc from "fast-check";
import { expect, it } from "vitest";
import { fromKernelFrame, type KernelMessage, toKernelFrame, V1 } from "./framing";

const text = fc.string({ unit: "grapheme" });
const json = fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }));
const message: fc.Arbitrary<KernelMessage> = fc.record({
  channel: fc.constantFrom("shell", "control", "iopub", "stdin"),
  header: fc.record(
    {
      msg_id: text,
      msg_type: text,
      session: text,
      username: text,
      date: text,
      version: text,
      subshell_id: text,
    },
    { requiredKeys: ["msg_id", "msg_type", "session", "username", "date", "version"] },
  ),
  parent_header: fc.record({ msg_id: text }, { requiredKeys: [] }),
  metadata: json,
  content: json,
  buffers: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
});

function frameOf(made: KernelMessage, protocol: string): string | ArrayBuffer {
  const frame = toKernelFrame(made, protocol);
  return typeof frame === "string" ? frame : frame.buffer;
}

it.each([V1, ""])("what is sent is what arrives, in the framing %j", (protocol) => {
  fc.assert(
    fc.property(message, (made) => {
      const sent = JSON.parse(JSON.stringify({ ...made, buffers: [] })); // -0 is 0 in JSON
      const { buffers, ...arrived } = fromKernelFrame(frameOf(made, protocol), protocol);
      expect({ ...arrived, buffers: [] }).toEqual(sent);
      expect(buffers.map((buffer) => [...buffer])).toEqual(made.buffers.map((buffer) => [...buffer]));
    }),
  );
});

const small: KernelMessage = {
  channel: "shell",
  header: { msg_id: "1", msg_type: "t", session: "s", username: "", date: "", version: "5.3" },
  parent_header: {},
  metadata: {},
  content: {},
  buffers: [Uint8Array.of(7, 8, 9)],
};

it("a v1 frame is as Jupyter Server lays it out", () => {
  const bytes = new Uint8Array(frameOf(small, V1) as ArrayBuffer);
  const view = new DataView(bytes.buffer);
  const count = Number(view.getBigUint64(0, true));
  const offsets = Array.from({ length: count }, (_, index) =>
    Number(view.getBigUint64(8 * (index + 1), true)),
  );
  expect(count).toBe(7); // channel, four texts, one buffer, the end
  expect(offsets[0]).toBe(8 * 8);
  expect(new TextDecoder().decode(bytes.slice(offsets[0], offsets[1]))).toBe("shell");
  expect(JSON.parse(new TextDecoder().decode(bytes.slice(offsets[1], offsets[2])))).toEqual(small.header);
  expect([...bytes.slice(offsets[5], offsets[6])]).toEqual([7, 8, 9]);
  expect(offsets[6]).toBe(bytes.byteLength);
});

it("an older frame is JSON text without buffers, and binary with the JSON in front of them", () => {
  expect(JSON.parse(frameOf({ ...small, buffers: [] }, "") as string)).toMatchObject({ channel: "shell" });
  const bytes = new Uint8Array(frameOf(small, "") as ArrayBuffer);
  const view = new DataView(bytes.buffer);
  expect(view.getUint32(0)).toBe(2);
  expect([...bytes.slice(view.getUint32(8))]).toEqual([7, 8, 9]);
  expect(
    JSON.parse(new TextDecoder().decode(bytes.slice(view.getUint32(4), view.getUint32(8)))),
  ).toMatchObject({ header: small.header });
});

it("what is no message is an error", () => {
  expect(() => fromKernelFrame("{}", "")).toThrow("holds no message");
});
