import { act, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { useIsSubtreeLoading } from "../../../render/loading";
import { show } from "../shared/testing";
import { Loading } from "./loading";
import { targetFilter } from "./targets";

vi.mock("../../../render/loading", () => ({ useIsLoading: () => false, useIsSubtreeLoading: vi.fn() }));

const isLoading = vi.mocked(useIsSubtreeLoading);

beforeEach(() => {
  isLoading.mockReturnValue(false);
});

test("children stay mounted, hidden, while the spinner shows", () => {
  isLoading.mockReturnValue(true);
  const shown = show(Loading, { id: "l", children: "text" });
  expect(screen.getByRole("status")).toBeTruthy();
  expect(shown.element.querySelector<HTMLElement>(".nb-loading-content")?.style.visibility).toBe("hidden");
  isLoading.mockReturnValue(false);
  shown.receive({ color: "red" });
  expect(screen.queryByRole("status")).toBeNull();
  expect(shown.element.textContent).toBe("text");
});

test("overlay_style decides how the children look meanwhile", () => {
  const shown = show(Loading, { display: "show", overlay_style: { visibility: "visible", opacity: 0.5 } });
  const content = shown.element.querySelector<HTMLElement>(".nb-loading-content");
  expect(content?.style.visibility).toBe("visible");
  expect(content?.style.opacity).toBe("0.5");
});

test("display overrules what is loading", () => {
  isLoading.mockReturnValue(true);
  show(Loading, { display: "hide" });
  expect(screen.queryByRole("status")).toBeNull();
});

test("the spinner comes and goes after its delays", () => {
  vi.useFakeTimers();
  const shown = show(Loading, { delay_show: 100, delay_hide: 200, show_initially: false });
  isLoading.mockReturnValue(true);
  shown.receive({ color: "a" });
  expect(screen.queryByRole("status")).toBeNull();
  act(() => vi.advanceTimersByTime(100));
  expect(screen.queryByRole("status")).not.toBeNull();
  isLoading.mockReturnValue(false);
  shown.receive({ color: "b" });
  act(() => vi.advanceTimersByTime(199));
  expect(screen.queryByRole("status")).not.toBeNull();
  act(() => vi.advanceTimersByTime(1));
  expect(screen.queryByRole("status")).toBeNull();
  vi.useRealTimers();
});

test("a custom spinner takes the place of ours", () => {
  show(Loading, { display: "show", custom_spinner: "wait" });
  expect(screen.getByRole("status").textContent).toBe("wait");
});

test("target_components names props, lists of props, or all", () => {
  const filter = targetFilter({ a: "x", b: ["x", "y"], c: "*" });
  expect(filter?.("a", "x")).toBe(true);
  expect(filter?.("a", "y")).toBe(false);
  expect(filter?.("b", "y")).toBe(true);
  expect(filter?.("c", "anything")).toBe(true);
  expect(filter?.("d", "x")).toBe(false);
  expect(targetFilter(null)).toBeUndefined();
});
