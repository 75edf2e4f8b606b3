import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { decode, encode, fromFrame, toFrame } from "../protocol/codec";
import { ManualClock } from "../test/clock";
import { WebSocketTransport } from "./websocket";

class TestSocket {
  static readonly OPEN = 1;
  static made: TestSocket[] = [];
  readyState = 0;
  binaryType = "";
  sent: Uint8Array<ArrayBuffer>[] = [];
  onopen: () => void = () => {};
  onmessage: (event: { data: unknown }) => void = () => {};
  onclose: () => void = () => {};

  constructor(readonly url: string) {
    TestSocket.made.push(this);
  }

  open(): void {
    this.readyState = TestSocket.OPEN;
    this.onopen();
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    this.sent.push(frame);
  }

  close(): void {
    this.readyState = 3;
    this.onclose();
  }
}

let clock: ManualClock;
let transport: WebSocketTransport;
const events = {
  onOpen: vi.fn(),
  onMessage: vi.fn(),
  onDown: vi.fn(),
  onDoubt: vi.fn(),
  onGone: vi.fn(),
  onAnew: vi.fn(),
};

function latest(): TestSocket {
  const socket = TestSocket.made.at(-1);
  if (socket === undefined) throw new Error("no socket");
  return socket;
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal("WebSocket", TestSocket);
  vi.spyOn(Math, "random").mockReturnValue(1);
  TestSocket.made = [];
  clock = new ManualClock();
  transport = new WebSocketTransport("ws://host/socket", clock);
  transport.open(events);
});

afterEach(() => {
  transport.close();
  vi.unstubAllGlobals();
});

it("carries frames both ways", () => {
  latest().open();
  transport.send(encode({ type: "ack", ack: 1 }));
  const [frame] = latest().sent;
  if (frame === undefined) throw new Error("nothing sent");
  expect(decode(fromFrame(frame.buffer))).toEqual({ type: "ack", ack: 1 });
  latest().onmessage({ data: toFrame(encode({ type: "ping" })).buffer });
  expect(events.onMessage).toHaveBeenCalledWith(expect.objectContaining({ header: { type: "ping" } }));
});

it("drops what is sent without a connection: the channel repeats it", () => {
  transport.send(encode({ type: "ack", ack: 1 }));
  expect(latest().sent).toEqual([]);
});

it("tries again after a quarter of a second, then ever more rarely, at most every ten", () => {
  const delays: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    const made = TestSocket.made.length;
    latest().close();
    const from = clock.now();
    while (TestSocket.made.length === made) clock.advance(50);
    delays.push(clock.now() - from);
  }
  expect(delays).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  expect(events.onDown).toHaveBeenCalledTimes(8);
});

it("begins with the shortest delay again after a connection that lasted", () => {
  for (let attempt = 0; attempt < 5; attempt++) {
    latest().close();
    clock.advance(10_000);
  }
  latest().open();
  clock.advance(6_000);
  const made = TestSocket.made.length;
  latest().close();
  clock.advance(250);
  expect(TestSocket.made).toHaveLength(made + 1);
});

it("gives up a socket that does not even close, for a new one", () => {
  const dead = latest();
  dead.open();
  dead.close = () => {};
  transport.reconnect();
  expect(events.onDown).toHaveBeenCalledTimes(1);
  clock.advance(250);
  expect(TestSocket.made).toHaveLength(2);
  latest().open();
  dead.onclose();
  transport.send(encode({ type: "ack", ack: 1 }));
  expect(latest().sent).toHaveLength(1);
  expect(events.onDown).toHaveBeenCalledTimes(1);
});

it("goes on trying as it does when it is told to reconnect without a socket", () => {
  latest().close();
  transport.reconnect();
  clock.advance(250);
  expect(TestSocket.made).toHaveLength(2);
});

it.each([
  ["the browser is online again", () => window.dispatchEvent(new Event("online"))],
  ["the tab comes into sight", () => document.dispatchEvent(new Event("visibilitychange"))],
])("tries at once when %s", (_, happen) => {
  latest().close();
  happen();
  expect(TestSocket.made).toHaveLength(2);
  happen();
  expect(TestSocket.made).toHaveLength(2);
  clock.advance(60_000);
  expect(TestSocket.made).toHaveLength(2);
});
