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

/** A write to `isFull` finds no room. */
function start(size: number, kernel = wire(), isFull = -1) {
  const clock = new ManualClock();
  const progress: number[] = [];
  const ends: (Refusal | "end")[] = [];
  const written: [number, number][] = [];
  const events = {
    write: async (first: number, bytes: Uint8Array) => {
      if (first === isFull) throw new Error("QuotaExceededError");
      written.push([first / PIECE, bytes.length]);
    },
    onProgress: (done: number) => progress.push(done),
    onEnd: () => ends.push("end"),
    onRefused: (reason: Refusal) => ends.push(reason),
  };
  const pull = new Pull(kernel.source, { download: "d", size }, events, clock);
  return { ...kernel, clock, progress, ends, written, pull };
}

const firsts = (asked: Asked[]) => asked.map(({ first }) => first);

/** Let what was written be written. */
const writes = () => new Promise((resolve) => setTimeout(resolve));

test("pieces are asked for four ahead, and written in whatever order they come", async () => {
  const it = start(5 * PIECE + 7);
  const asked = it.take();
  expect(firsts(asked)).toEqual([0, PIECE, 2 * PIECE, 3 * PIECE]);
  it.answer(asked[2] as Asked);
  it.answer(asked[0] as Asked);
  expect(it.take()).toEqual([]); // not before these are written
  await writes();
  const more = it.take();
  expect(more).toMatchObject([
    { first: 4 * PIECE, count: PIECE },
    { first: 5 * PIECE, count: 7 },
  ]);
  for (const one of [...more, asked[3], asked[1]]) it.answer(one as Asked);
  await writes();
  expect(it.written.map(([first]) => first)).toEqual([2, 0, 4, 5, 3, 1]);
  expect(it.progress.at(-1)).toBe(5 * PIECE + 7);
  expect(it.ends).toEqual(["end"]);
  expect(it.take()).toMatchObject([{ over: true }]);
  expect(it.listeners.size).toBe(0);
});

test("where there is no room, it ends", async () => {
  const it = start(9 * PIECE, wire(), PIECE);
  for (const one of it.take()) it.answer(one);
  await writes();
  expect(it.ends).toEqual(["no room"]);
  expect(it.take().at(-1)).toMatchObject({ over: true });
});

test("what had no answer is asked for again: when there is a connection again, and after a silence, at ever longer ones", async () => {
  const it = start(2 * PIECE);
  it.answer(it.take()[0] as Asked);
  await writes();
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
  await writes();
  expect(it.progress).toEqual([PIECE, 2 * PIECE]);
  expect(it.ends).toEqual(["end"]);
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
