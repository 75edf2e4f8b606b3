import { expect, it } from "vitest";
import { sizeText } from "./lines";
import { besideNotebook } from "./places";

it("what is written beside a notebook has a name in the server's folder", () => {
  expect(besideNotebook("work/a.ipynb", "a.html")).toBe("work/a.html");
  expect(besideNotebook("a.ipynb", "./out/a-site")).toBe("out/a-site");
  expect(besideNotebook("work/deep/a.ipynb", "../a.pdf")).toBe("work/a.pdf");
});

it("sizes are read at a glance", () => {
  expect([186, 188_251, 4_100_000].map(sizeText)).toEqual(["186 bytes", "188 kB", "4.1 MB"]);
});
