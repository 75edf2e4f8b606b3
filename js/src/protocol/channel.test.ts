import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ManualClock } from "../test/clock";
import { Channel, type Header } from "./channel";

interface End {
  channel: Channel;
  sent: Header[];
  delivered: number[];
}

function makeEnd(clock: ManualClock, isWaiting = () => false): End {
  const end: End = {
    sent: [],
    delivered: [],
    channel: new Channel({
      scheduler: clock,
      transmit: (message) => end.sent.push(structuredClone(message) as Header), // what a channel sends
      deliver: (message) => end.delivered.push(message.n ?? 0),
      isWaiting,
    }),
  };
  return end;
}

const patch = (n: number, ack = 0): Header => ({ type: "patch", n, ack });

describe("receiving", () => {
  it("delivers in order, drops duplicates, and asks once for what is missing", () => {
    const { channel, sent, delivered } = makeEnd(new ManualClock());
    channel.resume(0);
    for (const n of [1, 1, 3, 4, 2, 3, 4]) channel.receive(patch(n));
    expect(delivered).toEqual([1, 2, 3, 4]);
    expect(sent.filter(({ type }) => type === "resend")).toEqual([{ type: "resend", from: 2, ack: 1 }]);
  });

  it("acknowledges after 8 messages", () => {
    const { channel, sent } = makeEnd(new ManualClock());
    channel.resume(0);
    for (let n = 1; n <= 17; n++) channel.receive(patch(n));
    expect(sent).toEqual([
      { type: "ack", ack: 8 },
      { type: "ack", ack: 16 },
    ]);
  });

  it("acknowledges after a mebibyte", () => {
    const { channel, sent } = makeEnd(new ManualClock());
    channel.resume(0);
    channel.receive(patch(1), 1 << 19);
    expect(sent).toEqual([]);
    channel.receive(patch(2), 1 << 19);
    expect(sent).toEqual([{ type: "ack", ack: 2 }]);
  });

  it("acknowledges when asked, and with whatever it sends", () => {
    const { channel, sent } = makeEnd(new ManualClock());
    channel.resume(0);
    channel.receive(patch(1));
    channel.receive({ type: "ping" });
    channel.receive(patch(2));
    channel.send({ type: "event" });
    expect(sent).toEqual([
      { type: "ack", ack: 1 },
      { type: "event", n: 1, ack: 2 },
    ]);
  });
});

describe("sending", () => {
  it("keeps what is sent without a connection, and sends what the other side lacks", () => {
    const { channel, sent } = makeEnd(new ManualClock());
    for (const name of ["a", "b", "c"]) channel.send({ type: "event", name });
    expect(sent).toEqual([]);
    channel.resume(1);
    expect(sent.map(({ n }) => n)).toEqual([2, 3]);
    expect(channel.acknowledged).toBe(1);
  });

  it("repeats from the number asked for", () => {
    const { channel, sent } = makeEnd(new ManualClock());
    channel.resume(0);
    for (let n = 1; n <= 3; n++) channel.send({ type: "event" });
    sent.length = 0;
    channel.receive({ type: "resend", from: 2, ack: 1 });
    expect(sent.map(({ n }) => n)).toEqual([2, 3]);
  });

  it("numbers what was never acknowledged again from 1 when the other side begins anew", () => {
    const { channel, sent } = makeEnd(new ManualClock());
    channel.resume(0);
    for (const name of ["a", "b", "c"]) channel.send({ type: "event", name });
    channel.receive(patch(1, 2));
    channel.disconnect();
    sent.length = 0;
    channel.restart();
    channel.send({ type: "event", name: "d" });
    expect(sent).toEqual([]);
    channel.release();
    expect(sent).toEqual([
      { type: "event", name: "c", n: 1, ack: 0 },
      { type: "event", name: "d", n: 2, ack: 0 },
    ]);
  });
});

