import { describe, expect, it } from "vitest";
import { bytes, shownProp, time } from "./format";
import { weigh } from "./weigh";

describe("weigh", () => {
  it("counts about the bytes on the wire", () => {
    expect(weigh("abc")).toEqual({ bytes: 5, isWhole: true });
    expect(weigh(1987).bytes).toBe(4);
    expect(weigh(new Float64Array(1000)).bytes).toBe(8000);
    const value = { data: [1, 2, 3], text: "x" };
    expect(Math.abs(weigh(value).bytes - JSON.stringify(value).length)).toBeLessThan(6);
  });

  it("does not look at all of a large one", () => {
    const { bytes: size, isWhole } = weigh(Array.from({ length: 1_000_000 }, () => [1]));
    expect(isWhole).toBe(false);
    expect(size).toBeGreaterThan(1_000_000);
  });
});

describe("figures", () => {
  it("fit into a row", () => {
    expect([0.04, 9.94, 9.96, 998, 1234, 12_345].map(time)).toEqual([
      "0.0 ms",
      "9.9 ms",
      "10 ms",
      "998 ms",
      "1.23 s",
      "12.3 s",
    ]);
    expect(time(null)).toBe("–");
    expect([999, 1000, 25_600, 999_600, 12_000_000].map(bytes)).toEqual([
      "999 B",
      "1.0 kB",
      "26 kB",
      "1.0 MB",
      "12 MB",
    ]);
  });

  it("name props as their authors do", () => {
    expect(shownProp(["year", "value"])).toBe("year.value");
    expect(shownProp(['{"index":["MATCH"],"type":"row"}', "value"])).toBe("{index: MATCH, type: row}.value");
    expect(shownProp(["variables.", "df"])).toBe('Variable("df")');
    expect(shownProp(["{odd", "value"])).toBe("{odd.value");
  });
});
