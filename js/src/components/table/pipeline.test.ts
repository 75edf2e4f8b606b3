import { expect, test } from "vitest";
import { pagingOf } from "./pipeline";

test("a page beyond the last one shows the last one", () => {
  expect(pagingOf({ page_current: 9, page_size: 10 }, 25)).toEqual({
    first: 20,
    count: 5,
    current: 2,
    pages: 3,
  });
});

test("pages that a callback makes are shown as they are", () => {
  expect(pagingOf({ page_action: "custom", page_current: 9, page_size: 10 }, 10)).toMatchObject({
    first: 0,
    count: 10,
    current: 9,
    pages: undefined,
  });
});

test("without pages all rows are shown", () => {
  expect(pagingOf({ page_action: "none", page_size: 10 }, 25)).toMatchObject({ count: 25, pages: 1 });
});

test("no rows are one page", () => {
  expect(pagingOf({}, 0)).toEqual({ first: 0, count: 0, current: 0, pages: 1 });
});
