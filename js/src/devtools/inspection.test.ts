import { beforeEach, describe, expect, it } from "vitest";
import { View } from "../host/view";
import { ManualClock } from "../test/clock";
import { html, schema } from "../test/layout";
import { TestWire } from "../test/wire";
import { Inspection, inspectionOf } from "./inspection";
import { callback, EVERYTHING, entry, timing } from "./testing";

let wire: TestWire;
let view: View;
let inspection: Inspection;

beforeEach(() => {
  wire = new TestWire();
  view = new View({ transport: wire, schema, scheduler: new ManualClock() });
  view.open();
  wire.events.onOpen();
  welcome("g");
  inspection = new Inspection(view);
});

function welcome(generation: string): void {
  wire.say({
    type: "welcome",
    protocol: 4,
    session: "s",
    generation,
    resumed: false,
    ack: 0,
    inspectable: true,
  });
  wire.say({ type: "snapshot", n: 1, ack: 0, layout: html("Div"), pending: [], failures: [], title: "" });
}

function asked(): unknown[] {
  return wire.of("inspect").map(({ on }) => on);
}

describe("what is known of the kernel's work", () => {
  it("is asked for when somebody looks, and no more when nobody does", () => {
    expect(asked()).toEqual([]);
    const [first, second] = [inspection.open(), inspection.open()];
    expect(asked()).toEqual([true]);
    first();
    first();
    expect(asked()).toEqual([true]);
    second();
    expect(asked()).toEqual([true, false]);
  });

  it("is put together from what each message adds", () => {
    inspection.open();
    wire.say(EVERYTHING);
    wire.say({ type: "inspect", serial: 2, timings: { "rows->rows.children": timing(3) }, log: [entry(1)] });
    wire.say({ type: "inspect", serial: 3, log: [entry(2), entry(1, { calls: [] })] });
    const { graph, timings, log, components } = inspection.known.read();
    expect(graph?.callbacks.map(({ name }) => name)).toEqual(["rows", "table", "total"]);
    expect(timings["rows->rows.children"]?.count).toBe(3);
    expect(timings["total->total.children"]?.count).toBe(1);
    expect(components.year).toBe("Slider");
    expect(log.map(({ number, calls }) => [number, calls.length])).toEqual([
      [1, 0],
      [2, 2],
    ]);
  });

  it("forgets the timings of callbacks that are gone", () => {
    inspection.open();
    wire.say(EVERYTHING);
    wire.say({
      type: "inspect",
      serial: 2,
      graph: { callbacks: [callback("rows")], links: [] },
      timings: {},
    });
    expect(Object.keys(inspection.known.read().timings)).toEqual(["rows->rows.children"]);
  });

  it("holds no more of the log than the kernel does", () => {
    inspection.open();
    wire.say(EVERYTHING);
    for (let serial = 2; serial <= 9; serial++) {
      const numbers = Array.from({ length: 40 }, (_, index) => (serial - 2) * 40 + index + 1);
      wire.say({ type: "inspect", serial, log: numbers.map((number) => entry(number)) });
    }
    const { log } = inspection.known.read();
    expect([log.length, log[0]?.number, log.at(-1)?.number]).toEqual([200, 121, 320]);
  });

  it("asks for everything again when a message was lost, once", () => {
    inspection.open();
    wire.say(EVERYTHING);
    wire.say({ type: "inspect", serial: 3, log: [entry(3)] });
    wire.say({ type: "inspect", serial: 4, log: [entry(4)] });
    expect(asked()).toEqual([true, true]);
    expect(inspection.known.read().log).toEqual([]);
    wire.say({ ...EVERYTHING, log: [entry(4)] });
    expect(inspection.known.read().log.map(({ number }) => number)).toEqual([4]);
  });

  it("is asked for anew of a kernel that has forgotten this view", () => {
    inspection.open();
    wire.say({ ...EVERYTHING, log: [entry(70)] });
    welcome("another");
    expect(asked()).toEqual([true, true]);
    wire.say({ ...EVERYTHING, log: [entry(1)] });
    expect(inspection.known.read().log.map(({ number }) => number)).toEqual([1]);
  });

  it("says why, where the kernel refuses", () => {
    inspection.open();
    wire.say({ type: "inspect", refused: "not here" });
    expect(inspection.known.read().refused).toBe("not here");
  });

  it("is one for all who look at one view", () => {
    expect(inspectionOf(view)).toBe(inspectionOf(view));
  });
});
