import { beforeEach, expect, it, vi } from "vitest";

let adopt: typeof import("./adopt");

function sheetsOf(tree: Document | ShadowRoot): string[] {
  return tree.adoptedStyleSheets.map((sheet) => sheet.cssRules[0]?.cssText.replace(/\s+/g, "") ?? "");
}

beforeEach(async () => {
  vi.resetModules();
  document.adoptedStyleSheets = [];
  adopt = await import("./adopt");
});

it("sheets reach the view's tree, before it is there or after, each once", () => {
  adopt.adoptStyles(".a{color:red}");
  adopt.adoptInto(document.body);
  adopt.adoptInto(document.body);
  adopt.adoptStyles(".b{color:red}");
  adopt.adoptStyles(".a{color:red}");
  expect(sheetsOf(document)).toEqual([".a{color:red;}", ".b{color:red;}"]);
});

it("a view in a shadow root has its styles there, and leaves the page alone", () => {
  const shadow = document.createElement("div").attachShadow({ mode: "open" });
  const view = shadow.appendChild(document.createElement("div"));
  adopt.adoptStyles(".a{color:red}");
  adopt.adoptInto(view);
  expect(sheetsOf(shadow)).toEqual([".a{color:red;}"]);
  expect(sheetsOf(document)).toEqual([]);
});

it("styles of the page's own are kept", () => {
  const own = new CSSStyleSheet();
  document.adoptedStyleSheets = [own];
  adopt.adoptStyles(".a{color:red}");
  adopt.adoptInto(document.body);
  expect(document.adoptedStyleSheets[0]).toBe(own);
});
