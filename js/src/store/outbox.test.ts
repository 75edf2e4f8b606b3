import { beforeEach, describe, expect, it } from "vitest";
import type { Change } from "../protocol/messages";
import { ManualClock } from "../test/clock";
import { Outbox } from "./outbox";

let clock: ManualClock;
let sent: Change[][];
let canSend: boolean;
let outbox: Outbox;

beforeEach(() => {
  clock = new ManualClock();
  sent = [];
  canSend = true;
  outbox = new Outbox({
    scheduler: clock,
    canSend: () => canSend,
    send: ({ changes }) => sent.push(structuredClone(changes)),
    onChange: () => {},
  });
});

/** One task in which these changes are made. */
async function task(...changes: Change[]): Promise<void> {
  for (const [id, props] of changes) outbox.add(id, props);
  await Promise.resolve();
}

describe("events", () => {
  it("hold all changes of one task, in order", async () => {
    await task(["a", { x: 1, y: 2 }], ["b", { z: 3 }]);
    await task(["c", { x: 4 }]);
    expect(sent).toEqual([
      [
        ["a", { x: 1, y: 2 }],
        ["b", { z: 3 }],
      ],
      [["c", { x: 4 }]],
    ]);
  });

  it("are awaited until they are done", async () => {
    expect(outbox.isEmpty).toBe(true);
    outbox.add("a", { x: 1 });
    expect(outbox.isEmpty).toBe(false);
    await Promise.resolve();
    expect(outbox.isAwaiting).toBe(true);
    outbox.done([1]);
    expect(outbox.isEmpty).toBe(true);
  });
});

describe("a prop that changes faster than the kernel answers", () => {
  it("is sent once more, with its last value, when the event is done", async () => {
    for (let value = 1; value <= 10; value++) await task(["slider", { value }]);
    expect(sent).toEqual([[["slider", { value: 1 }]]]);
    outbox.done([1]);
    expect(sent.slice(1)).toEqual([[["slider", { value: 10 }]]]);
    outbox.done([2]);
    expect(outbox.isEmpty).toBe(true);
  });

  it("is not kept back longer than a second", async () => {
    await task(["slider", { value: 1 }]);
    await task(["slider", { value: 2 }]);
    clock.advance(999);
    expect(sent).toHaveLength(1);
    clock.advance(1);
    expect(sent[1]).toEqual([["slider", { value: 2 }]]);
  });

  it("goes with the next other change, before it", async () => {
    await task(["slider", { value: 1 }]);
    await task(["slider", { value: 2 }]);
    await task(["button", { n_clicks: 1 }]);
    expect(sent[1]).toEqual([
      ["slider", { value: 2 }],
      ["button", { n_clicks: 1 }],
    ]);
  });

  it("does not hold back the component's other props", async () => {
    await task(["slider", { drag_value: 1 }]);
    await task(["slider", { drag_value: 2, value: 2 }]);
    expect(sent[1]).toEqual([["slider", { drag_value: 2, value: 2 }]]);
  });

  it("takes the place of its older value only", async () => {
    await task(["a", { x: 1, y: 1 }]);
    await task(["a", { x: 2, y: 2 }]);
    await task(["a", { x: 3 }]);
    outbox.done([1]);
    expect(sent[1]).toEqual([
      ["a", { y: 2 }],
      ["a", { x: 3 }],
    ]);
  });
});

describe("without a connection", () => {
  it("changes gather, and go as one event when it is back", async () => {
    canSend = false;
    await task(["a", { x: 1 }]);
    await task(["b", { x: 1 }]);
    await task(["a", { x: 2 }]);
    clock.advance(5_000);
    expect(sent).toEqual([]);
    canSend = true;
    outbox.flush();
    expect(sent).toEqual([
      [
        ["b", { x: 1 }],
        ["a", { x: 2 }],
      ],
    ]);
  });
});

it("events that a lost kernel had taken are awaited no longer, the others under their new numbers", async () => {
  await task(["a", { x: 1 }]);
  await task(["b", { x: 1 }]);
  outbox.renumber(1);
  outbox.done([1]);
  expect(outbox.isEmpty).toBe(true);
});
