import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../shared/testing";
import { Dropdown } from "./dropdown";

const trigger = () => document.querySelector(".nb-dropdown-trigger") as HTMLElement;
const search = () => document.querySelector(".nb-dropdown-search-field") as HTMLInputElement;
const isOpen = () => document.querySelector(".nb-dropdown-popup") !== null;
const open = () => fireEvent.click(trigger());
const key = (name: string, element: Element = search()) => fireEvent.keyDown(element, { key: name });

test("Enter chooses the highlighted option and closes the list", () => {
  const shown = show(Dropdown, { options: ["a", "b", "c"], value: "a" });
  open();
  key("ArrowDown");
  key("Enter");
  expect(shown.props().value).toBe("b");
  expect(isOpen()).toBe(false);
});

test("a search narrows the list, is told as search_value, and is forgotten with the list", () => {
  const shown = show(Dropdown, { options: ["apple", "pear"] });
  open();
  fireEvent.change(search(), { target: { value: "pe" } });
  expect(shown.props().search_value).toBe("pe");
  key("Enter");
  expect(shown.props()).toMatchObject({ value: "pear", search_value: "" });
});

test("Escape closes and changes nothing", () => {
  const shown = show(Dropdown, { options: ["a", "b"], value: "a" });
  open();
  key("ArrowDown");
  key("Escape");
  expect(isOpen()).toBe(false);
  expect(shown.sent).toEqual([]);
});

test("a multi dropdown stays open, adds in the order of choosing, and takes back with Backspace", () => {
  const shown = show(Dropdown, { options: ["a", "b", "c"], value: ["c"], multi: true });
  open();
  key("Home");
  key("Enter");
  expect(shown.props().value).toEqual(["c", "a"]);
  expect(isOpen()).toBe(true);
  key("Enter");
  expect(shown.props().value).toEqual(["c"]);
  key("Backspace");
  expect(shown.props().value).toEqual([]);
});

test("select all and deselect all mean the options that the search found", () => {
  const options = ["aa", "ab", { label: "ac", value: "ac", disabled: true }, "b"];
  const shown = show(Dropdown, { options, value: ["b"], multi: true });
  open();
  fireEvent.change(search(), { target: { value: "a" } });
  fireEvent.click(screen.getByText("Select All"));
  expect(shown.props().value).toEqual(["b", "aa", "ab"]);
  fireEvent.click(screen.getByText("Deselect All"));
  expect(shown.props().value).toEqual(["b"]);
});

test("with debounce the choices count when the list closes", () => {
  const shown = show(Dropdown, { options: ["a", "b"], value: [], multi: true, debounce: true });
  open();
  key("Enter");
  key("ArrowDown");
  key("Enter");
  expect(shown.sent).toEqual([]);
  key("Escape");
  expect(shown.props().value).toEqual(["a", "b"]);
});

test("closeOnSelect overrules both habits", () => {
  show(Dropdown, { options: ["a", "b"], closeOnSelect: false });
  open();
  key("Enter");
  expect(isOpen()).toBe(true);
});

test("what is not among the options is dropped, but not before there are options", () => {
  expect(show(Dropdown, { options: ["a"], value: "z" }).props().value).toBeNull();
  expect(show(Dropdown, { options: ["a"], value: ["z", "a"], multi: true }).props().value).toEqual(["a"]);
  expect(show(Dropdown, { value: "z" }).props().value).toBe("z");
  const shown = show(Dropdown, { options: ["a", "b"], value: "b" });
  shown.receive({ options: ["a"] });
  expect(shown.props().value).toBeNull();
});

test("clearing gives null, or an empty list; clearable False keeps the last", () => {
  const shown = show(Dropdown, { options: ["a"], value: "a" });
  fireEvent.click(screen.getByLabelText("Clear selection"));
  expect(shown.props().value).toBeNull();
  const kept = show(Dropdown, { options: ["q"], value: "q", clearable: false });
  expect(screen.queryByLabelText("Clear selection")).toBeNull();
  expect(kept.sent).toEqual([]);
});

test("without search, typing goes to the option so spelled", () => {
  const shown = show(Dropdown, { options: { a: "Alpha", g: "Gamma" }, searchable: false });
  key("g", trigger());
  key("Enter", trigger());
  expect(shown.props().value).toBe("g");
  expect(isOpen()).toBe(false);
});

test("a disabled dropdown does not open", () => {
  show(Dropdown, { options: ["a"], disabled: true });
  open();
  expect(isOpen()).toBe(false);
});

test("the author's words replace ours", () => {
  const labels = { search: "Suche", selected_count: "{num_selected} gewählt", no_options_found: "Nichts" };
  const shown = show(Dropdown, { options: ["a", "b"], value: ["a", "b"], multi: true, labels });
  expect(shown.element.textContent).toContain("2 gewählt");
  open();
  expect(search().placeholder).toBe("Suche");
  fireEvent.change(search(), { target: { value: "zzz" } });
  expect(shown.element.textContent).toContain("Nichts");
});

test("the trigger is named by the label of its id, and says what is chosen", () => {
  const label = document.createElement("label");
  label.htmlFor = "city";
  label.textContent = "City";
  document.body.append(label);
  show(Dropdown, { id: "city", options: ["Oslo"], value: "Oslo" });
  const ids = trigger().getAttribute("aria-labelledby")?.split(" ") ?? [];
  expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(["City", undefined, "Oslo"]);
  label.remove();
});

test("of very many that are chosen the trigger tells the number, and the first", () => {
  const options = Array.from({ length: 10_000 }, (_, index) => `option ${index}`);
  show(Dropdown, { id: "d", options, value: options, multi: true });
  expect(trigger().getAttribute("aria-label")).toMatch(/^d, 10000 selected, option 0, .* option 11, …$/);
  expect(document.querySelectorAll(".nb-dropdown-chip")).toHaveLength(12);
});

test.each([true, false])("a list opens when the mouse goes down (searchable: %s)", (searchable) => {
  show(Dropdown, { options: ["a", "b"], searchable });
  const press = () => {
    const isOwn = !fireEvent.mouseDown(trigger());
    const wasOpen = isOpen();
    fireEvent.mouseUp(trigger());
    open();
    return [isOwn, wasOpen, isOpen()];
  };
  expect(press()).toEqual([true, true, true]);
  expect(document.activeElement).toBe(searchable ? search() : trigger());
  expect(press()).toEqual([false, true, false]);
  expect(press()).toEqual([true, true, true]);
});

test("the other mouse button opens no list", () => {
  show(Dropdown, { options: ["a"] });
  fireEvent.mouseDown(trigger(), { button: 2 });
  expect(isOpen()).toBe(false);
});
