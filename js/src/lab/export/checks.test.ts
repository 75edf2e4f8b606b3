import { expect, it } from "vitest";
import { Checks } from "./checks";
import type { Finding } from "./lines";

const finding: Finding = {
  target: "site",
  cell: 2,
  cell_id: "c",
  line: 1,
  what: "pandas has no build.",
  remedy: "",
  is_refusal: true,
};

it("a target is possible, or is not, and those that the kernel does not know are not told of", () => {
  const checks = new Checks();
  expect(checks.verdict("html")).toBe("unknown");
  checks.begin();
  checks.take({ type: "step", text: "Running cell 1 of 2" });
  expect([checks.verdict("html"), checks.step]).toEqual(["checking", "Running cell 1 of 2"]);
  checks.take({
    type: "check",
    targets: [
      { name: "html", ok: true, findings: [] },
      { name: "site", ok: false, findings: [finding] },
    ],
  });
  checks.end();
  expect(["html", "site", "pdf"].map((name) => checks.verdict(name))).toEqual([
    "allowed",
    "refused",
    "unknown",
  ]);
  expect([checks.of("site"), checks.of("html")]).toEqual([[finding], []]);
  expect(["html", "pdf"].map((name) => checks.has(name))).toEqual([true, false]);
});

it("a notebook that fails can go nowhere, and each target says why", () => {
  const checks = new Checks();
  checks.begin();
  checks.take({ type: "failed", text: "Cell 2 failed", findings: [{ ...finding, target: "" }] });
  checks.end();
  expect([checks.verdict("html"), checks.of("html").length, checks.isDone]).toEqual(["refused", 1, true]);
  checks.clear();
  expect([checks.verdict("html"), checks.of("html").length, checks.isDone]).toEqual(["unknown", 0, false]);
});
