import { expect, it } from "vitest";
import type { Output } from "../protocol/messages";
import { addToLog, groupByRun } from "./log";

function text(run: number, said: string, stream = "stdout"): Output {
  return { callback: `f${run}`, run, at: run, stream, text: said };
}

function display(run: number, html: string, id?: string): Output {
  return {
    callback: `f${run}`,
    run,
    at: run,
    data: { "text/html": html },
    ...(id === undefined ? {} : { display: id }),
  };
}

it("text that goes on is joined, other text and objects stand for themselves", () => {
  const log = addToLog([text(1, "a")], [text(1, "b"), text(1, "c", "stderr"), text(2, "d"), display(2, "e")]);
  expect(log).toEqual([text(1, "ab"), text(1, "c", "stderr"), text(2, "d"), display(2, "e")]);
});

it("an object that is displayed anew stays in its place", () => {
  const log = addToLog(
    [display(1, "0 %", "bar"), text(1, "x")],
    [display(1, "50 %", "bar"), display(1, "other")],
  );
  expect(log).toEqual([display(1, "50 %", "bar"), text(1, "x"), display(1, "other")]);
});

it("keeps the end of what is printed without end", () => {
  const entries = Array.from({ length: 1_200 }, (_, run) => text(run, "x"));
  expect(addToLog([], entries)).toEqual(entries.slice(-500));
  const long = addToLog([text(1, "a".repeat(100_000))], [text(1, "end")]);
  expect("text" in (long[0] ?? {}) && (long[0] as { text: string }).text).toMatch(/^a{99997}end$/);
});

it("is told by runs, and a run that another has interrupted is told again", () => {
  const log = [text(1, "a"), text(1, "b", "stderr"), text(2, "c"), text(1, "d")];
  const groups = groupByRun(log);
  expect(groups.map(({ key, callback, entries }) => [key, callback, entries.length])).toEqual([
    ["1.1", "f1", 2],
    ["2.1", "f2", 1],
    ["1.2", "f1", 1],
  ]);
});
