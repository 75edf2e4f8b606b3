import { expect, test } from "vitest";
import { Signal } from "../../../store/signal";
import { ManualClock } from "../../../test/clock";
import { Pull, type Refusal, release } from "./pull";

const PIECE = 512 * 1024;

interface Asked {
  first?: number;
  count?: number;
  over?: boolean;
}

/** The kernel's side: what was asked, and a way to answer. */
function wire() {
  const listeners = new Set<(answer: Record<string, unknown>) => void>();
  let asked: Asked[] = [];
  const isConnected = new Signal(true);
  const source = {
    isConnected,
    ask: (message: object) => {
      if (isConnected.read()) asked.push(message as Asked);
    },
    listen: (_: string, listener: (answer: Record<string, unknown>) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const say = (answer: object) => {
    for (const listener of [...listeners]) listener({ type: "download", download: "d", ...answer });
  };
  return {
    source,
    listeners,
    isConnected,
    say,
    /** What was asked since the last look. */
    take: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    answer: ({ first = 0, count = 0 }: Asked) =>
      say({ first, bytes: new Uint8Array(count).fill(first / PIECE) }),
  };
}

function start(size: number, kernel = wire()) {
  const clock = new ManualClock();
  const progress: number[] = [];
  const ends: (Blob[] | Refusal)[] = [];
  const events = {
    onProgress: (done: number) => progress.push(done),
    onEnd: (parts: Blob[]) => ends.push(parts),
    onRefused: (reason: Refusal) => ends.push(reason),
  };
  const pull = new Pull(kernel.source, { download: "d", size }, events, clock);
  return { ...kernel, clock, progress, ends, pull };
}

const firsts = (asked: Asked[]) => asked.map(({ first }) => first);

test("pieces are asked for four ahead, and come together in their order whatever order they come in", async () => {
  const size = 5 * PIECE + 7;
  const it = start(size);
  const asked = it.take();
  expect(firsts(asked)).toEqual([0, PIECE, 2 * PIECE, 3 * PIECE]);
  it.answer(asked[2] as Asked);
  it.answer(asked[0] as Asked);
  const more = it.take();
  expect(more).toMatchObject([
    { first: 4 * PIECE, count: PIECE },
    { first: 5 * PIECE, count: 7 },
  ]);
  for (const one of [...more, asked[3], asked[1]]) it.answer(one as Asked);
  expect(it.progress).toEqual([1, 2, 3, 3, 4, 5].map((n, index) => n * PIECE + (index > 2 ? 7 : 0)));
  const bytes = new Uint8Array(await new Blob(it.ends[0] as Blob[]).arrayBuffer());
  expect(bytes.length).toBe(size);
  expect([0, 1, 2, 3, 4, 5].map((n) => bytes[n * PIECE])).toEqual([0, 1, 2, 3, 4, 5]);
  expect(it.take()).toMatchObject([{ over: true }]);
  expect(it.listeners.size).toBe(0);
});

test("what had no answer is asked for again: when there is a connection again, and after a silence, at ever longer ones", () => {
  const it = start(2 * PIECE);
  it.answer(it.take()[0] as Asked);
  it.isConnected.set(false);
  it.isConnected.set(true);
  expect(firsts(it.take())).toEqual([PIECE]);
  it.clock.advance(4_999);
  expect(it.take()).toEqual([]);
  it.clock.advance(1);
  expect(firsts(it.take())).toEqual([PIECE]);
  it.clock.advance(9_999);
  expect(it.take()).toEqual([]);
  it.clock.advance(1);
  expect(firsts(it.take())).toEqual([PIECE]);
  const piece = { first: PIECE, count: PIECE };
  it.answer(piece);
  it.answer(piece); // twice asked, twice answered
  expect(it.progress).toEqual([PIECE, 2 * PIECE]);
  expect(it.ends).toHaveLength(1);
});

test("a refusal ends it", () => {
  const it = start(9 * PIECE);
  it.take();
  it.say({ refused: "changed" });
  expect(it.ends).toEqual(["changed"]);
  it.clock.advance(60_000);
  expect(it.take()).toMatchObject([{ over: true }]);
});

test("the kernel keeps a file until nobody needs it any more", () => {
  const kernel = wire();
  const one = start(PIECE, kernel);
  const other = start(PIECE, kernel);
  kernel.take();
  release(kernel.source, { download: "d", size: PIECE });
  one.pull.close();
  one.pull.close();
  expect(kernel.take()).toEqual([]);
  other.pull.close();
  expect(kernel.take()).toMatchObject([{ download: "d", over: true }]);
});

test("answers to others are passed over", () => {
  const it = start(PIECE);
  it.say({ download: "another", first: 0, bytes: new Uint8Array(PIECE) });
  it.say({ first: 99, bytes: new Uint8Array(1) });
  expect(it.progress).toEqual([]);
});
