import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FrameColumn, FrameData } from "../../schema.gen";
import { rowsOf } from "./decode";
import { FrameRows, type RowsRequest } from "./frame-rows";

const COLUMNS: FrameColumn[] = [
  { id: "n", name: "n", type: "numeric", kind: "integer", format: { specifier: "d" } },
  { id: "word", name: "word", type: "text", kind: "text" },
];

function columnsAt(positions: number[]): unknown[] {
  return [Int32Array.from(positions), positions.map((at) => `word ${at}`)];
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => first + place);
}

function frameOf(rows: number, version = 1, window = 100): FrameData {
  const count = Math.min(rows, window);
  return {
    frame: 7,
    version,
    rows,
    columns: COLUMNS,
    window: { first: 0, count, columns: columnsAt(range(0, count)) },
  };
}

let requests: RowsRequest[];
let isDone: boolean;

function make(frame: FrameData): FrameRows {
  requests = [];
  isDone = true;
  const ask = (request: RowsRequest) => requests.push(request);
  const rows = new FrameRows("t", frame, {
    ask,
    isDone: () => isDone,
    flush: () => requests.push("flush" as never),
  });
  rows.open();
  vi.advanceTimersByTime(0);
  return rows;
}

/** Answer the last request as the kernel would; `at` says which rows of the frame stand at the positions asked for. */
function answer(rows: FrameRows, total: number, at?: (position: number) => number): void {
  const { request, component, frame, first, count } = requests.at(-1) as RowsRequest;
  const positions = range(first, Math.max(0, Math.min(count, total - first)));
  const index = at && Int32Array.from(positions, at);
  const told = { type: "rows", request, component, frame, first, rows: total };
  rows.receive({ ...told, columns: columnsAt(at ? positions.map(at) : positions), ...(index && { index }) });
  vi.advanceTimersByTime(0);
}

