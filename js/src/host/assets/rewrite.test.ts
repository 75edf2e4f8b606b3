import { expect, it } from "vitest";
import { rewriteImports } from "./rewrite";

it("static imports go to the URLs of what they name, dynamic ones to the page", () => {
  const text =
    'import{a as b}from"./chunk-AAAA.js";import"./chunk-BBBB.js";export{c}from"./chunk-AAAA.js";' +
    'var d=()=>import("./graph-CCCC.js"),e="./other.js";';
  const info = { imports: ["chunk-AAAA.js", "chunk-BBBB.js"], dynamic: ["graph-CCCC.js"], bytes: 0 };
  expect(rewriteImports(text, info, ["blob:1", "blob:2"])).toBe(
    'import{a as b}from"blob:1";import"blob:2";export{c}from"blob:1";' +
      'var d=()=>globalThis.__nbdash.load("graph-CCCC.js"),e="./other.js";',
  );
});
