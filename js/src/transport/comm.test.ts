import { beforeEach, expect, it, vi } from "vitest";
import { encode, type Received, toComm } from "../protocol/codec";
import { TestModel } from "../test/model";
import { CommTransport } from "./comm";

let model: TestModel;
let transport: CommTransport;
let heard: Received[];
const events = { onOpen: vi.fn(), onDown: vi.fn(), onDoubt: vi.fn(), onGone: vi.fn(), onAnew: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  model = new TestModel();
  heard = [];
  transport = new CommTransport(model, () => "v1");
  transport.open({ ...events, onMessage: (message) => heard.push(message) });
});

const say = (view: string | undefined, message: object) => {
  const buffers = toComm(encode(message)).map((bytes) => new DataView(bytes.slice().buffer));
  model.emit("msg:custom", view === undefined ? {} : { view }, buffers);
};

it("sends the header and the buffers, and names the view", () => {
  transport.send(encode({ type: "event", x: Float64Array.of(1) }));
  const [{ content, buffers } = { content: null, buffers: [] }] = model.sent;
  expect(content).toEqual({ view: "v1" });
  expect(buffers).toHaveLength(2);
});

it("takes what is for its view or for any, and leaves the rest alone", () => {
  say("v1", { type: "ping" });
  say(undefined, { type: "ping" });
  say("v2", { type: "ping" });
  model.emit("msg:custom", { id: "another library" }, undefined);
  expect(heard.map(({ header }) => header.type)).toEqual(["ping", "ping"]);
});

it("leaves the loader's files to the loader", () => {
  say("v1", { type: "asset", name: "x.js" });
  expect(heard).toEqual([]);
});

it("tells of a closed comm, of one in doubt, and of one that can send no more", () => {
  model.emit("comm_live_update");
  expect(events.onDoubt).toHaveBeenCalledTimes(1);
  model.emit("comm:close");
  expect(events.onGone).toHaveBeenCalledTimes(1);
  model.send = () => {
    throw new Error("Cannot send");
  };
  transport.send(encode({ type: "ack", ack: 1 }));
  expect(events.onGone).toHaveBeenCalledTimes(2);
});

it("hears nothing once it is closed", () => {
  transport.close();
  say("v1", { type: "ping" });
  model.emit("comm:close");
  expect(heard).toEqual([]);
  expect(events.onGone).not.toHaveBeenCalled();
});
