import { describe, expect, it } from "vitest";
import type { CallbackGraph } from "../protocol/inspection";
import { latestOf } from "./latest";
import { neighbour, type PlacedNode, place } from "./layout";
import { filtered, modelOf } from "./model";
import { callback, EVERYTHING, entry } from "./testing";
import { begin, wholeOf, withPoint, zoomed } from "./viewport";

const MODEL = modelOf(EVERYTHING.graph as CallbackGraph, EVERYTHING.components ?? {});

/** A hundred callbacks, each of which reads what the one before and the one ten before it set. */
function hundred(): CallbackGraph {
  const callbacks = Array.from({ length: 100 }, (_, index) =>
    callback(`c${index}`, {
      inputs: [
        [index === 0 ? "start" : `c${index - 1}`, "children"],
        [index < 10 ? "start" : `c${index - 10}`, "children"],
      ],
    }),
  );
  return { callbacks, links: [] };
}

describe("the graph's nodes and edges", () => {
  it("are a node for each callback and each prop, and edges as values travel", () => {
    expect([...MODEL.nodes.keys()].sort()).toEqual([
      "callback rows->rows.children",
      "callback table->table.children",
      "callback total->total.children",
      "limit.value",
      "rows.children",
      "table.children",
      "total.children",
      "year.value",
      '{"index":1,"type":"cell"}.value',
      '{"index":["ALL"],"type":"cell"}.value',
    ]);
    expect(MODEL.edges).toEqual([
      { from: "year.value", to: "callback rows->rows.children", kind: "input" },
      { from: "callback rows->rows.children", to: "rows.children", kind: "output" },
      { from: "rows.children", to: "callback table->table.children", kind: "input" },
      { from: "limit.value", to: "callback table->table.children", kind: "state" },
      { from: "callback table->table.children", to: "table.children", kind: "output" },
      { from: '{"index":["ALL"],"type":"cell"}.value', to: "callback total->total.children", kind: "input" },
      { from: "callback total->total.children", to: "total.children", kind: "output" },
      { from: '{"index":1,"type":"cell"}.value', to: '{"index":["ALL"],"type":"cell"}.value', kind: "link" },
    ]);
  });

  it("are fewer by a filter: the callbacks that have to do with the text, with all their props", () => {
    expect([...filtered(MODEL, " LIMIT").nodes.keys()].sort()).toEqual([
      "callback table->table.children",
      "limit.value",
      "rows.children",
      "table.children",
    ]);
    expect(filtered(MODEL, "nothing like it").nodes.size).toBe(0);
    expect(filtered(MODEL, "  ")).toBe(MODEL);
  });

  it("light up for the last event that called anything", () => {
    const log = [entry(1), entry(2, { calls: [], changes: [["limit", "value", "7"]] })];
    expect([...latestOf(log)].sort()).toEqual([
      "callback rows->rows.children",
      "callback table->table.children",
      "rows.children",
      "table.children",
      "year.value",
    ]);
    expect(latestOf([]).size).toBe(0);
  });
});

describe("the graph's layout", () => {
  it.each(["LR", "TB"] as const)(
    "puts a hundred callbacks beside each other, none over another (%s)",
    (direction) => {
      const model = modelOf(hundred(), {});
      const { nodes, edges, width, height } = place(model, direction);
      const placed = [...nodes.values()];
      expect(placed.length).toBe(201);
      expect(edges.every(({ path }) => /^M-?[\d.]+ -?[\d.]+[QL]/.test(path))).toBe(true);
      for (const [index, one] of placed.entries()) {
        expect(one.x - one.width / 2 >= 0 && one.x + one.width / 2 <= width).toBe(true);
        expect(one.y - one.height / 2 >= 0 && one.y + one.height / 2 <= height).toBe(true);
        expect(placed.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]);
      }
    },
    60_000,
  );

  it("goes the way that values go", () => {
    const { nodes } = place(MODEL, "LR");
    const x = (key: string) => nodes.get(key)?.x ?? Number.NaN;
    expect(x("year.value")).toBeLessThan(x("callback rows->rows.children"));
    expect(x("callback rows->rows.children")).toBeLessThan(x("rows.children"));
    expect(x("rows.children")).toBeLessThan(x("table.children"));
    const below = place(MODEL, "TB").nodes;
    expect(below.get("year.value")?.y).toBeLessThan(below.get("rows.children")?.y ?? 0);
  });

  it("is walked with the arrow keys", () => {
    const { nodes } = place(MODEL, "LR");
    const walk = (from: string, ...keys: string[]) =>
      keys.reduce((node, key) => neighbour(nodes.values(), node, key) ?? node, nodes.get(from) as PlacedNode)
        .node.key;
    expect(walk("year.value", "ArrowRight")).toBe("callback rows->rows.children");
    expect(walk("year.value", "ArrowRight", "ArrowRight")).toBe("rows.children");
    expect(walk("rows.children", "ArrowLeft", "ArrowLeft")).toBe("year.value");
    expect(walk("table.children", "ArrowRight")).toBe("table.children");
    expect(walk("year.value", "a")).toBe("year.value");
  });
});

describe("what is seen of the graph", () => {
  const size = { width: 400, height: 200 };

  it("is all of it, in the middle, if that can be read", () => {
    expect(begin({ width: 100, height: 100 }, size)).toEqual({ k: 1, x: 150, y: 50 });
    expect(begin({ width: 500, height: 100 }, size)).toEqual({ k: 0.8, x: 0, y: 60 });
  });

  it("is else its begin, until all is asked for", () => {
    expect(begin({ width: 4000, height: 100 }, size)).toEqual({ k: 0.6, x: 0, y: 70 });
    expect(wholeOf({ width: 4000, height: 100 }, size)).toEqual({ k: 0.1, x: 0, y: 95 });
  });

  it("grows round the pointer", () => {
    const before = { k: 1, x: 20, y: 10 };
    const { k, x, y } = zoomed(before, 1.5, 120, 60);
    expect([k, (120 - x) / k, (60 - y) / k]).toEqual([1.5, 100, 50]);
    expect(zoomed(before, 1_000, 0, 0).k).toBe(2.5);
    expect(zoomed(before, 0.0001, 0, 0).k).toBe(0.1);
  });

  it("moves no further than it takes to see a node", () => {
    const node = { x: 700, y: 100, width: 100, height: 40 };
    const seen = withPoint({ k: 1, x: 0, y: 0 }, node, size);
    expect(seen).toEqual({ k: 1, x: 400 - 750 - 24, y: 0 });
    expect(withPoint(seen, node, size)).toEqual(seen);
    expect(withPoint({ k: 1, x: -900, y: 0 }, node, size).x).toBe(24 - 650);
  });
});

function overlap(one: PlacedNode, other: PlacedNode): boolean {
  const across = Math.abs(one.x - other.x) < (one.width + other.width) / 2;
  return across && Math.abs(one.y - other.y) < (one.height + other.height) / 2;
}