describe("silence", () => {
  it("is broken after 3, 6, 12, 24 and 30 seconds while an answer is awaited", () => {
    const clock = new ManualClock();
    const { channel, sent } = makeEnd(clock);
    channel.resume(0);
    channel.send({ type: "event" });
    const times: number[] = [];
    for (let second = 1; second <= 110; second++) {
      const before = sent.length;
      clock.advance(1_000);
      if (sent.slice(before).some(({ type }) => type === "resend")) times.push(second);
    }
    expect(times).toEqual([3, 9, 21, 45, 75, 105]);
  });

  it("is not noticed when nothing is awaited", () => {
    const clock = new ManualClock();
    const { channel, sent } = makeEnd(clock);
    channel.resume(0);
    channel.receive(patch(1));
    clock.advance(600_000);
    expect(sent).toEqual([]);
  });

  it("other traffic does not put off asking again for a lost message", () => {
    const clock = new ManualClock();
    const { channel, sent } = makeEnd(clock);
    channel.resume(0);
    for (let n = 2; n < 12; n++) {
      channel.receive(patch(n));
      clock.advance(1_000);
    }
    expect(sent.filter(({ type }) => type === "resend").length).toBeGreaterThan(1);
  });
});

type Step = { do: "send"; end: 0 | 1 } | { do: "wait"; ms: number } | { do: "reconnect" };

/** What the wire does to each message that crosses it. */
type Fate = "arrives" | "lost" | "twice" | "late";

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("send" as const), end: fc.constantFrom(0 as const, 1 as const) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 5_000 }) }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "reconnect" }) },
);
const fate: fc.Arbitrary<Fate> = fc.constantFrom("arrives", "arrives", "arrives", "lost", "twice", "late");

it("whatever a wire loses, repeats and reorders, every message arrives once and in order", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.infiniteStream(fate), (steps, fates) => {
      const clock = new ManualClock();
      const ends = [makeEnd(clock), makeEnd(clock)] as const;
      const wire = new Wire(clock, ends, fates);
      wire.connect();
      for (const item of steps) {
        if (item.do === "send") ends[item.end].channel.send({ type: "message" });
        else if (item.do === "wait") wire.run(item.ms);
        else wire.connect();
        wire.carry();
      }
      wire.isHealthy = true;
      wire.run(200_000);
      for (const [index, end] of ends.entries()) {
        const other = index === 0 ? ends[1] : ends[0];
        const expected = Array.from({ length: other.channel.lastSent }, (_, i) => i + 1);
        expect(end.delivered).toEqual(expected);
        expect(end.channel.acknowledged).toBe(end.channel.lastSent);
      }
    }),
    { numRuns: 300 },
  );
});

class Wire {
  isHealthy = false;
  readonly #clock: ManualClock;
  readonly #ends: readonly [End, End];
  readonly #fates: Iterator<Fate>;
  /** Messages of an older connection never arrive. */
  #connection = 0;

  constructor(clock: ManualClock, ends: readonly [End, End], fates: Iterator<Fate>) {
    this.#clock = clock;
    this.#ends = ends;
    this.#fates = fates;
  }

  connect(): void {
    this.#connection += 1;
    const [a, b] = this.#ends;
    for (const end of this.#ends) {
      end.channel.disconnect();
      end.sent.length = 0;
    }
    a.channel.resume(b.channel.received);
    b.channel.resume(a.channel.received);
  }

  run(ms: number): void {
    for (let passed = 0; passed < ms; passed += 500) {
      this.#clock.advance(Math.min(500, ms - passed));
      this.carry();
    }
  }

  carry(): void {
    const [a, b] = this.#ends;
    for (let isQuiet = false; !isQuiet; ) {
      isQuiet = a.sent.length === 0 && b.sent.length === 0;
      this.#pass(a, b);
      this.#pass(b, a);
    }
  }

  #pass(from: End, to: End): void {
    for (const message of from.sent.splice(0)) {
      const fate = this.isHealthy ? "arrives" : this.#fates.next().value;
      const arrive = () => to.channel.receive(message);
      if (fate === "lost") continue;
      if (fate === "late") {
        const connection = this.#connection;
        this.#clock.after(700, () => connection === this.#connection && arrive());
        continue;
      }
      arrive();
      if (fate === "twice") arrive();
    }
  }
}
