import { expect, it } from "vitest";
import { isChosen, parts, toggled } from "./states";

it("commas within brackets end no part", () => {
  expect(parts('year=all, continent=["Asia", "Europe"],, {"a":1,"b":2}.value=[1, 2]')).toEqual([
    "year=all",
    'continent=["Asia", "Europe"]',
    '{"a":1,"b":2}.value=[1, 2]',
  ]);
  expect(parts("")).toEqual([]);
});

it("an input is chosen by its id, whatever its values and its prop", () => {
  expect(isChosen("year=[1952, 2007]", "year")).toBe(true);
  expect(isChosen("year.value=all", "year")).toBe(true);
  expect(isChosen("years=all", "year")).toBe(false);
  expect(isChosen('{"a":1}=all', '{"a":1}')).toBe(true);
  expect(isChosen('{"a":1}.value=all', '{"a":1}')).toBe(true);
});

it("choosing an input adds all its values, and takes away whichever there were", () => {
  expect(toggled("", "year")).toBe("year=all");
  expect(toggled("year=[1952]", "continent")).toBe("year=[1952], continent=all");
  expect(toggled("year=[1952], continent=all", "year")).toBe("continent=all");
});
