import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { show } from "../shared/testing";
import { DatePickerRange } from "./range";
import { DatePickerSingle } from "./single";

// A calendar has hundreds of elements, and a DOM that is made of JavaScript takes its time.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(async () => {
  await import("./calendar");
}, 30_000);

const fields = () => Array.from(document.querySelectorAll<HTMLInputElement>(".nb-date-field"));
const field = (at = 0) => fields()[at] as HTMLInputElement;
// Not by role: reckoning the roles of all days takes a second.
const named = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`) as HTMLElement;
const clearButton = () => document.querySelector<HTMLElement>(".nb-date-clear");
const dialog = () => document.querySelector('[role="dialog"], dialog');
const grids = () => [...document.querySelectorAll('[role="grid"]')];
/** The day's button, by its number, in the first month on screen. */
const day = (number: number) => {
  const cells = document.querySelectorAll(".rdp-month_grid td:not([data-outside])");
  const button = [...cells].find((cell) => cell.textContent === String(number))?.querySelector("button");
  if (!button) throw new Error(`the calendar shows no ${number}`);
  return button;
};

async function open(at = 0): Promise<void> {
  fireEvent.click(field(at));
  await waitFor(() => expect(document.querySelector(".nb-calendar")).not.toBeNull());
}

function type(text: string, at = 0): void {
  fireEvent.change(field(at), { target: { value: text } });
  fireEvent.keyDown(field(at), { key: "Enter" });
}

describe("DatePickerSingle", () => {
  test("a day that is chosen is sent, and the calendar closes", async () => {
    const shown = show(DatePickerSingle, { date: "2024-02-10" });
    expect(field().value).toBe("02/10/2024");
    await open();
    fireEvent.click(day(29));
    expect(shown.sent).toEqual([{ date: "2024-02-29" }]);
    expect(field().value).toBe("02/29/2024");
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(field());
  });

  test("the day that is there already is not sent again", async () => {
    const shown = show(DatePickerSingle, { date: "2024-02-10T00:00:00", stay_open_on_select: true });
    await open();
    fireEvent.click(day(10));
    type("2/10/2024");
    expect(shown.sent).toEqual([]);
    expect(dialog()).not.toBeNull();
  });

  test("days are typed; what is no day stays, is marked, and is not sent", () => {
    const shown = show(DatePickerSingle, { display_format: "D MMM YYYY", min_date_allowed: "2024-01-01" });
    type("29 feb 24");
    expect(shown.sent).toEqual([{ date: "2024-02-29" }]);
    expect(field().value).toBe("29 Feb 2024");
    for (const text of ["30 feb 24", "1 jan 2023"]) {
      type(text);
      expect(field().getAttribute("aria-invalid")).toBe("true");
      expect(screen.getByRole("alert").textContent).toContain("25 Sep 2024");
      expect(field().value).toBe(text);
    }
    expect(shown.sent).toHaveLength(1);
    fireEvent.keyDown(field(), { key: "Escape" });
    expect(field().value).toBe("29 Feb 2024");
    expect(field().getAttribute("aria-invalid")).toBeNull();
  });

  test("a day from a callback takes the place of what is typed", () => {
    const shown = show(DatePickerSingle, { date: "2024-02-10" });
    fireEvent.change(field(), { target: { value: "3/" } });
    shown.receive({ date: "2024-05-01" });
    expect(field().value).toBe("05/01/2024");
    shown.receive({ date: null });
    expect(field().value).toBe("");
    expect(shown.sent).toEqual([]);
  });

  test("only what is clearable can be emptied", async () => {
    const shown = show(DatePickerSingle, { date: "2024-02-10" });
    expect(clearButton()).toBeNull();
    type("");
    expect(field().value).toBe("02/10/2024");
    shown.receive({ clearable: true, reopen_calendar_on_clear: true });
    fireEvent.click(clearButton() as HTMLElement);
    expect(shown.sent).toEqual([{ date: null }]);
    expect(field().placeholder).toBe("Select Date");
    expect(dialog()).not.toBeNull();
    shown.receive({ date: "2024-02-10" });
    type(" ");
    expect(shown.sent).toHaveLength(2);
  });

  test("days out of bounds and disabled ones can't be chosen, nor months beyond", async () => {
    const shown = show(DatePickerSingle, {
      date: "2024-02-10",
      min_date_allowed: "2024-02-05",
      max_date_allowed: "2024-02-20",
      disabled_days: ["2024-02-14", "2024-02-15T00:00:00"],
    });
    await open();
    const disabled = [4, 5, 13, 14, 15, 20, 21].map((number) => day(number).disabled);
    expect(disabled).toEqual([true, false, false, true, true, false, true]);
    fireEvent.click(day(14));
    expect(shown.sent).toEqual([]);
    for (const name of ["Previous month", "Next month"])
      expect(named(name).getAttribute("aria-disabled")).toBe("true");
  });

  test("the calendar begins with the chosen day's month, else with the author's", async () => {
    const shown = show(DatePickerSingle, { initial_visible_month: "1999-07-04", month_format: "MMM 'YY" });
    await open();
    expect(grids()[0]?.getAttribute("aria-label")).toBe("July 1999");
    expect(document.querySelector(".rdp-caption_label")?.textContent).toBe("Jul '99");
    fireEvent.keyDown(field(), { key: "Escape" });
    shown.receive({ date: "2024-02-10" });
    await open();
    expect(grids()[0]?.getAttribute("aria-label")).toBe("February 2024");
  });

  test("how the calendar looks is the author's", async () => {
    const shown = show(DatePickerSingle, {
      date: "2024-02-10",
      number_of_months_shown: 3,
      first_day_of_week: 1,
      show_outside_days: false,
      day_size: 50,
      calendar_orientation: "vertical",
      is_RTL: true,
    });
    await open();
    expect(grids()).toHaveLength(3);
    expect(document.querySelector(".rdp-weekday")?.textContent).toBe("Mon");
    expect(document.querySelector("td[data-outside]:not([data-hidden])")).toBeNull();
    const box = document.querySelector<HTMLElement>(".nb-calendar-box");
    expect(box?.style.getPropertyValue("--nb-day")).toBe("50px");
    expect(box?.dataset.orientation).toBe("vertical");
    expect(document.querySelector(".nb-calendar")?.getAttribute("dir")).toBe("rtl");
    shown.receive({ show_outside_days: true });
    expect(document.querySelector("td[data-outside]:not([data-hidden])")).not.toBeNull();
  });

  test("as a dialog it lies over the page, and Escape leaves it", async () => {
    const shown = show(DatePickerSingle, { with_portal: true });
    await open();
    const modal = document.querySelector("dialog");
    expect(modal?.open).toBe(true);
    expect(modal?.getAttribute("aria-label")).toBe("Choose a date");
    fireEvent(modal as HTMLElement, new Event("cancel", { cancelable: true }));
    expect(document.querySelector("dialog")).toBeNull();
    shown.receive({ with_full_screen_portal: true });
    await open();
    expect(document.querySelector(".nb-date-fullscreen")).not.toBeNull();
  });

  test("keys open it with the focus in it, a click outside closes it", async () => {
    show(DatePickerSingle, { date: "2024-02-10" });
    field().focus();
    fireEvent.keyDown(field(), { key: "ArrowDown" });
    await waitFor(() => expect(document.activeElement).toBe(day(10)));
    expect(day(10).getAttribute("aria-label")).toBe("Saturday, February 10, 2024, chosen");
    fireEvent.keyDown(day(10), { key: "ArrowRight" });
    expect(document.activeElement).toBe(day(11));
    fireEvent.pointerDown(document.body);
    expect(dialog()).toBeNull();
  });

  test("disabled, it neither opens nor clears", () => {
    show(DatePickerSingle, { date: "2024-02-10", disabled: true, clearable: true });
    expect(field().disabled).toBe(true);
    expect(clearButton()).toBeNull();
    fireEvent.click(named("Open the calendar"));
    expect(dialog()).toBeNull();
  });
});

describe("DatePickerRange", () => {
  test("the two days are chosen one after the other, each sent as it is chosen", async () => {
    const shown = show(DatePickerRange, { initial_visible_month: "2024-02-01" });
    await open();
    fireEvent.click(day(5));
    expect(dialog()).not.toBeNull();
    fireEvent.click(day(9));
    expect(shown.sent).toEqual([{ start_date: "2024-02-05" }, { end_date: "2024-02-09" }]);
    expect(fields().map(({ value }) => value)).toEqual(["02/05/2024", "02/09/2024"]);
    expect(dialog()).toBeNull();
  });

  test("with bothdates they are sent together, or not at all", async () => {
    const shown = show(DatePickerRange, { initial_visible_month: "2024-02-01", updatemode: "bothdates" });
    await open();
    fireEvent.click(day(5));
    fireEvent.keyDown(field(), { key: "Escape" });
    expect(field().value).toBe("");
    expect(shown.sent).toEqual([]);
    await open();
    fireEvent.click(day(6));
    fireEvent.click(day(9));
    expect(shown.sent).toEqual([{ start_date: "2024-02-06", end_date: "2024-02-09" }]);
  });

  test("a new first day keeps the last one if it comes after, else takes it away", async () => {
    const shown = show(DatePickerRange, { start_date: "2024-02-05", end_date: "2024-02-20" });
    await open(0);
    fireEvent.click(day(10));
    expect(shown.props()).toMatchObject({ start_date: "2024-02-10", end_date: "2024-02-20" });
    fireEvent.keyDown(field(), { key: "Escape" });
    await open(0);
    fireEvent.click(day(25));
    expect(shown.sent.at(-1)).toEqual({ start_date: "2024-02-25", end_date: null });
  });

  test("a last day before the first becomes the first", async () => {
    const shown = show(DatePickerRange, { start_date: "2024-02-15", end_date: "2024-02-20" });
    await open(1);
    fireEvent.click(day(10));
    expect(shown.sent).toEqual([{ start_date: "2024-02-10" }]);
    fireEvent.click(day(12));
    expect(shown.sent[1]).toEqual({ end_date: "2024-02-12" });
    expect(dialog()).toBeNull();
  });

  test("a range that is too short can neither be chosen nor typed", async () => {
    const shown = show(DatePickerRange, { start_date: "2024-02-05", minimum_nights: 3 });
    await open(1);
    expect([5, 7, 8].map((number) => day(number).disabled)).toEqual([true, true, false]);
    type("2/7/2024", 1);
    expect(field(1).getAttribute("aria-invalid")).toBe("true");
    type("2/8/2024", 1);
    expect(shown.sent).toEqual([{ end_date: "2024-02-08" }]);
    type("2/6/2024", 0);
    expect(shown.sent[1]).toEqual({ start_date: "2024-02-06", end_date: null });
  });

  test("the days between are chosen too; those up to the pointer are shown", async () => {
    show(DatePickerRange, { start_date: "2024-02-05", end_date: "2024-02-07" });
    await open(1);
    const chosen = [...document.querySelectorAll('td[aria-selected="true"]')].map((cell) => cell.textContent);
    expect(chosen).toEqual(["5", "6", "7"]);
    expect(day(5).getAttribute("aria-label")).toBe("Monday, February 5, 2024, first day");
    expect(grids()[0]?.getAttribute("aria-multiselectable")).toBe("true");
    fireEvent.mouseEnter(day(10));
    expect(document.querySelectorAll(".nb-calendar-hint")).toHaveLength(6);
  });

  test("fields have the author's ids and words", () => {
    const shown = show(DatePickerRange, {
      start_date_id: "from",
      end_date_id: "to",
      start_date_placeholder_text: "From",
      placeholder: "any",
    });
    expect(fields().map((each) => each.id)).toEqual(["from", "to"]);
    expect(fields().map(({ placeholder }) => placeholder)).toEqual(["From", "any"]);
    shown.receive({ start_date_placeholder_text: null, placeholder: null });
    expect(fields().map(({ placeholder }) => placeholder)).toEqual(["Start date", "End date"]);
  });

  test("clearing takes both", () => {
    const shown = show(DatePickerRange, {
      start_date: "2024-02-05",
      end_date: "2024-02-07",
      clearable: true,
    });
    fireEvent.click(clearButton() as HTMLElement);
    expect(shown.sent).toEqual([{ start_date: null, end_date: null }]);
  });
});
