import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../shared/testing";
import { RangeSlider } from "./range-slider";
import { Slider } from "./slider";

// The slider library reads the key codes of old.
const RIGHT = { keyCode: 39, which: 39 };
const press = (handle: HTMLElement) => fireEvent.keyDown(handle, RIGHT);
const handles = () => screen.getAllByRole("slider");
const box = (index = 0) => screen.getAllByRole<HTMLInputElement>("textbox")[index] as HTMLInputElement;
const write = (text: string, index = 0) => {
  fireEvent.change(box(index), { target: { value: text } });
  fireEvent.keyDown(box(index), { key: "Enter" });
};

test("drag_value follows every move, value comes when the move is over", () => {
  const shown = show(Slider, { min: 0, max: 10, step: 1, value: 3 });
  const [handle] = handles() as [HTMLElement];
  press(handle);
  press(handle);
  expect(shown.props()).toMatchObject({ value: 3, drag_value: 5 });
  expect(handle.getAttribute("aria-valuenow")).toBe("5");
  fireEvent.keyUp(handle, RIGHT);
  expect(shown.props()).toMatchObject({ value: 5, drag_value: 5 });
});

test("updatemode drag moves both", () => {
  const shown = show(Slider, { min: 0, max: 10, step: 1, value: 3, updatemode: "drag" });
  press(handles()[0] as HTMLElement);
  expect(shown.props()).toMatchObject({ value: 4, drag_value: 4 });
});

test("a value from a callback takes drag_value along", () => {
  const shown = show(Slider, { min: 0, max: 10, value: 3 });
  expect(shown.props().drag_value).toBe(3);
  shown.receive({ value: 8 });
  expect(shown.props().drag_value).toBe(8);
});

test("with step None the keys go from mark to mark", () => {
  const shown = show(Slider, {
    step: null,
    marks: { 0: "a", 3: "b", 10: "c" },
    value: 0,
    updatemode: "drag",
  });
  press(handles()[0] as HTMLElement);
  expect(shown.props().value).toBe(3);
  expect(handles()[0]?.getAttribute("aria-valuetext")).toBe("b");
});

test("a typed value snaps to what can be chosen", () => {
  const shown = show(Slider, { min: 0, max: 10, step: 2, value: 4 });
  write("7.2");
  expect(shown.props().value).toBe(8);
  write("nonsense");
  expect(shown.props().value).toBe(8);
  expect(box().value).toBe("8");
});

test("allow_direct_input False leaves the box out and shows a tooltip", () => {
  show(Slider, { min: 0, max: 10, value: 4, allow_direct_input: false, tooltip: { template: "{value} kg" } });
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(handles()[0]?.textContent).toBe("4 kg");
});

test("a range keeps its order, and its boxes cannot pass each other", () => {
  const shown = show(RangeSlider, { min: 0, max: 10, step: 1, value: [2, 4] });
  write("9", 0);
  expect(shown.props().value).toEqual([4, 4]);
  write("6", 1);
  expect(shown.props().value).toEqual([4, 6]);
});

test("pushable handles push their neighbours; the range may be a typed array", () => {
  const value = new Float64Array([2, 3, 8]);
  const shown = show(RangeSlider, { min: 0, max: 10, step: 1, value, pushable: 1, updatemode: "drag" });
  press(handles()[0] as HTMLElement);
  expect(shown.props().value).toEqual([3, 4, 8]);
});

test("a disabled slider does not move", () => {
  const shown = show(Slider, { min: 0, max: 10, value: 3, drag_value: 3, disabled: true });
  press(handles()[0] as HTMLElement);
  expect(shown.sent).toEqual([]);
});

test("a slider without a label is named by its id", () => {
  show(Slider, { id: "year-slider", min: 0, max: 1 });
  expect(handles()[0]?.getAttribute("aria-label")).toBe("year slider");
});
