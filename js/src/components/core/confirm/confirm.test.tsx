import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { show } from "../shared/testing";
import { ConfirmDialog } from "./confirm-dialog";
import { ConfirmDialogProvider } from "./confirm-dialog-provider";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 5_000_000_000_000 });
  return () => vi.useRealTimers();
});

const button = (name: string) => screen.getByRole("button", { name });

test("it asks while `displayed` is true, and an answer is one change", () => {
  const shown = show(ConfirmDialog, { id: "c", message: "Sure?", submit_n_clicks: 2 });
  expect(screen.queryByRole("alertdialog")).toBeNull();
  shown.receive({ displayed: true });
  expect(screen.getByRole("alertdialog").textContent).toContain("Sure?");
  fireEvent.click(button("OK"));
  expect(shown.sent).toEqual([
    { submit_n_clicks: 3, submit_n_clicks_timestamp: 5_000_000_000_000, displayed: false },
  ]);
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("Cancel and Escape are counted alike", () => {
  const shown = show(ConfirmDialog, { id: "c", displayed: true });
  fireEvent.click(button("Cancel"));
  shown.receive({ displayed: true });
  const dialog = screen.getByRole("alertdialog");
  fireEvent(dialog, new Event("cancel", { cancelable: true }));
  expect(shown.sent).toEqual([
    { cancel_n_clicks: 1, cancel_n_clicks_timestamp: 5_000_000_000_000, displayed: false },
    { cancel_n_clicks: 2, cancel_n_clicks_timestamp: 5_000_000_000_000, displayed: false },
  ]);
});

test("a provider asks when what is in it is clicked, and not when the dialog is", () => {
  const shown = show(ConfirmDialogProvider, {
    id: "p",
    message: "Sure?",
    children: <button type="button">go</button>,
  });
  fireEvent.click(button("go"));
  expect(shown.sent).toEqual([{ displayed: true }]);
  fireEvent.click(screen.getByText("Sure?"));
  fireEvent.click(button("OK"));
  expect(shown.sent.slice(1)).toEqual([
    { submit_n_clicks: 1, submit_n_clicks_timestamp: 5_000_000_000_000, displayed: false },
  ]);
});
