import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accepts, mayFit, nameOf, refusal } from "./fitness";

interface Case {
  accept: string | null;
  name: string;
  type: string;
  fits: boolean;
}

const cases: Case[] = JSON.parse(readFileSync("../tests/golden/files/accept.json", "utf8"));

test.each(cases)("$accept of $name ($type): $fits", ({ accept, name, type, fits }) => {
  expect(accepts(accept, name, type)).toBe(fits);
});

test("a file's size may be limited, on either side; -1 is no limit", () => {
  const file = new File(["12345"], "a.csv", { type: "text/csv" });
  expect(refusal(file, {})).toBeNull();
  expect(refusal(file, { max_size: -1, min_size: 0 })).toBeNull();
  expect(refusal(file, { max_size: 5, min_size: 5 })).toBeNull();
  expect(refusal(file, { max_size: 4 })).toBe("too_large");
  expect(refusal(file, { min_size: 6 })).toBe("too_small");
  expect(refusal(file, { accept: ".xls", max_size: 1 })).toBe("type");
});

test("while it is held over the page only what its type tells can be refused", () => {
  const held = (type: string, kind = "file") => ({ kind, type }) as DataTransferItem;
  expect(mayFit("image/*", held("image/png"))).toBe(true);
  expect(mayFit("image/*", held("text/csv"))).toBe(false);
  expect(mayFit(".csv", held("image/png"))).toBe(true); // its name is not known
  expect(mayFit("image/*", held(""))).toBe(true);
  expect(mayFit(null, held("text/csv", "string"))).toBe(false);
});

test("the name of a file in a folder has the folders", () => {
  const named = (fields: object) => nameOf(Object.assign(new File([], "a.csv"), fields));
  expect(named({})).toBe("a.csv");
  expect(named({ path: "./a.csv" })).toBe("a.csv");
  expect(named({ path: "/folder/inner/a.csv" })).toBe("folder/inner/a.csv");
});
