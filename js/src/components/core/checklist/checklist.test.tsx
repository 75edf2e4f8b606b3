import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../shared/testing";
import { Checklist } from "./checklist";

test("checking appends to the value, unchecking removes from it", () => {
  const shown = show(Checklist, { options: ["a", "b", "c"], value: ["c"] });
  fireEvent.click(screen.getByLabelText("a"));
  expect(shown.props().value).toEqual(["c", "a"]);
  fireEvent.click(screen.getByLabelText("c"));
  expect(shown.props().value).toEqual(["a"]);
});

test("the value may be a typed array", () => {
  const shown = show(Checklist, { options: [1, 2], value: new Int8Array([1]) });
  fireEvent.click(screen.getByLabelText("2"));
  expect(shown.props().value).toEqual([1, 2]);
});

test("options may be scalars, dicts and maps, and disabled", () => {
  show(Checklist, { options: [true, { label: "Two", value: 2, disabled: true, title: "why" }] });
  expect(screen.getByLabelText("true")).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Two").disabled).toBe(true);
  show(Checklist, { options: { x: "From a map" } });
  expect(screen.getByLabelText<HTMLInputElement>("From a map").value).toBe("x");
});
