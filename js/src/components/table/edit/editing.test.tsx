import { act, createEvent, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { show } from "../../core/shared/testing";
import type { DataTableProps } from "../../schema.gen";
import { DataTable } from "../data-table";
import { ownRows } from "../frame/frame";

const COLUMNS: DataTableProps["columns"] = [
  { id: "city", name: "City" },
  { id: "size", name: "Size", type: "numeric" },
  { id: "kind", name: "Kind", presentation: "dropdown" },
];
const DATA = [
  { id: 10, city: "Oslo", size: 1, kind: "a" },
  { id: 11, city: "Bonn", size: 2, kind: "b" },
  { id: 12, city: "Rome", size: 3, kind: null },
];
const OPTIONS = ["a", "b"].map((value) => ({ label: value.toUpperCase(), value }));
const DROPDOWN = { kind: { options: OPTIONS } };

const table = (more: Partial<DataTableProps> = {}) =>
  show(DataTable, {
    columns: COLUMNS,
    data: DATA,
    editable: true,
    dropdown: DROPDOWN,
    ...more,
    id: "t",
  });

const rowsOf = (shown: ReturnType<typeof table>) => Array.from(ownRows(shown.props().data) ?? []);
const cell = (row: number, column: string) =>
  document.querySelector(`td[data-dash-row="${row}"][data-dash-column="${column}"]`) as HTMLElement;
const editor = () => document.querySelector(".nb-table-editor") as HTMLInputElement | null;
const said = () => screen.queryByRole("alert")?.textContent ?? "";
const select = (row: number, column: string) => {
  fireEvent.mouseDown(cell(row, column));
  cell(row, column).focus();
};
const key = (name: string, more = {}) =>
  fireEvent.keyDown(editor() ?? (document.activeElement as Element), { key: name, ...more });
const write = (text: string) => fireEvent.input(editor() as Element, { target: { value: text } });

// So that the tests need not wait until it is compiled.
beforeAll(async () => void (await import("./option-editor")), 60_000);

describe("editing", () => {
  test("what is typed takes the value's place; Enter goes down, Tab on", () => {
    const shown = table();
    select(0, "city");
    key("B");
    expect(editor()?.value).toBe("B");
    write("Bergen");
    key("Enter");
    expect(editor()).toBeNull();
    expect(rowsOf(shown)[0]).toEqual({ ...DATA[0], city: "Bergen" });
    expect(shown.props().data_previous).toEqual(DATA);
    expect(shown.props().data_timestamp).toBeGreaterThan(0);
    expect(shown.props().active_cell).toEqual({ row: 1, column: 0, column_id: "city", row_id: 11 });
    expect(document.activeElement).toBe(cell(1, "city"));
    key("x");
    key("Tab");
    expect(rowsOf(shown)[1]?.city).toBe("x");
    expect(shown.props().active_cell).toMatchObject({ row: 1, column_id: "size" });
  });

  test("Enter, F2 and a double click edit the value that is there; Escape leaves it", () => {
    const shown = table();
    select(1, "size");
    for (const begin of [() => key("Enter"), () => key("F2"), () => fireEvent.doubleClick(cell(1, "size"))]) {
      begin();
      expect(editor()?.value).toBe("2");
      write("7");
      key("Escape");
      expect(editor()).toBeNull();
      expect(document.activeElement).toBe(cell(1, "size"));
    }
    expect(shown.props().data).toBe(DATA);
  });

  test("a number is told as a number, and one that is only looked at is no change", () => {
    const shown = table();
    select(0, "size");
    key("Enter");
    key("Enter");
    expect(shown.props().data).toBe(DATA);
    key("5");
    fireEvent.mouseDown(cell(2, "city"));
    expect(rowsOf(shown)[1]?.size).toBe(5);
    expect(shown.props().active_cell).toMatchObject({ row: 2, column_id: "city" });
  });

  test("what a callback sets while somebody only looks stays", () => {
    const shown = table();
    select(0, "city");
    key("F2");
    shown.receive({ data: [{ ...DATA[0], city: "Lima" }, ...DATA.slice(1)] });
    key("Enter");
    expect(rowsOf(shown)[0]?.city).toBe("Lima");
  });

  test("a wrong value changes nothing, and is said with its place", () => {
    const shown = table();
    select(1, "size");
    key("x");
    key("Enter");
    expect(shown.props().data).toBe(DATA);
    expect(said()).toBe("Size, row 2: “x” is not a number.");
    expect(document.activeElement).toBe(cell(1, "size"));
    key("4");
    key("Enter");
    expect(said()).toBe("");
  });

  test("Delete empties the selected cells, if all of them can be empty", () => {
    const shown = table();
    select(0, "city");
    fireEvent.mouseDown(cell(1, "city"), { shiftKey: true });
    key("Delete");
    expect(rowsOf(shown).map(({ city }) => city)).toEqual(["", "", "Rome"]);
    fireEvent.mouseDown(cell(1, "size"), { shiftKey: true });
    key("Delete");
    expect(said()).toMatch(/^Nothing was changed\. Size, row 1: A value is needed here\./);
  });

  test("what is not editable has no editor: by its column, by the table, or as a dropdown without options", () => {
    const columns = [{ id: "city", name: "City", editable: false }, ...Array.from(COLUMNS ?? []).slice(1)];
    const shown = table({ columns, dropdown: {} });
    for (const id of ["city", "kind"]) {
      select(0, id);
      key("x");
      expect(editor()).toBeNull();
    }
    shown.receive({ editable: false });
    select(0, "size");
    key("Enter");
    expect(editor()).toBeNull();
  });

  test("a callback begins it with is_focused", () => {
    const shown = table();
    shown.receive({ active_cell: { row: 0, column: 0, column_id: "city" }, is_focused: true });
    expect(editor()?.value).toBe("Oslo");
  });

  test("text of several lines keeps them", () => {
    const shown = table({ data: [{ city: "one\ntwo" }] });
    select(0, "city");
    key("F2");
    expect(editor()?.tagName).toBe("TEXTAREA");
    write("one\ntwo\nthree");
    key("Enter");
    expect(shown.props().data).toEqual([{ city: "one\ntwo\nthree" }]);
  });

  test("typing in a dropdown searches its options", async () => {
    const shown = table();
    select(0, "kind");
    key("b");
    const search = await screen.findByRole<HTMLInputElement>("combobox", { name: "Search" });
    expect(search.value).toBe("b");
    fireEvent.change(search, { target: { value: "B" } });
    fireEvent.keyDown(search, { key: "Enter" });
    expect(rowsOf(shown)[0]?.kind).toBe("b");
  });

  test("a click on a dropdown opens its options, and a choice is the value", async () => {
    const shown = table();
    select(2, "kind");
    fireEvent.click(cell(2, "kind"));
    const search = await screen.findByRole("combobox", { name: "Search" });
    fireEvent.keyDown(search, { key: "ArrowDown" });
    fireEvent.keyDown(search, { key: "Enter" });
    expect(rowsOf(shown)[2]?.kind).toBe("b");
    expect(editor()).toBeNull();
  });
});

describe("clipboard", () => {
  let board: Record<string, string>;
  beforeEach(() => {
    board = {};
  });
  const clip = (kind: "copy" | "cut" | "paste") => {
    const target = document.activeElement as Element;
    const event = createEvent[kind](target);
    const clipboardData = {
      getData: (type: string) => board[type] ?? "",
      setData: (type: string, text: string) => Object.assign(board, { [type]: text }),
    };
    fireEvent(target, Object.assign(event, { clipboardData }));
    return event;
  };

  test("the selected cells are copied as text and as a table", () => {
    table();
    select(0, "city");
    fireEvent.mouseDown(cell(1, "size"), { shiftKey: true });
    clip("copy");
    expect(board["text/plain"]).toBe("Oslo\t1\nBonn\t2");
    expect(board["text/html"]).toContain("<tr><td>Oslo</td><td>1</td></tr>");
  });

  test("headers that were copied with them are left out when they come back to a table", () => {
    const shown = table({ include_headers_on_copy_paste: true });
    select(0, "city");
    clip("copy");
    expect(board["text/plain"]).toBe("City\nOslo");
    select(2, "city");
    clip("paste");
    expect(rowsOf(shown)[2]?.city).toBe("Oslo");
  });

  test("a block is pasted from the active cell on, is one change, and is selected then", () => {
    const shown = table();
    board["text/plain"] = "Paris\t20\r\nKyiv\t30\r\n";
    select(1, "city");
    shown.sent.length = 0;
    expect(clip("paste").defaultPrevented).toBe(true);
    expect(shown.sent.filter((changes) => "data" in changes)).toHaveLength(1);
    expect(shown.props().data).toEqual([
      DATA[0],
      { ...DATA[1], city: "Paris", size: 20 },
      { ...DATA[2], city: "Kyiv", size: 30 },
    ]);
    expect(shown.props().selected_cells).toHaveLength(4);
  });

  test("a block with one wrong value changes nothing and says which", () => {
    const shown = table();
    board["text/plain"] = "Paris\t20\tb\nKyiv\tmany\tc";
    select(1, "city");
    shown.sent.length = 0;
    clip("paste");
    expect(shown.sent).toEqual([]);
    expect(shown.props().data).toBe(DATA);
    expect(said()).toBe(
      "Nothing was changed. Size, row 3: “many” is not a number. Kind, row 3: “c” is not one of the options.",
    );
  });

  test("rows are added below, but not where the table is sorted", () => {
    const shown = table();
    board["text/plain"] = "a\nb";
    select(2, "city");
    clip("paste");
    expect(rowsOf(shown).slice(2)).toEqual([{ ...DATA[2], city: "a" }, { city: "b" }]);
    shown.receive({ data: DATA, sort_action: "native", sort_by: [{ column_id: "city", direction: "asc" }] });
    select(2, "city");
    clip("paste");
    expect(said()).toBe("Nothing was changed. The block has more rows (2) than there are from here on (1).");
  });

  test("what is cut is gone", () => {
    const shown = table();
    select(0, "city");
    clip("cut");
    expect(board["text/plain"]).toBe("Oslo");
    expect(rowsOf(shown)[0]?.city).toBe("");
  });

  test("a field in the table copies its own text", () => {
    table();
    select(0, "city");
    key("F2");
    expect(clip("copy").defaultPrevented).toBe(false);
  });
});

describe("rows and columns", () => {
  test("a row is deleted, and what is selected below it moves up", () => {
    const shown = table({ row_deletable: true, selected_rows: [2], selected_row_ids: [12] });
    fireEvent.click(screen.getByRole("button", { name: "Delete row 3" }));
    expect(shown.props()).toMatchObject({
      data: [DATA[0], DATA[2]],
      data_previous: DATA,
      selected_rows: [1],
      selected_row_ids: [12],
    });
  });

  const given = (more: object) => Array.from(COLUMNS ?? []).map((column) => ({ ...column, ...more }));

  test("a column is renamed in its header", () => {
    const shown = table({ columns: given({ renamable: true }) });
    fireEvent.click(screen.getByRole("button", { name: "Rename City" }));
    const field = screen.getByRole("textbox", { name: "Name of the column" });
    fireEvent.input(field, { target: { value: "Town" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(Array.from(shown.props().columns ?? [], ({ name }) => name)).toEqual(["Town", "Size", "Kind"]);
    fireEvent.click(screen.getByRole("button", { name: "Rename Town" }));
    fireEvent.keyDown(screen.getByRole("textbox", { name: "Name of the column" }), { key: "Escape" });
    expect(screen.getByText("Town")).toBeTruthy();
  });

  test("a column is cleared: its values go, it stays; deleted: it goes, its values stay", () => {
    const shown = table({ columns: given({ clearable: true, deletable: true }) });
    fireEvent.click(screen.getByRole("button", { name: "Clear the values of City" }));
    expect(rowsOf(shown)[0]).toEqual({ id: 10, size: 1, kind: "a" });
    fireEvent.click(screen.getByRole("button", { name: "Delete Size" }));
    expect(Array.from(shown.props().columns ?? [], ({ id }) => id)).toEqual(["city", "kind"]);
    expect(rowsOf(shown)[0]).toMatchObject({ size: 1 });
  });
});

test("the rows are exported on all pages; hidden columns if all are asked for", async () => {
  const saved: { name: string; content: Blob }[] = [];
  let content: Blob | undefined;
  vi.stubGlobal("URL", {
    ...URL,
    createObjectURL: (blob: Blob) => {
      content = blob;
      return "blob:x";
    },
    revokeObjectURL: () => {},
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    if (content) saved.push({ name: this.download, content });
  });
  const sort_by = [{ column_id: "city", direction: "asc" as const }];
  const shown = table({
    export_format: "csv",
    page_size: 1,
    sort_action: "native",
    sort_by,
    hidden_columns: ["kind"],
  });
  const click = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Export" })));
  await click();
  shown.receive({ export_columns: "all", export_headers: "names" });
  await click();
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[0]?.name).toBe("Data.csv");
  expect(await saved[0]?.content.text()).toBe("city,size\nBonn,2\nOslo,1\nRome,3\n");
  expect(await saved[1]?.content.text()).toBe("City,Size,Kind\nBonn,2,b\nOslo,1,a\nRome,3,\n");
});
