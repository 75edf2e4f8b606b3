import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayOf, readDay, writeDay } from "./day";
import { formatDay, numericFormat } from "./format";
import { parseDay } from "./parse";
import { firstDayOfWeek } from "./week";

const LEAP = new Date(2024, 1, 29);

test("days are read from what Python writes, whatever the time zone", () => {
  for (const text of ["2024-02-29", "2024-02-29T23:30:00", "2024-02-29 00:00:00", "2024-2-29"])
    expect(writeDay(readDay(text) as Date)).toBe("2024-02-29");
  expect(readDay("0024-02-29")?.getFullYear()).toBe(24);
  for (const text of ["", "2023-02-29", "2024-13-01", "29.2.2024", null]) expect(readDay(text)).toBeNull();
});

test("the tokens that Dash documents", () => {
  const written = (format: string) => formatDay(new Date(2014, 8, 3), format, "en-US");
  expect(written("YYYY YY Y")).toBe("2014 14 2014");
  expect(written("Q Qo M MM MMM MMMM Mo")).toBe("3 3rd 9 09 Sep September 9th");
  expect(written("D DD Do DDD DDDD")).toBe("3 03 3rd 246 246");
  expect(written("d dd ddd dddd E")).toBe("3 We Wed Wednesday 3");
  expect(written("GGGG-[W]WW")).toBe("2014-W36");
  expect(written("L, LL [on] l")).toBe("09/03/2014, September 3, 2014 on 09/03/2014");
  expect(written("X")).toBe(String(new Date(2014, 8, 3).getTime() / 1000));
});

test("weeks of ISO 8601 belong to the year of their Thursday", () => {
  expect(formatDay(new Date(2027, 0, 1), "GGGG-WW", "en")).toBe("2026-53");
  expect(formatDay(new Date(2024, 11, 30), "GGGG-WW", "en")).toBe("2025-01");
});

test("names, digits and the order of numbers are the locale's", () => {
  expect(formatDay(LEAP, "D MMMM YYYY", "fr")).toBe("29 février 2024");
  expect(formatDay(new Date(2024, 2, 5), "D MMMM; [март]", "ru")).toBe("5 марта; март");
  expect(formatDay(new Date(2024, 2, 5), "MMMM", "ru")).toBe("март");
  expect(formatDay(new Date(2024, 0, 1), "Do", "fr")).toBe("1er");
  expect(numericFormat("en-US")).toBe("MM[/]DD[/]YYYY");
  expect(numericFormat("de")).toBe("DD[.]MM[.]YYYY");
  expect(formatDay(LEAP, "L", "de")).toBe("29.02.2024");
  expect(formatDay(LEAP, "DD/MM/YYYY", "ar-EG")).toBe("٢٩/٠٢/٢٠٢٤");
});

test("what is written in a format is read in it", () => {
  const formats = [
    "L",
    "DD.MM.YYYY",
    "dddd, D MMMM YYYY",
    "MMM D, YYYY",
    "YYYY/MM/DD",
    "Do MMMM YYYY",
    "Q: M-D-YYYY",
  ];
  const locales = ["en-US", "de", "fr", "pt-BR", "es", "ar-EG", "he", "ru", "ja", "zh-CN", "pl"];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000 }),
      fc.constantFrom(...formats),
      fc.constantFrom(...locales),
      (count, format, tag) => {
        const day = addDays(new Date(1920, 0, 1), count);
        expect(parseDay(formatDay(day, format, tag), format, tag)).toEqual(day);
      },
    ),
  );
});

test("people type less than a format writes", () => {
  const read = (text: string, format = "MM/DD/YYYY", tag = "en-US") => {
    const day = parseDay(text, format, tag);
    return day && writeDay(day);
  };
  expect(read("2/29/2024")).toBe("2024-02-29");
  expect(read("2-29 24")).toBe("2024-02-29");
  expect(read("02292024")).toBe("2024-02-29");
  expect(read("022924")).toBe("2024-02-29");
  expect(read("20240229", "YYYY-MM-DD")).toBe("2024-02-29");
  expect(read("29 feb 2024", "DD.MM.YYYY", "de")).toBe("2024-02-29");
  expect(read("5 déc 1968", "D MMMM YYYY", "fr")).toBe("1968-12-05");
  expect(read("2024-02-29", "DD.MM.YYYY", "de")).toBe("2024-02-29");
  expect(read("March 2024", "MMMM YYYY")).toBe("2024-03-01");
  for (const text of ["", "soon", "2/30/2024", "13/1/2024", "2024", "1/2", "1/2/3/4", "ju 1 2024"])
    expect(read(text)).toBeNull();
});

test("weeks begin as the prop says, else as they do where the language is spoken", () => {
  expect(firstDayOfWeek(null, "en-US")).toBe(0);
  expect(firstDayOfWeek(undefined, "de-DE")).toBe(1);
  expect(firstDayOfWeek(3, "de-DE")).toBe(3);
  expect(firstDayOfWeek(0, "de-DE")).toBe(0);
});

test("a day that there is not is none", () => {
  expect(dayOf(2023, 2, 29)).toBeNull();
  expect(dayOf(1900, 2, 29)).toBeNull();
  expect(dayOf(99, 1, 1)?.getFullYear()).toBe(99);
});
