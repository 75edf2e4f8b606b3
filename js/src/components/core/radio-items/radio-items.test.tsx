import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../shared/testing";
import { RadioItems } from "./radio-items";

test("choosing sets the value in its own type", () => {
  const shown = show(RadioItems, { id: "r", options: [1, 2], value: 1 });
  fireEvent.click(screen.getByLabelText("2"));
  expect(shown.props().value).toBe(2);
  expect(screen.getByRole("radiogroup").id).toBe("r");
});

test("two groups do not share their choice", () => {
  show(RadioItems, { options: ["a", "b"], value: "a" });
  show(RadioItems, { options: ["c", "d"], value: "c" });
  expect(screen.getAllByRole<HTMLInputElement>("radio").filter((radio) => radio.checked)).toHaveLength(2);
});
