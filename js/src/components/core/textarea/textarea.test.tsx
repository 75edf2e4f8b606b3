import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../shared/testing";
import { Textarea } from "./textarea";

test("typing, clicking and leaving are reported", () => {
  const shown = show(Textarea, { value: "a" });
  const field = screen.getByRole("textbox");
  fireEvent.input(field, { target: { value: "a\nb" } });
  fireEvent.click(field);
  fireEvent.blur(field);
  expect(shown.props()).toMatchObject({ value: "a\nb", n_clicks: 1, n_blur: 1 });
});

test("a value from a callback replaces the text", () => {
  const shown = show(Textarea, { value: "a", rows: 3 });
  shown.receive({ value: "b" });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("b");
});
