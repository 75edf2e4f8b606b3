import { describe, expect, it } from "vitest";
import { localeFor } from "../../../locale/locale";
import type { TableColumn, TableFormat, TableLocale } from "../../schema.gen";
import { formatterOf } from "./formatter";

function write(
  value: unknown,
  format: TableFormat,
  {
    type = "numeric",
    shared,
    tag,
  }: { type?: "numeric" | "datetime" | "text"; shared?: TableLocale; tag?: string } = {},
) {
  const given: TableColumn = { id: "a", name: "a", type, format };
  return formatterOf({ id: "a", type, given }, shared, localeFor(tag ?? null))(value);
}

describe("numbers", () => {
  it.each([
    // What Dash's documentation shows of Format and FormatTemplate.
    [1234.5, { specifier: "$,.2f" }, "$1,234.50"],
    [-1234.5, { specifier: "($,.0f" }, "($1,235)"],
    [0.1234, { specifier: ".1%" }, "12.3%"],
    [0.1234, { specifier: "+.1%" }, "+12.3%"],
    [0.5, { specifier: ".0p" }, "50%"],
    [1234.5, { specifier: "$,.0", locale: { symbol: ["€", ""], group: ".", decimal: "," } }, "€1e+3"],
    [1234567.5, { specifier: ",.2f", locale: { group: ".", decimal: "," } }, "1.234.567,50"],
    [27.5, { specifier: "$.1f", locale: { symbol: ["", "˚F"] } }, "27.5˚F"],
    [1234567, { specifier: ",d", locale: { grouping: [3, 2] } }, "12,34,567"],
    [1234567, { specifier: ".3s" }, "1.23M"],
    [0.00042, { specifier: ",.0f", prefix: 1e-6 }, "420µ"],
    [1500, { specifier: ".1f", prefix: 1e3 }, "1.5k"],
    [255, { specifier: "#x,x" }, "0xff"],
    [255, { specifier: "#x" }, "0xff"],
    [5, { specifier: "*>8~" }, "*******5"],
    [-5, { specifier: "d" }, "-5"],
    [0.1, {}, "0.1"],
    [1e21, {}, "1e+21"],
    [0.5, { specifier: ".0%", locale: { percent: " %" } }, "50 %"],
    [15, { specifier: "d", locale: { numerals: [..."٠١٢٣٤٥٦٧٨٩"] } }, "١٥"],
  ] as const)("%d as %j", (value, format, text) => {
    expect(write(value, format as TableFormat)).toBe(text);
  });

  it("four digits need no groups", () => {
    const format = { specifier: ",.1f", locale: { separate_4digits: false } };
    expect([1234, 12345].map((value) => write(value, format))).toEqual(["1234.0", "12,345.0"]);
    expect(write(12345, { ...format, prefix: 1e3 })).toBe("12.3k");
  });

  it("the column's locale goes before the table's, and this before that of the app", () => {
    const format = { specifier: "$,.2f", locale: { group: "'" } };
    expect(write(1234.5, format, { shared: { group: " ", decimal: ",", symbol: ["", " kr"] } })).toBe(
      "1'234,50 kr",
    );
    expect(write(1234.5, { specifier: ",.2f" }, { tag: "de" })).toBe("1.234,50");
    expect(write(1234.5, { specifier: ",.2f" }, { tag: "de", shared: { decimal: "/" } })).toBe("1.234/50");
  });

  it("what is nothing is as `nully` says, written like a number if it is one", () => {
    expect([null, undefined, Number.NaN].map((value) => write(value, { nully: "N/A" }))).toEqual(
      Array(3).fill("N/A"),
    );
    expect(write(null, { nully: 0, specifier: ".2f" })).toBe("0.00");
    expect(write(null, { specifier: ".2f" })).toBe("");
  });

  it("what is no number is as it is", () => {
    expect(write("n.a.", { specifier: ".2f" })).toBe("n.a.");
    expect(write(1.5, { specifier: ".0f" }, { type: "text" })).toBe("1.5");
  });

  it("a format that cannot be read leaves the values as they are, and says so", () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...what: unknown[]) => said.push(what[0]);
    try {
      expect(write(1.5, { specifier: "nonsense" })).toBe("1.5");
    } finally {
      console.error = error;
    }
    expect(said).toEqual(['nbdash: the column "a" has a format that cannot be read.']);
  });
});

describe("dates", () => {
  it.each([
    ["2018-03-01T12:59:00", undefined, "2018-03-01 12:59:00"],
    ["2018-03-01T12:59:00.000000+02:00", undefined, "2018-03-01 12:59:00+02:00"],
    ["2018-03", undefined, "2018-03"],
    ["soon", undefined, "soon"],
    ["2018-03-01T12:59:00+09:00", "%d.%m.%Y %H:%M", "01.03.2018 12:59"],
    ["0033-04-03", "%Y", "0033"],
    ["2018-03", "%b %Y", "Mar 2018"],
    ["2018-03-01 12:59:00.25", "%S.%L", "00.250"],
    ["soon", "%Y", "soon"],
  ] as const)("%s as %s", (value, specifier, text) => {
    expect(write(value, specifier === undefined ? {} : { specifier }, { type: "datetime" })).toBe(text);
  });

  it("months have names in the app's language", () => {
    expect(write("2018-03-01", { specifier: "%A, %d %B" }, { type: "datetime", tag: "fr" })).toBe(
      "jeudi, 01 mars",
    );
  });
});
