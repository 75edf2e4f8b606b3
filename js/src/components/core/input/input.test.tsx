import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { show } from "../shared/testing";
import { Input } from "./input";

// The roles are those of a text field and of a number field.
const field = () => document.querySelector<HTMLInputElement>("input") as HTMLInputElement;
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });

test("every keystroke is reported without debounce", () => {
  const shown = show(Input, { id: "name" });
  type("a");
  type("ab");
  expect(shown.sent).toEqual([{ value: "a" }, { value: "ab" }]);
});

test("with debounce, Enter and leaving report, together with their counts", () => {
  const shown = show(Input, { debounce: true });
  type("ab");
  expect(shown.sent).toEqual([]);
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(shown.sent).toMatchObject([{ value: "ab", n_submit: 1 }]);
  type("abc");
  fireEvent.blur(field());
  expect(shown.sent[1]).toMatchObject({ value: "abc", n_blur: 1 });
});

test("a debounce in seconds reports after the pause", () => {
  vi.useFakeTimers();
  const shown = show(Input, { debounce: 0.3 });
  type("a");
  act(() => vi.advanceTimersByTime(200));
  type("ab");
  act(() => vi.advanceTimersByTime(299));
  expect(shown.sent).toEqual([]);
  act(() => vi.advanceTimersByTime(1));
  expect(shown.sent).toEqual([{ value: "ab" }]);
  vi.useRealTimers();
});

test("a number field gives numbers, and null for what is empty or out of range", () => {
  const shown = show(Input, { type: "number", min: 0, max: 10 });
  type("7.5");
  expect(shown.props().value).toBe(7.5);
  type("12");
  expect(shown.props().value).toBeNull();
  expect(field().value).toBe("12");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  type("");
  expect(shown.props().value).toBeNull();
});

test("a value from a callback is shown and leaves the caret where it was", () => {
  const shown = show(Input, { value: "abc" });
  field().focus();
  field().setSelectionRange(1, 1);
  shown.receive({ value: "ABC" });
  expect(field().value).toBe("ABC");
  expect(field().selectionStart).toBe(1);
});

test("a value from a callback does not overwrite what is typed and not reported yet", () => {
  const shown = show(Input, { debounce: true, value: "old" });
  type("draft");
  shown.receive({ value: "new" });
  expect(field().value).toBe("draft");
  fireEvent.blur(field());
  expect(shown.props().value).toBe("draft");
});

test("the same number, written otherwise, is left as it was typed", () => {
  const shown = show(Input, { type: "number" });
  type("1.50");
  expect(shown.props().value).toBe(1.5);
  expect(field().value).toBe("1.50");
});

test("HTML attributes reach the field", () => {
  show(Input, { id: "i", type: "search", placeholder: 5, maxLength: "3", disabled: "disabled" });
  expect(field().placeholder).toBe("5");
  expect(field().maxLength).toBe(3);
  expect(screen.getByRole("searchbox")).toBe(field());
  expect(field().disabled).toBe(true);
});
