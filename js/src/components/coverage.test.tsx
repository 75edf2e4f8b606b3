/** Every core component makes something of every prop that Dash's has: it reads each when it is drawn. */
import { readFileSync } from "node:fs";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import type { SchemaEntry } from "../render/registry";
import { CHUNKS } from "./chunks";
import { type ChunkName, SCHEMA as TABLE } from "./schema.gen";

const path = "../tests/components/dash.json";
const dash: Record<string, { props: string[] }> = JSON.parse(readFileSync(path, "utf8"));
/** The props of Dash's component; `componentPath` is for Dash's own page. */
const propsOf = (name: string) => dash[name]?.props.filter((prop) => prop !== "componentPath") ?? [];

/** Props that are no concern of the component itself: the page's store, or a component around it, sees to them. */
const SEEN_TO_ELSEWHERE = new Set([
  "componentPath",
  "id",
  "persistence",
  "persisted_props",
  "persistence_type",
]);

const OF_THE_CALENDAR = Object.fromEntries(
  [
    "initial_visible_month",
    "reopen_calendar_on_clear",
    "month_format",
    "first_day_of_week",
    "show_outside_days",
    "stay_open_on_select",
    "calendar_orientation",
    "number_of_months_shown",
    "day_size",
  ].map((prop) => [prop, "when it is open"]),
);

/** Props that are read at the first need, and why not before; each has a test of its own. */
const READ_LATER: Record<string, Record<string, string>> = {
  "dcc.DatePickerRange": OF_THE_CALENDAR,
  "dcc.DatePickerSingle": OF_THE_CALENDAR,
  "dcc.Clipboard": {
    target_id: "when it is clicked",
    content: "when it is clicked",
    html_content: "when it is clicked",
  },
  "dcc.Dropdown": { optionHeight: "when it is open", maxHeight: "when it is open" },
  "dcc.Graph": { clear_on_unhover: "when the pointer leaves" },
  "dcc.Link": { loading_state: "never: what a component waits for, it knows itself" },
  "dash_table.DataTable": {
    include_headers_on_copy_paste: "when cells are copied",
    export_columns: "when the export is asked for",
    export_headers: "when the export is asked for",
    column_selectable: "where a column can be selected",
    page_count: "where a callback divides into pages",
    sort_mode: "when a header is clicked",
    ...Object.fromEntries(
      ["", "_conditional", "_data", "_header", "_delay", "_duration"].map((of) => [
        `tooltip${of}`,
        "when the pointer rests",
      ]),
    ),
    style_filter: "where columns are filtered",
    style_filter_conditional: "where columns are filtered",
    locale_format: "where a column has a format",
    loading_state: "never: what a component waits for, it knows itself",
  },
  "dcc.Tab": Object.fromEntries(
    propsOf("dcc.Tab")
      .filter((prop) => prop !== "children")
      .map((prop) => [prop, "by Tabs"]),
  ),
};

/** What a component must be given to be drawn whole. */
const GIVEN: Record<string, unknown> = {
  setProps: () => {},
  id: "it",
  options: ["a"],
  value: null,
  columns: [{ id: "a", name: "A" }],
};

const SCHEMA: Record<string, SchemaEntry> = TABLE;

const components = Object.entries(SCHEMA)
  .map(([name, { chunk, sets }]) => ({
    chunk,
    sets,
    name: name.replace("dash_core_components.", "dcc."),
    type: name.split(".")[1] ?? "",
  }))
  .filter(({ chunk }) => chunk !== "html");

/** Draws a component with props that are handed to it as they are; React would copy them. */
function Reader({ draw, props }: { draw: (props: unknown) => ReactNode; props: unknown }): ReactNode {
  return draw(props);
}

describe.each(components)("$name", ({ chunk, name, sets, type }) => {
  test("reads all its props", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {}); // downshift misses a list that is not open
    const { [type]: Component } = await CHUNKS[chunk as Exclude<ChunkName, "html">]();
    const read = new Set<PropertyKey>();
    const props = new Proxy<Record<string, unknown>>(GIVEN, {
      get: (target, prop) => {
        read.add(prop);
        return Reflect.get(target, prop);
      },
      has: () => true,
      // So that a component that takes the rest of its props as they are takes them all.
      ownKeys: () => [...propsOf(name), "setProps"],
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: undefined }),
    });
    render(<Reader draw={Component as (props: unknown) => ReactNode} props={props} />);
    // What the component itself sets is for callbacks to read.
    const unread = propsOf(name).filter(
      (prop) =>
        !read.has(prop) && !SEEN_TO_ELSEWHERE.has(prop) && !sets.includes(prop) && !READ_LATER[name]?.[prop],
    );
    expect(unread).toEqual([]);
  });
});
