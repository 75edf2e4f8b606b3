import { expect, test } from "vitest";
import { queryPredicate } from "../query/evaluate";
import { dataTooltip, headerTooltip } from "./resolve";

const ROW = { x: 5 };
const data = (props: Parameters<typeof dataTooltip>[0], place = 0) =>
  dataTooltip(props, "x", { row: ROW, place, index: 3 }, queryPredicate)?.text;

test("a cell's own tooltip goes before a conditional one, and that before its column's", () => {
  const tooltip = { x: "column" };
  const tooltip_conditional = [
    { if: { filter_query: "{x} = 5" }, value: "five" },
    { if: { row_index: "odd" as const }, value: "odd" },
    { if: { column_id: "y" }, value: "other column" },
  ];
  const tooltip_data: Record<string, string>[] = [{}, {}, {}, { x: "own" }];
  expect(data({ tooltip })).toBe("column");
  expect(data({ tooltip, tooltip_conditional })).toBe("five");
  expect(data({ tooltip, tooltip_conditional }, 1)).toBe("odd");
  expect(data({ tooltip, tooltip_conditional, tooltip_data })).toBe("own");
  expect(data({ tooltip_conditional: [{ if: { filter_query: "{x} = 6" }, value: "six" }] })).toBeUndefined();
});

test("a column's tooltip is for its cells, its headers, or both", () => {
  const of = (use_with?: "both" | "data" | "header") => {
    const props = { tooltip: { x: { value: "text", ...(use_with && { use_with }) } } };
    return [data(props), headerTooltip(props, "x", 0)?.text];
  };
  expect(of()).toEqual(["text", "text"]);
  expect(of("data")).toEqual(["text", undefined]);
  expect(of("header")).toEqual([undefined, "text"]);
});

test("headers in several rows have one each", () => {
  const props = { tooltip_header: { x: ["top", null, { value: "**last**", type: "markdown" as const }] } };
  const found = [0, 1, 2].map((row) => headerTooltip(props, "x", row));
  expect(found.map((it) => it?.text)).toEqual(["top", undefined, "**last**"]);
  expect(found[2]?.isMarkdown).toBe(true);
});

test("delay and duration are its own, the table's, or the usual ones; None is at once, and without end", () => {
  const times = (props: Parameters<typeof headerTooltip>[0]) => {
    const { delayMs, durationMs } = headerTooltip(props, "x", 0) ?? {};
    return [delayMs, durationMs];
  };
  expect(times({ tooltip: { x: "t" } })).toEqual([350, 2000]);
  expect(times({ tooltip: { x: "t" }, tooltip_delay: null, tooltip_duration: null })).toEqual([0, null]);
  expect(times({ tooltip: { x: { value: "t", delay: 5, duration: 6 } }, tooltip_delay: 1 })).toEqual([5, 6]);
});
