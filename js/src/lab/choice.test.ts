import { beforeEach, expect, it } from "vitest";
import type { LiveApp } from "../host/apps";
import { appsOf, Chosen, inFront } from "./choice";

function app(key: string, kernel: string | null): LiveApp {
  return { key, kernel } as LiveApp; // all that is looked at
}

const a = app("a", "k1");
const b = app("b", "k2");
const c = app("c", null);
const d = app("d", "k1");

beforeEach(() => sessionStorage.clear());

it("a notebook has the apps of its kernel, and those whose kernel is not known", () => {
  expect(appsOf("k1", [a, b, c, d])).toEqual([a, c, d]);
  expect(appsOf("k3", [a, b, c, d])).toEqual([c]);
  expect(appsOf(null, [a, b, c, d])).toEqual([]);
});

it("the chosen app is in front as long as it is there, else the newest", () => {
  expect(inFront([a, c, d], "a")).toBe(a);
  expect(inFront([a, c, d], "gone")).toBe(d);
  expect(inFront([a, c, d], undefined)).toBe(d);
  expect(inFront([], "a")).toBeNull();
});

it("what was chosen is remembered for each notebook, through a reload", () => {
  const chosen = new Chosen();
  chosen.set("one.ipynb", "a");
  chosen.set("two.ipynb", "b");
  const reloaded = new Chosen();
  expect([reloaded.get("one.ipynb"), reloaded.get("two.ipynb"), reloaded.get("three.ipynb")]).toEqual([
    "a",
    "b",
    undefined,
  ]);
});

it("a page that may store nothing, or finds nonsense, remembers for as long as it is open", () => {
  sessionStorage.setItem("nbdash:chosen", "{");
  const chosen = new Chosen();
  chosen.set("one.ipynb", "a");
  expect(chosen.get("one.ipynb")).toBe("a");
});
