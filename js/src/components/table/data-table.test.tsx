/** What a person does in a table, and what the props say then. */
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import type { CSSProperties } from "react";
import { expect, test, vi } from "vitest";
import { show } from "../core/shared/testing";
import type { DataTableProps } from "../schema.gen";
import { DataTable } from "./data-table";

const DATA = ["Oslo", "Rome", "Bonn", "Lima", "Kyiv"].map((city, index) => ({
  id: `r${index}`,
  city,
  size: index,
}));
const COLUMNS = [
  { id: "city", name: "City" },
  { id: "size", name: "Size" },
];

const table = (props: Partial<Omit<DataTableProps, "id">> = {}) =>
  show(DataTable, { data: DATA, columns: COLUMNS, ...props });
const cell = (row: number, column: number) => {
  const found = document.querySelector<HTMLElement>(`[data-place="${row}"] > [data-column="${column}"]`);
  if (found === null) throw new Error(`there is no cell ${row}, ${column}`);
  return found;
};
const texts = () => Array.from(document.querySelectorAll(".column-0.nb-table-cell"), (it) => it.textContent);
const key = (name: string, modifiers: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...modifiers });
const at = (row: number, column: number) => ({
  row,
  column,
  row_id: `r${row}`,
  column_id: COLUMNS[column]?.id,
});

test("a click makes a cell active, and the arrows lead on from it", () => {
  const shown = table();
  fireEvent.mouseDown(cell(1, 0));
  expect(shown.props()).toMatchObject({
    active_cell: at(1, 0),
    start_cell: at(1, 0),
    end_cell: at(1, 0),
    selected_cells: [at(1, 0)],
  });
  cell(1, 0).focus();
  key("ArrowDown");
  key("ArrowRight");
  expect(shown.props().active_cell).toEqual(at(2, 1));
  expect(document.activeElement).toBe(cell(2, 1));
  key("ArrowRight");
  expect(shown.props().active_cell).toEqual(at(2, 1));
  key("Home", { ctrlKey: true });
  expect(shown.props().active_cell).toEqual(at(0, 0));
  key("End", { ctrlKey: true });
  expect(shown.props().active_cell).toEqual(at(4, 1));
});

test("a search shows the rows that it finds, in their order", () => {
  table({ search: "o", sort_action: "native", sort_by: [{ column_id: "city", direction: "desc" }] });
  expect(texts()).toEqual(["Rome", "Oslo", "Bonn"]);
  cleanup();
  table({ search: "o 2" });
  expect(texts()).toEqual(["Bonn"]);
});

test("the Tab key goes along a row and then leaves the table", () => {
  const shown = table();
  fireEvent.mouseDown(cell(1, 0));
  cell(1, 0).focus();
  expect(key("Tab")).toBe(false); // the event was taken
  expect(shown.props().active_cell).toEqual(at(1, 1));
  expect(key("Tab")).toBe(true);
  expect(shown.props().active_cell).toEqual(at(1, 1));
});

test("the shift key and a drag select blocks, in which Tab and Enter go round", () => {
  const shown = table();
  fireEvent.mouseDown(cell(0, 0));
  fireEvent.mouseDown(cell(1, 1), { shiftKey: true });
  expect(shown.props()).toMatchObject({
    active_cell: at(0, 0),
    start_cell: at(0, 0),
    end_cell: at(1, 1),
    selected_cells: [at(0, 0), at(0, 1), at(1, 0), at(1, 1)],
  });
  cell(0, 0).focus();
  key("Tab");
  key("Tab");
  expect(shown.props().active_cell).toEqual(at(1, 0));
  key("Enter");
  expect(shown.props().active_cell).toEqual(at(0, 1));
  expect(shown.props().selected_cells).toHaveLength(4);
  key("Escape");
  expect(shown.props().selected_cells).toEqual([at(0, 1)]);
  key("ArrowDown", { shiftKey: true });
  expect(shown.props()).toMatchObject({ start_cell: at(0, 1), end_cell: at(1, 1) });
  fireEvent.mouseDown(cell(2, 0));
  fireEvent.mouseOver(cell(3, 1), { buttons: 1 });
  expect(shown.props().selected_cells).toHaveLength(4);
  fireEvent.mouseOver(cell(4, 1), { buttons: 0 });
  expect(shown.props().end_cell).toEqual(at(3, 1));
});

test("cells that cannot be selected have no focus", () => {
  const shown = table({ cell_selectable: false });
  fireEvent.mouseDown(cell(1, 0));
  expect(shown.props().active_cell).toBeUndefined();
  expect(cell(1, 0).tabIndex).toBe(-1);
  expect(cell(1, 0).hasAttribute("tabindex")).toBe(false);
});

