import { describe, expect, it } from "vitest";
import { Journal, type KeptEvent } from "./journal";

const frame = (n: number) => new Uint8Array([n]);
const event = (n: number): KeptEvent => ({ n, body: { changes: n }, set: [], changes: [] });
const frames = (journal: Journal) => [...(journal.state?.frames.keys() ?? [])];

describe("what a page keeps", () => {
  it("is no state before the first seal", () => {
    const journal = new Journal();
    journal.take(1, frame(1), {}, "s");
    expect(journal.state).toBeNull();
  });

  it("is what was told up to the seal, without what has gone", () => {
    const journal = new Journal();
    journal.take(1, frame(1), {}, "s");
    journal.take(2, frame(2), {}, "s");
    journal.take(3, frame(3), { gone: [2], seal: "x" }, "s");
    expect(journal.state?.session).toBe("s");
    expect(journal.state?.frames).toEqual(new Map([1, 3].map((n) => [n, frame(n)])));
  });

  it("stays whole until the next seal, whatever goes meanwhile", () => {
    const journal = new Journal();
    journal.take(1, frame(1), {}, "s");
    journal.take(2, frame(2), { seal: "x" }, "s");
    journal.take(3, frame(3), { gone: [2] }, "s");
    expect(frames(journal)).toEqual([1, 2]);
    journal.take(4, frame(4), { seal: "y" }, "s");
    expect(frames(journal)).toEqual([1, 3, 4]);
  });

  it("stays when the numbering begins anew, until there is a seal in that", () => {
    const journal = new Journal();
    journal.take(1, frame(1), { seal: "x" }, "s");
    journal.begin();
    expect(journal.state?.session).toBe("s");
    journal.take(1, frame(9), { seal: "y" }, "t");
    expect(journal.state?.session).toBe("t");
    expect(journal.state?.frames).toEqual(new Map([[1, frame(9)]]));
  });
});

describe("what the page had set", () => {
  const typed = (n: number, text: string): KeptEvent => ({ ...event(n), set: [["name", "value", text]] });

  it("belongs to the state when an event is in it", () => {
    const journal = new Journal();
    journal.keep(typed(1, "a"));
    journal.keep(typed(2, "ab"));
    journal.take(1, frame(1), { ack: 1, seal: "x" }, "s");
    expect([...(journal.state?.own.values() ?? [])]).toEqual([["name", "value", "a"]]);
    journal.take(2, frame(2), { ack: 2, seal: "y" }, "s");
    expect([...(journal.state?.own.values() ?? [])]).toEqual([["name", "value", "ab"]]);
  });
});

describe("events", () => {
  it("are kept until a sealed message says that they are in it", () => {
    const journal = new Journal();
    for (const n of [1, 2, 3]) journal.keep(event(n));
    journal.take(1, frame(1), { ack: 3 }, "s");
    journal.take(2, frame(2), { ack: 2, seal: "x" }, "s");
    expect(journal.again()).toEqual([{ ...event(3), n: 1 }]);
  });

  it("are all said again to another session, numbered from 1", () => {
    const journal = new Journal();
    for (const n of [4, 5]) journal.keep(event(n));
    expect(journal.again().map(({ n, body }) => [n, body])).toEqual([
      [1, { changes: 4 }],
      [2, { changes: 5 }],
    ]);
  });

  it("that the same session has are in its next sealed state, also under other numbers", () => {
    const journal = new Journal();
    for (const n of [1, 2]) journal.keep(event(n));
    journal.renumber(1); // it had acknowledged the first
    journal.begin();
    journal.take(1, frame(1), { ack: 0, seal: "x" }, "s");
    expect(journal.again().map(({ body }) => body)).toEqual([{ changes: 2 }]);
  });
});
