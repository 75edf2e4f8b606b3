import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csvOf } from "./csv";
import { sheetOf } from "./sheet";
import { xlsxOf } from "./xlsx";

const COLUMNS = [
  { id: "n", names: ["Group", "Number"], type: "numeric" as const },
  { id: "d", names: ["Group", "Day"], type: "datetime" as const },
  { id: "t", names: ["", "Text"], type: "any" as const },
];
const ROWS = [
  { n: 1.5, d: "2024-05-31 12:00", t: 'a, "b"' },
  { n: null, d: "2024", t: true, hidden: 1 },
  { n: 2, d: "2024-05-31" },
];

describe("CSV", () => {
  const text = (headers?: "none" | "ids" | "names" | "display") =>
    csvOf(sheetOf("csv", headers, COLUMNS, ROWS, true)).text();
  const VALUES = '1.5,2024-05-31 12:00,"a, ""b"""\n,2024,true\n2,2024-05-31,\n';

  test("has the ids above it, or what is asked for", async () => {
    expect(await text()).toBe(`n,d,t\n${VALUES}`);
    expect(await text("ids")).toBe(`n,d,t\n${VALUES}`);
    expect(await text("none")).toBe(VALUES);
    expect(await text("names")).toBe(`Group,Group,\nNumber,Day,Text\n${VALUES}`);
    expect(await text("display")).toBe(await text("names"));
  });
});

describe("XLSX", () => {
  const parts = async (headers?: "display" | "names" | "none") => {
    const blob = await xlsxOf(sheetOf("xlsx", headers, COLUMNS, ROWS, true));
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return { sheet: part("xl/worksheets/sheet1.xml"), strings: part("xl/sharedStrings.xml") };
  };
  const cell = (sheet: string, address: string) =>
    new RegExp(`<c r="${address}"([^>]*)>(?:<v>([^<]*)</v>)?`).exec(sheet)?.slice(1);

  test("has numbers, dates, truths and text as what they are", async () => {
    const { sheet, strings } = await parts("none");
    expect(cell(sheet, "A1")?.[1]).toBe("1.5");
    expect(cell(sheet, "B1")?.[1]).toBe("45443.5");
    expect(cell(sheet, "B3")?.[1]).toBe("45443");
    expect(cell(sheet, "C2")).toEqual([expect.stringContaining('t="b"'), "1"]);
    expect(cell(sheet, "B2")?.[0]).toContain('t="s"');
    expect(strings).toContain('a, "b"');
    expect(cell(sheet, "A2")).toBeUndefined();
  });

  test("has names above it; equal ones in one cell where they are shown so", async () => {
    expect((await parts()).sheet).not.toContain("mergeCell");
    const { sheet, strings } = await parts("display");
    expect(sheet).toContain('<mergeCell ref="A1:B1"');
    expect(strings.match(/Group/g)).toHaveLength(1);
  });
});
