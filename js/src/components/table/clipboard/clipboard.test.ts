import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localeFor } from "../../../locale/locale";
import { pasteProblem } from "../edit/problems";
import { copiedBlock } from "./copy";
import { readTable, writeTable } from "./html";
import { fillSelection, type PasteColumn, type PasteTarget, planPaste } from "./paste";
import { readTabs, writeTabs } from "./text";

describe("text", () => {
  test("any block is read as it was written", () => {
    const special = fc.constantFrom("", '"', "\t", "\n", "\r\n", "a", '"a"');
    const blockOf = (width: number) => {
      const row = fc.array(fc.oneof(special, fc.string({ maxLength: 4 })), {
        minLength: width,
        maxLength: width,
      });
      return fc.array(row, { minLength: 1, maxLength: 4 });
    };
    const reads = (cells: string[][]) => {
      expect(readTabs(writeTabs(cells))).toEqual(cells);
    };
    fc.assert(fc.property(fc.oneof(blockOf(1), blockOf(3)), reads));
  });

  test("what a spreadsheet writes is read", () => {
    expect(readTabs('a\t"b ""c"""\r\n1\t"two\nlines"\r\n')).toEqual([
      ["a", 'b "c"'],
      ["1", "two\nlines"],
    ]);
    expect(readTabs("")).toEqual([]);
  });

  test("values are written, not their formats", () => {
    expect(writeTabs([[1.5, true, null, undefined, { a: 1 }, "x"]])).toBe('1.5\ttrue\t\t\t"{""a"":1}"\tx');
  });
});

describe("HTML", () => {
  test("is read as it was written", () => {
    const cells = [
      ["a <b>", "&amp;"],
      ["1", ""],
    ];
    expect(readTable(writeTable(cells, 1))).toEqual(cells);
    expect(writeTable([["a\nb"]], 1)).toBe("<table><tr><th>a<br>b</th></tr></table>");
  });

  test("cells that span several stand in the first", () => {
    const html =
      '<p>x</p><table><tr><td colspan="2">a</td><td rowspan="2">b</td></tr><tr><td>c<td> d\n e</table>';
    expect(readTable(html)).toEqual([
      ["a", "", "b"],
      ["c", "d e", ""],
    ]);
    expect(readTable("<p>no table</p>")).toBeNull();
  });
});

test("copied cells have the names of their columns above if that is asked for", () => {
  const columns = [
    { id: "x", names: ["Size", "Width"] },
    { id: "y", names: ["", "Height"] },
  ];
  expect(copiedBlock([{ x: 1, y: 2 }, {}], columns, true)).toEqual({
    cells: [
      ["Size", ""],
      ["Width", "Height"],
      [1, 2],
      [null, null],
    ],
    headerRows: 2,
  });
  expect(copiedBlock([{ x: 1 }], columns, false).headerRows).toBe(0);
});

describe("a pasted block", () => {
  const COLUMNS: PasteColumn[] = [
    { id: "name", type: "any", isEditable: false, presentation: "input", given: {} },
    { id: "size", type: "numeric", isEditable: true, presentation: "input", given: {} },
    { id: "day", type: "datetime", isEditable: true, presentation: "input", given: {} },
  ];
  const DATA = [
    { name: "a", size: 1, day: "2024-01-01" },
    { name: "b", size: 2, day: "2024-01-02" },
  ];
  const target = (from: number, nextIndex: number | null = null): PasteTarget => ({
    columns: COLUMNS.slice(from),
    rows: DATA.map((row, index) => ({ index, row })),
    nextIndex,
    options: () => undefined,
  });
  const edits = (block: string[][], to: PasteTarget) => {
    const paste = planPaste(block, to);
    if (!("edits" in paste)) throw new Error(JSON.stringify(paste));
    return paste.edits.map(({ row, column_id, value }) => [row, column_id, value]);
  };

  test("becomes one change of each cell that it changes, of the right type", () => {
    expect(
      edits(
        [
          ["5", "2024-5-1"],
          ["2", "2024-05-02"],
        ],
        target(1),
      ),
    ).toEqual([
      [0, "size", 5],
      [0, "day", "2024-05-01"],
      [1, "day", "2024-05-02"],
    ]);
  });

  test("changes nothing if one value does not fit, and says which, where and why", () => {
    const paste = planPaste(
      [
        ["5", "2024-05-01"],
        ["six", "never"],
      ],
      target(1),
    );
    if (!("problems" in paste)) throw new Error("it was to be refused");
    const said = pasteProblem(paste, 40, { columns: 2, rows: 2 }, (id) => id.toUpperCase(), localeFor("en"));
    expect(said).toBe(
      "Nothing was changed. SIZE, row 42: “six” is not a number. DAY, row 42: “never” is not a date. " +
        "It is written like 2024-05-31 14:30.",
    );
  });

  test("of many that do not fit three are told", () => {
    const column: PasteColumn = {
      id: "x",
      type: "numeric",
      isEditable: true,
      presentation: "input",
      given: {},
    };
    const problem = { fault: "number" as const, row: 0, column, value: "?" };
    const paste = { problems: Array.from({ length: 1003 }, () => problem) };
    const said = pasteProblem(paste, 0, { columns: 1, rows: 1 }, (id) => id, localeFor("en"));
    expect(said.match(/row 1/g)).toHaveLength(3);
    expect(said).toMatch(/and 1,000 more$/);
  });

  test("may cover what can't be edited only with what is there already", () => {
    expect(edits([["a", "9", "2024-01-01"]], target(0))).toEqual([[0, "size", 9]]);
    expect(planPaste([["z", "9"]], target(0))).toMatchObject({
      problems: [{ fault: "readOnly", value: "z" }],
    });
  });

  test("that is too wide is refused; one that is too tall adds rows, where rows can be added", () => {
    expect(planPaste([["1", "2", "3"]], target(1))).toEqual({ wide: 3 });
    const tall = [["1"], ["2"], ["3"], ["4"]];
    expect(planPaste(tall, target(1))).toEqual({ tall: 4 });
    expect(edits(tall, target(1, 7))).toEqual([
      [7, "size", 3],
      [8, "size", 4],
    ]);
  });

  test("fills the selection as often as it goes into it evenly", () => {
    expect(fillSelection([["x"]], 2, 2)).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
    expect(fillSelection([["x", "y"]], 2, 4)).toEqual([
      ["x", "y", "x", "y"],
      ["x", "y", "x", "y"],
    ]);
    expect(fillSelection([["x"], ["y"]], 3, 1)).toEqual([["x"], ["y"]]);
  });
});
