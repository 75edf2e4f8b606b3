import { expect, test } from "vitest";
import { withinApp } from "./within-app";

test.each([
  ["/sales?q=1", "/team/app/", "/team/app/sales?q=1"],
  ["/", "/team/app/", "/team/app/"],
  ["/team/app/sales", "/team/app/", "/team/app/sales"],
  ["/team/app", "/team/app/", "/team/app"],
  ["sales", "/team/app/", "sales"],
  ["//other.org/x", "/team/app/", "//other.org/x"],
  ["https://other.org/", "/team/app/", "https://other.org/"],
  ["/sales", "/", "/sales"],
  ["/sales", null, "/sales"],
])("17.12 %s in the app at %s is %s", (href, root, expected) => {
  expect(withinApp(href, root)).toBe(expected);
});