function want(rows: FrameRows, first: number, last: number): void {
  rows.want(first, last);
  vi.advanceTimersByTime(0);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("shows the first rows without asking", () => {
  const rows = make(frameOf(1_000_000));
  want(rows, 0, 30);
  expect(rows.length).toBe(1_000_000);
  expect(rows.row(30)).toEqual({ n: 30, word: "word 30" });
  expect(rows.index(500_000)).toBe(500_000);
  expect(requests).toEqual([]);
});

it("asks for the rows in view and a margin after a jump, and for no more", () => {
  const rows = make(frameOf(1_000_000));
  want(rows, 500_000, 500_039);
  expect(requests).toMatchObject([{ component: "t", frame: 7, first: 499_990, count: 90, query: {} }]);
  expect(rows.row(500_000)).toBeUndefined();
  answer(rows, 1_000_000);
  expect(rows.row(500_000)).toEqual({ n: 500_000, word: "word 500000" });
  expect(requests).toHaveLength(1);
});

it("fetches ahead in the direction of the scrolling, before the rows are in view", () => {
  const rows = make(frameOf(10_000));
  want(rows, 50, 89);
  expect(requests).toMatchObject([{ first: 100, count: 30 }]);
  answer(rows, 10_000);
  want(rows, 1_000, 1_039);
  answer(rows, 10_000);
  requests.length = 0;
  want(rows, 985, 1_024); // back again
  expect(requests).toMatchObject([{ first: 945, count: 45 }]);
});

it("has one request under way, and then asks only for what is in view by then", () => {
  const rows = make(frameOf(1_000_000));
  for (let first = 1_000; first < 100_000; first += 1_000) want(rows, first, first + 39);
  expect(requests).toHaveLength(1);
  answer(rows, 1_000_000);
  expect(requests).toHaveLength(2);
  expect(requests[1]).toMatchObject({ first: 98_990 });
});

it("asks again after a silence, at longer and longer intervals, and when it is connected anew", () => {
  const rows = make(frameOf(1_000));
  want(rows, 500, 520);
  vi.advanceTimersByTime(5_000);
  expect(requests).toHaveLength(2);
  vi.advanceTimersByTime(5_000);
  expect(requests).toHaveLength(2);
  vi.advanceTimersByTime(5_000);
  expect(requests).toHaveLength(3);
  rows.askAgain();
  vi.advanceTimersByTime(0);
  expect(requests).toHaveLength(4);
  rows.receive({ ...requests[0], rows: 1, columns: columnsAt([5]) }); // an answer that nobody waits for
  expect(rows.length).toBe(1_000);
  answer(rows, 1_000);
  expect(rows.row(500)?.n).toBe(500);
  vi.advanceTimersByTime(100_000);
  expect(requests).toHaveLength(4);
});

it("shows the rows that were there until the kernel has sorted", () => {
  const rows = make(frameOf(1_000));
  const listener = vi.fn();
  rows.subscribe(listener);
  want(rows, 0, 20);
  rows.order({ sort_by: [{ column_id: "n", direction: "desc" }] });
  vi.advanceTimersByTime(0);
  expect(requests).toMatchObject([{ first: 0, query: { sort_by: [{ column_id: "n", direction: "desc" }] } }]);
  expect(rows.row(0)?.n).toBe(0);
  answer(rows, 1_000, (position) => 999 - position);
  expect(rows.row(0)?.n).toBe(999);
  expect(rows.index(0)).toBe(999);
  expect(rows.row(90)).toBeUndefined();
  expect(listener).toHaveBeenCalledTimes(1);
});

it("has fewer rows when the kernel has filtered, and none of those that were there", () => {
  const rows = make(frameOf(1_000));
  want(rows, 0, 20);
  rows.order({ filter_query: "{n} < 3" });
  vi.advanceTimersByTime(0);
  answer(rows, 3, (position) => position);
  expect(rows.length).toBe(3);
  expect(rows.row(3)).toBeUndefined();
  want(rows, 0, 2);
  expect(requests).toHaveLength(1);
});

it("keeps what it shows when the kernel refuses, and says why", () => {
  const rows = make(frameOf(1_000));
  want(rows, 0, 20);
  rows.order({ filter_query: "{m} < 3" });
  vi.advanceTimersByTime(0);
  rows.receive({ ...requests[0], refused: "There is no column 'm'." });
  vi.advanceTimersByTime(100_000);
  expect(rows.refused).toBe("There is no column 'm'.");
  expect(rows.row(5)?.n).toBe(5);
  expect(requests).toHaveLength(1);
});

it("shows an edit at once, wherever its row stands, also in rows that come later", () => {
  const rows = make(frameOf(1_000));
  rows.edit([
    { row: 3, column_id: "word", value: "new", previous: "word 3" },
    { row: 500, column_id: "word", value: "far", previous: null },
  ]);
  expect(rows.row(3)).toEqual({ n: 3, word: "new" });
  want(rows, 490, 510);
  answer(rows, 1_000);
  expect(rows.row(500)).toEqual({ n: 500, word: "far" });
  expect(requests.filter((it) => it.type === "rows")).toHaveLength(1);
});

it("tells edits again until the kernel has done what follows from them", () => {
  const rows = make(frameOf(1_000));
  const edit = (row: number) => rows.edit([{ row, column_id: "n", value: 0, previous: row }]);
  expect(edit(1)).toMatchObject([{ row: 1 }]);
  isDone = false;
  expect(edit(2)).toMatchObject([{ row: 1 }, { row: 2 }]);
  isDone = true;
  expect(edit(3)).toMatchObject([{ row: 3 }]);
});

it("asks anew when a cell is edited by which rows are sorted, and not for others", () => {
  const rows = make(frameOf(1_000));
  want(rows, 0, 20);
  rows.order({ sort_by: [{ column_id: "n", direction: "desc" }] });
  vi.advanceTimersByTime(0);
  answer(rows, 1_000, (position) => 999 - position);
  rows.edit([{ row: 999, column_id: "word", value: "x", previous: "" }]);
  vi.advanceTimersByTime(0);
  expect(requests).toHaveLength(1);
  rows.edit([{ row: 999, column_id: "n", value: -1, previous: 999 }]);
  vi.advanceTimersByTime(0);
  expect(requests.slice(1)).toMatchObject(["flush", { type: "rows" }]);
  expect(rows.row(0)).toEqual({ n: -1, word: "x" });
  answer(rows, 1_000, (position) => 998 - position);
  expect(rows.row(0)?.n).toBe(998);
});

it("asks anew for the rows in view when others have edited, and then shows those", () => {
  const rows = make(frameOf(1_000));
  want(rows, 0, 20);
  rows.edit([{ row: 3, column_id: "word", value: "mine", previous: "" }]);
  rows.update(frameOf(1_000, 2));
  vi.advanceTimersByTime(0);
  expect(requests).toMatchObject(["flush", { first: 0 }]);
  expect(rows.row(3)?.word).toBe("mine");
  answer(rows, 1_000);
  expect(rows.row(3)?.word).toBe("word 3");
  rows.update(frameOf(1_000, 2));
  vi.advanceTimersByTime(0);
  expect(requests).toHaveLength(2);
});

it("forgets rows that are far away", () => {
  const rows = make(frameOf(1_000_000));
  for (let first = 0; first < 20_000; first += 100) {
    want(rows, first, first + 99);
    if (requests.length > 0) answer(rows, 1_000_000);
  }
  expect(rows.row(0)).toBeUndefined();
  expect(rows.row(19_950)?.n).toBe(19_950);
});

it("reads numbers without a value, words told once, and lists", () => {
  const told = [
    Float64Array.of(1.5, Number.NaN),
    { codes: Uint8Array.of(1, 0), values: [null, "a"] },
    ["2024-01-02", null],
  ];
  const columns = ["x", "w", "d"].map((id): FrameColumn => ({ id, name: id, type: "any", kind: "other" }));
  expect(rowsOf(columns, told)).toEqual([
    { x: 1.5, w: "a", d: "2024-01-02" },
    { x: null, w: null, d: null },
  ]);
});

it("tells of a row that is deleted, and asks what is shown then", () => {
  const rows = make(frameOf(1_000));
  want(rows, 0, 20);
  isDone = false;
  rows.edit([{ row: 3, column_id: "n", value: 0, previous: 3 }]);
  expect(rows.remove(0)).toMatchObject([{ row: 3 }, { row: 0, deleted: true }]);
  vi.advanceTimersByTime(0);
  expect(requests).toMatchObject(["flush", { first: 0 }]);
  answer(rows, 999, (position) => position + 1);
  expect([rows.length, rows.index(0), rows.row(0)?.n]).toEqual([999, 1, 1]);
});
