import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../shared/testing";
import { Button } from "./button";

test("each click counts on from the present count", () => {
  const shown = show(Button, { id: "run", children: "Run", n_clicks: 4 });
  fireEvent.click(screen.getByRole("button"));
  fireEvent.click(screen.getByRole("button"));
  expect(shown.props()).toMatchObject({ n_clicks: 6 });
  shown.receive({ n_clicks: 0 });
  fireEvent.click(screen.getByRole("button"));
  expect(shown.props()).toMatchObject({ n_clicks: 1 });
});

test("a disabled button does not count", () => {
  const shown = show(Button, { children: "Run", disabled: true });
  fireEvent.click(screen.getByRole("button"));
  expect(shown.sent).toEqual([]);
});

test("the root carries id, class and style, and attributes pass through", () => {
  show(Button, { id: "run", className: "mine", style: { color: "red" }, title: "Go", children: "Run" });
  const button = screen.getByRole("button");
  expect(button.id).toBe("run");
  expect(button.classList.contains("mine")).toBe(true);
  expect(button.style.color).toBe("red");
  expect(button.title).toBe("Go");
});
