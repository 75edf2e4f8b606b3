import { expect, it } from "vitest";
import { describe } from "./words";

it("one line says what an app does and where it is", () => {
  expect(describe("live", [])).toBe("live");
  expect(describe("busy", ["panel", "inline"])).toBe("running · under a cell, here");
  expect(describe("stale", ["inline", "tab", "inline"])).toBe(
    "stopped: run the cells again · under 2 cells, beside the notebook",
  );
});
