import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { show } from "../../core/shared/testing";
import type { DataTableProps } from "../../schema.gen";
import { DataTable } from "../data-table";

const COLUMNS: DataTableProps["columns"] = [
  { id: "city", name: "City", type: "text" },
  { id: "people", name: "People", type: "numeric" },
];
const DATA = [
  { city: "New York", people: 8 },
  { city: "Oslo", people: 1 },
  { city: "new delhi", people: 22 },
];

function table(props: Partial<Omit<DataTableProps, "id">> = {}) {
  return show(DataTable, { columns: COLUMNS, data: DATA, filter_action: "native", ...props });
}

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const cities = () =>
  [...document.querySelectorAll('tbody td[data-dash-column="city"]')].map((cell) => cell.textContent);

function type(name: string, text: string) {
  fireEvent.change(field(name), { target: { value: text } });
  fireEvent.keyDown(field(name), { key: "Enter" });
}

describe("the row of filters", () => {
  it("filters when Enter is pressed or the field is left, and not before", () => {
    const shown = table({ page_current: 3, active_cell: { row: 0, column: 0 } });
    fireEvent.change(field("Filter City"), { target: { value: "new" } });
    expect(shown.props().filter_query).toBeUndefined();
    fireEvent.blur(field("Filter City"));
    expect(shown.props()).toMatchObject({
      filter_query: "{city} scontains new",
      page_current: 0,
      active_cell: null,
    });
    expect(cities()).toEqual(["new delhi"]);
    type("Filter People", "< 22");
    expect(shown.props().filter_query).toBe("{city} scontains new && {people} s< 22");
    expect(cities()).toEqual([]);
    type("Filter City", "");
    expect(shown.props().filter_query).toBe("{people} s< 22");
    expect(cities()).toEqual(["New York", "Oslo"]);
  });

  it("Escape gives up what was typed", () => {
    const shown = table({ filter_query: "{people} > 5" });
    fireEvent.change(field("Filter People"), { target: { value: "> 50" } });
    fireEvent.keyDown(field("Filter People"), { key: "Escape" });
    fireEvent.blur(field("Filter People"));
    expect(field("Filter People").value).toBe("> 5");
    expect(shown.props().filter_query).toBe("{people} > 5");
  });

  it("shows the query that a callback has set", () => {
    const shown = table({ filter_query: "{city} icontains NEW && {people} > 1 && {people} < 9" });
    expect([field("Filter City").value, field("Filter People").value]).toEqual([
      "icontains NEW",
      "> 1 && < 9",
    ]);
    shown.receive({ filter_query: "" });
    expect([field("Filter City").value, field("Filter People").value]).toEqual(["", ""]);
    expect(cities()).toHaveLength(3);
  });

  it("says at the filter what is wrong, and leaves the rows", () => {
    const shown = table({ filter_query: "{people} > 5" });
    type("Filter People", "> ");
    expect(field("Filter People").value).toBe("> ");
    expect(field("Filter People").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole("alert").textContent).toBe(
      "People: Expected a value, or a column in braces, found the end.",
    );
    expect(field("Filter People").getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
    expect(shown.props().filter_query).toBe("{people} > 5");
    type("Filter City", "w");
    expect(screen.getByRole("alert")).toBeTruthy();
    shown.receive({ filter_query: "{people} = 1" });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(field("Filter People").value).toBe("1");
  });

  it("has one field for a query that says more, and gives the others back when it is cleared", () => {
    const shown = table({ filter_query: "{city} = Oslo || {people} > 20" });
    expect(screen.getAllByRole("textbox")).toHaveLength(1);
    expect(cities()).toEqual(["Oslo", "new delhi"]);
    type("Filter the rows", "{peple} > 20");
    expect(screen.getByRole("alert").textContent).toBe("There is no column “peple”. Did you mean “people”?");
    expect(cities()).toEqual(["Oslo", "new delhi"]);
    type("Filter the rows", "!({people} > 20)");
    expect(cities()).toEqual(["New York", "Oslo"]);
    type("Filter the rows", "");
    expect(shown.props().filter_query).toBe("");
    expect(field("Filter City").value).toBe("");
  });

  it("a query that cannot be read is shown with what is wrong with it, and filters nothing", () => {
    table({ filter_query: "{people} >" });
    expect(field("Filter the rows").value).toBe("{people} >");
    expect(screen.getByRole("alert").textContent).toContain("Expected a value");
    expect(cities()).toHaveLength(3);
  });

  it("with the operator `or`, one of the fields is enough", () => {
    const shown = table({ filter_action: { type: "native", operator: "or" } });
    type("Filter City", "Oslo");
    type("Filter People", "22");
    expect(shown.props().filter_query).toBe("{city} scontains Oslo || {people} s= 22");
    expect(cities()).toEqual(["Oslo", "new delhi"]);
  });

  it("capitals are minded or not, by column", () => {
    const shown = table();
    type("Filter City", "new");
    const button = screen.getByRole("button", { name: "Match case in City" });
    expect(button.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(button);
    expect(shown.props().filter_query).toBe("{city} icontains new");
    expect(shown.props().columns?.[0]).toMatchObject({ filter_options: { case: "insensitive" } });
    expect(field("Filter City").value).toBe("new");
    expect(cities()).toEqual(["New York", "new delhi"]);
    expect(screen.queryByRole("button", { name: "Match case in People" })).toBeNull();
  });

  it("placeholders are the column's, else the table's", () => {
    const [city, people] = Array.from(COLUMNS ?? []);
    if (city === undefined || people === undefined) throw new Error("columns");
    table({
      columns: [{ ...city, filter_options: { placeholder_text: "where" } }, people],
      filter_options: { placeholder_text: "any" },
    });
    expect([field("Filter City").placeholder, field("Filter People").placeholder]).toEqual(["where", "any"]);
  });

  it("a callback that filters hears of the query, and the page shows all rows it has", () => {
    const shown = table({ filter_action: "custom" });
    type("Filter City", "zzz");
    expect(shown.props().filter_query).toBe("{city} scontains zzz");
    expect(cities()).toHaveLength(3);
    shown.receive({ filter_query: "{secret} = 1" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("a hidden column keeps its filter", () => {
    const shown = table({ filter_query: "{people} > 5", hidden_columns: ["people"] });
    type("Filter City", "new");
    expect(shown.props().filter_query).toBe("{city} scontains new && {people} s> 5");
    expect(within(screen.getByRole("grid")).getAllByRole("textbox")).toHaveLength(1);
  });
});
