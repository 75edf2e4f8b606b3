import { act } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { show } from "../shared/testing";
import { storageKey } from "./storage";
import { Store } from "./store";

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const keep = (id: string, data: unknown) =>
  localStorage.setItem(storageKey(id), JSON.stringify({ data, modified: 5 }));

test("first data gets a time stamp, no data gets none", () => {
  expect(show(Store, { id: "a", data: 1 }).props().modified_timestamp).toBeGreaterThan(0);
  expect(show(Store, { id: "b" }).sent).toEqual([]);
});

test("a value equal to the present one does not move the time stamp", () => {
  const shown = show(Store, { id: "a", data: { x: [1] } });
  const calls = shown.sent.length;
  shown.receive({ data: { x: [1] } });
  expect(shown.sent.length).toBe(calls);
  shown.receive({ data: { x: [2] } });
  expect(shown.sent.length).toBe(calls + 1);
});

test("what was kept beats the layout's data", () => {
  keep("a", "kept");
  const shown = show(Store, { id: "a", storage_type: "local", data: "layout" });
  expect(shown.props()).toMatchObject({ data: "kept", modified_timestamp: 5 });
});

test("a callback's data is kept, numeric arrays as lists", () => {
  const shown = show(Store, { id: "a", storage_type: "local" });
  shown.receive({ data: { x: new Float64Array([1, 2]) } });
  expect(JSON.parse(localStorage.getItem(storageKey("a")) ?? "").data).toEqual({ x: [1, 2] });
});

test("another tab's change arrives", () => {
  const shown = show(Store, { id: "a", storage_type: "local", data: 1 });
  const newValue = JSON.stringify({ data: 2, modified: 9 });
  act(() => {
    window.dispatchEvent(new StorageEvent("storage", { key: storageKey("a"), newValue }));
  });
  expect(shown.props()).toMatchObject({ data: 2, modified_timestamp: 9 });
});

test("clear_data forgets the data, kept and shown", () => {
  const shown = show(Store, { id: "a", storage_type: "local", data: 1 });
  shown.receive({ clear_data: true });
  expect(shown.props()).toMatchObject({ data: null, clear_data: false });
  expect(localStorage.getItem(storageKey("a"))).toBeNull();
});

test("text of somebody else under the key is no data", () => {
  localStorage.setItem(storageKey("a"), "{oops");
  expect(show(Store, { id: "a", storage_type: "local", data: 1 }).props().data).toBe(1);
});