test("without an active cell the Tab key comes to the first one", () => {
  const shown = table();
  expect(document.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  act(() => cell(0, 0).focus());
  expect(shown.props().active_cell).toEqual(at(0, 0));
});

test("rows are selected by boxes, one or several, by their places in data", () => {
  const shown = table({
    row_selectable: "multi",
    sort_action: "native",
    sort_by: [{ column_id: "size", direction: "desc" }],
  });
  fireEvent.click(screen.getAllByRole("checkbox")[0] as HTMLElement);
  expect(shown.props()).toMatchObject({ selected_rows: [4], selected_row_ids: ["r4"] });
  fireEvent.click(screen.getAllByRole("checkbox")[1] as HTMLElement);
  expect(shown.props().selected_rows).toEqual([4, 3]);
  fireEvent.click(screen.getAllByRole("checkbox")[0] as HTMLElement);
  expect(shown.props().selected_rows).toEqual([3]);
  shown.receive({ row_selectable: "single" });
  fireEvent.click(screen.getAllByRole("radio")[2] as HTMLElement);
  expect(shown.props().selected_rows).toEqual([2]);
});

test("headers select columns in the rows that columns name, merged ones all of theirs", () => {
  const columns = [
    { id: "city", name: ["All", "City"], selectable: "first" as const },
    { id: "size", name: ["All", "Size"], selectable: "first" as const },
  ];
  const shown = table({ columns, merge_duplicate_headers: true, column_selectable: "multi" });
  const boxes = screen.getAllByRole("checkbox");
  expect(boxes).toHaveLength(1);
  fireEvent.click(boxes[0] as HTMLElement);
  expect(shown.props().selected_columns).toEqual(["city", "size"]);
});

test("a header sorts up, down, and not; several if asked; and cells by place are given up", () => {
  const shown = table({ sort_action: "native", sort_mode: "multi" });
  fireEvent.mouseDown(cell(0, 0));
  const button = (name: string) => screen.getByRole("button", { name: `Sort by ${name}` });
  fireEvent.click(button("City"));
  expect(shown.props().sort_by).toEqual([{ column_id: "city", direction: "asc" }]);
  expect(shown.props()).toMatchObject({ active_cell: null, selected_cells: [] });
  expect(texts()).toEqual(["Bonn", "Kyiv", "Lima", "Oslo", "Rome"]);
  fireEvent.click(button("City"));
  expect(texts()[0]).toBe("Rome");
  expect(screen.getAllByRole("columnheader")[0]?.getAttribute("aria-sort")).toBe("descending");
  fireEvent.click(button("Size"));
  expect(shown.props().sort_by).toHaveLength(2);
  fireEvent.click(button("City"));
  expect(shown.props().sort_by).toEqual([{ column_id: "size", direction: "asc" }]);
});

test("a callback that sorts hears of it, and the page leaves rows as they are", () => {
  const shown = table({ sort_action: "custom", filter_action: "custom", filter_query: "{city} = Oslo" });
  fireEvent.click(screen.getByRole("button", { name: "Sort by City" }));
  expect(shown.props().sort_by).toHaveLength(1);
  expect(texts()).toEqual(["Oslo", "Rome", "Bonn", "Lima", "Kyiv"]);
});

test("rows that a filter lets through are shown, all of them where it cannot be read", () => {
  const shown = table({ filter_action: "native", filter_query: "{city} contains O" });
  expect(texts()).toEqual(["Oslo"]);
  shown.receive({ filter_options: { case: "insensitive" } });
  expect(texts()).toEqual(["Oslo", "Rome", "Bonn"]);
  shown.receive({ filter_query: "{city} contains" });
  expect(texts()).toHaveLength(5);
});

test("pages: steps, and a number that is typed", () => {
  const shown = table({ page_size: 2 });
  const step = (name: string) => screen.getByRole("button", { name }) as HTMLButtonElement;
  expect(step("Previous page").disabled).toBe(true);
  fireEvent.click(step("Next page"));
  expect(shown.props().page_current).toBe(1);
  expect(texts()).toEqual(["Bonn", "Lima"]);
  fireEvent.click(step("Last page"));
  expect(texts()).toEqual(["Kyiv"]);
  expect(step("Next page").disabled).toBe(true);
  const field = () => screen.getByRole("textbox", { name: "Page" }) as HTMLInputElement;
  expect(field().value).toBe("3");
  fireEvent.change(field(), { target: { value: "1x" } });
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(shown.props().page_current).toBe(0);
  fireEvent.change(field(), { target: { value: "99" } });
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(shown.props().page_current).toBe(2);
});

test("a callback's pages: without their number there is always a next one", () => {
  const shown = table({ page_action: "custom", page_size: 2 });
  const next = () => screen.getByRole("button", { name: "Next page" }) as HTMLButtonElement;
  expect(texts()).toHaveLength(5);
  expect(next().disabled).toBe(false);
  shown.receive({ page_count: 2, page_current: 1 });
  expect(next().disabled).toBe(true);
  shown.receive({ page_count: 1 });
  expect(screen.queryByRole("navigation")).toBeNull();
});

test("columns are hidden by their headers and come back by the menu", () => {
  const shown = table({ columns: COLUMNS.map((column) => ({ ...column, hideable: true })) });
  fireEvent.click(screen.getByRole("button", { name: "Hide City" }));
  expect(shown.props().hidden_columns).toEqual(["city"]);
  expect(screen.queryByText("City")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Toggle Columns" }));
  const box = screen.getByRole("checkbox", { name: "City" }) as HTMLInputElement;
  expect(box.checked).toBe(false);
  fireEvent.click(box);
  expect(shown.props().hidden_columns).toEqual([]);
});

test("styles: the special one goes before the general one, in any spelling of names", () => {
  table({
    style_cell: { color: "red", "text-align": "left", background_color: "white" } as CSSProperties,
    style_cell_conditional: [{ if: { column_id: "size" }, fontWeight: 700 }],
    style_data: { color: "blue" },
    style_header: { color: "green" },
    style_header_conditional: [{ if: { column_id: ["size"], header_index: 0 }, color: "teal" }],
    style_data_conditional: [
      { if: { row_index: "odd" }, color: "gold" },
      { if: { filter_query: "{size} > 3", column_id: "size" }, color: "pink" },
      { if: { state: "active" }, color: "black" },
      { if: { column_type: "numeric" }, color: "grey" },
    ],
  });
  const style = (row: number, column: number) => cell(row, column).style;
  expect([style(0, 0).color, style(1, 0).color, style(4, 1).color, style(4, 0).color]).toEqual([
    "blue",
    "gold",
    "pink",
    "blue",
  ]);
  expect([style(0, 0).textAlign, style(0, 0).backgroundColor, style(0, 1).fontWeight]).toEqual([
    "left",
    "white",
    "700",
  ]);
  const [city, size] = screen.getAllByRole("columnheader");
  expect([city?.style.color, size?.style.color, size?.style.fontWeight]).toEqual(["green", "teal", "700"]);
  fireEvent.mouseDown(cell(4, 1));
  expect(style(4, 1).color).toBe("black");
});

test("the rules of css count within the table only", () => {
  const shown = table({ css: [{ selector: ".a, td:is(.b, .c)", rule: "color: red" }] });
  const within = `[data-nb-table=${JSON.stringify(shown.element.querySelector<HTMLElement>(".nb-table")?.dataset.nbTable)}]`;
  expect(shown.element.querySelector("style")?.textContent).toBe(
    `${within} .a, ${within} td:is(.b, .c) { color: red }`,
  );
});

test("numbers stand at the end of their cells, unless the column says it is text", () => {
  const shown = table();
  const isAtEnd = (column: number) => cell(0, column).classList.contains("nb-table-end");
  expect([isAtEnd(0), isAtEnd(1)]).toEqual([false, true]);
  shown.receive({
    columns: [
      { id: "city", name: "City", type: "numeric" },
      { id: "size", name: "S", type: "text" },
    ],
  });
  expect([isAtEnd(0), isAtEnd(1)]).toEqual([true, false]);
});

test("a dropdown shows the label of its value", () => {
  const options = [{ label: "Zero", value: 0 }];
  table({
    columns: [{ id: "size", name: "Size", presentation: "dropdown" }],
    dropdown: { size: { options } },
  });
  expect(texts()).toEqual(["Zero", "1", "2", "3", "4"]);
});

test("Markdown is shown as such, and HTML in it as text", async () => {
  table({ data: [{ a: "**x** <i>y</i>" }], columns: [{ id: "a", name: "A", presentation: "markdown" }] });
  expect((await screen.findByText("x")).tagName).toBe("STRONG");
  expect(document.querySelector("i")).toBeNull();
});

test("a tooltip comes after its delay, to the pointer and to the keyboard, and Escape takes it away", () => {
  vi.useFakeTimers();
  table({ tooltip: { city: "Where" }, tooltip_delay: 100, tooltip_duration: 1000 });
  const tip = () => screen.queryByRole("tooltip", { hidden: true })?.textContent ?? null;
  const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
  fireEvent.pointerOver(cell(0, 0));
  wait(99);
  expect(tip()).toBeNull();
  wait(1);
  expect(tip()).toBe("Where");
  wait(1000);
  expect(tip()).toBeNull();
  act(() => cell(1, 0).focus());
  wait(100);
  expect(tip()).toBe("Where");
  key("Escape");
  expect(tip()).toBeNull();
  fireEvent.pointerOver(screen.getByText("City"));
  wait(100);
  expect(tip()).toBe("Where");
  vi.useRealTimers();
});

test("an empty table says so", () => {
  const { element } = table({ data: [] });
  expect(within(element).getByText("No rows")).toBeDefined();
});
