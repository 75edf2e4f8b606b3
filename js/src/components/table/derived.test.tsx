/** What `derived_*` say, and in what form the kernel is told. */
import { expect, test } from "vitest";
import { encode } from "../../protocol/codec";
import { show } from "../core/shared/testing";
import type { DataTableProps } from "../schema.gen";
import { DataTable } from "./data-table";

const data = [
  { id: "a", x: 3 },
  { id: "b", x: 1 },
  { id: "c", x: 2 },
];

const told = (prop: string, value: unknown) =>
  JSON.parse(new TextDecoder().decode(encode({ [prop]: value }).header))[prop];

test("rows after filter and sort, on all pages and on the one that is shown", () => {
  const props: Partial<Omit<DataTableProps, "id">> = {
    data,
    sort_action: "native",
    sort_by: [{ column_id: "x", direction: "asc" }],
    page_size: 2,
    selected_rows: [0, 1],
    selected_columns: ["x", "id"],
    hidden_columns: ["id"],
  };
  const shown = show(DataTable, props);
  expect(shown.props()).toMatchObject({
    derived_virtual_data: [data[1], data[2], data[0]],
    derived_virtual_indices: [1, 2, 0],
    derived_virtual_row_ids: ["b", "c", "a"],
    derived_virtual_selected_rows: [2, 0],
    derived_virtual_selected_row_ids: ["a", "b"],
    derived_viewport_data: [data[1], data[2]],
    derived_viewport_indices: [1, 2],
    derived_viewport_row_ids: ["b", "c"],
    derived_viewport_selected_rows: [0],
    derived_viewport_selected_row_ids: ["b"],
    derived_viewport_selected_columns: ["x"],
    derived_filter_query_structure: null,
  });
  shown.receive({ filter_action: "native", filter_query: "{x} < 3", page_current: 5 });
  expect(shown.props()).toMatchObject({
    derived_virtual_indices: [1, 2],
    derived_filter_query_structure: { type: "relational-operator", subType: "<" },
  });
});

test("the kernel is told rows by their places, and places that follow each other by the first", () => {
  const props = show(DataTable, { data }).props();
  expect(told("derived_virtual_data", props.derived_virtual_data)).toEqual({
    rows: "derived_virtual_indices",
  });
  expect(told("derived_virtual_row_ids", props.derived_virtual_row_ids)).toEqual({
    ids: "derived_virtual_indices",
  });
  expect(told("derived_virtual_indices", props.derived_virtual_indices)).toEqual({ from: 0, count: 3 });
});

test("elsewhere the same rows are told as they are", () => {
  const { derived_virtual_data: rows } = show(DataTable, { data }).props();
  expect(told("data", rows)).toEqual(data);
});

test("what another view has told is made whole", () => {
  const shown = show(DataTable, { data });
  shown.receive({ derived_virtual_data: { rows: "derived_virtual_indices" } as never });
  expect(shown.props().derived_virtual_data).toEqual(data);
});
