import { act, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { useSubtreeLoading } from "../../../render/loading";
import { show } from "../shared/testing";
import { Loading } from "./loading";
import { targetFilter } from "./targets";

vi.mock("../../../render/loading", () => ({ useIsLoading: () => false, useSubtreeLoading: vi.fn() }));

const isLoading = vi.mocked(useSubtreeLoading);

beforeEach(() => {
  isLoading.mockReturnValue("");
});

test("children stay mounted, hidden, while the spinner shows", () => {
  isLoading.mockReturnValue("out.children");
  const shown = show(Loading, { id: "l", children: "text" });
  expect(screen.getByRole("status")).toBeTruthy();
  expect(shown.element.querySelector<HTMLElement>(".nb-loading-content")?.style.visibility).toBe("hidden");
  isLoading.mockReturnValue("");
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
  isLoading.mockReturnValue("out.children");
  show(Loading, { display: "hide" });
  expect(screen.queryByRole("status")).toBeNull();
});

test("the spinner comes and goes after its delays", () => {
  vi.useFakeTimers();
  const shown = show(Loading, { delay_show: 300, delay_hide: 200, show_initially: false });
  isLoading.mockReturnValue("out.children"); // which is told after the first 200 ms
  shown.receive({ color: "a" });
  act(() => vi.advanceTimersByTime(99));
  expect(screen.queryByRole("status")).toBeNull();
  act(() => vi.advanceTimersByTime(1));
  expect(screen.queryByRole("status")).not.toBeNull();
  isLoading.mockReturnValue("");
  shown.receive({ color: "b" });
  act(() => vi.advanceTimersByTime(199));
  expect(screen.queryByRole("status")).not.toBeNull();
  act(() => vi.advanceTimersByTime(1));
  expect(screen.queryByRole("status")).toBeNull();
  vi.useRealTimers();
});

test("at first the spinner comes without its delay, later with it", () => {
  vi.useFakeTimers();
  const shown = show(Loading, { delay_show: 1_000 });
  isLoading.mockReturnValue("out.children");
  shown.receive({ color: "a" });
  expect(screen.queryByRole("status")).not.toBeNull();
  isLoading.mockReturnValue("");
  shown.receive({ color: "b" });
  isLoading.mockReturnValue("out.children");
  shown.receive({ color: "c" });
  act(() => vi.advanceTimersByTime(799));
  expect(screen.queryByRole("status")).toBeNull();
  act(() => vi.advanceTimersByTime(1));
  expect(screen.queryByRole("status")).not.toBeNull();
  vi.useRealTimers();
});

test("debug writes what is waited for", () => {
  isLoading.mockReturnValue("out.children total.value");
  show(Loading, { debug: true });
  expect(screen.getByRole("status").textContent).toBe("out.children total.value");
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
