"""What the person in front of a page can set each prop to, case by case."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
import pytest

from nbdash import dash_table, dcc, html
from nbdash.components.base import Component
from nbdash.components.schema import load_schema
from nbdash.components.tree import Node, plain
from nbdash.components.values.rules import RULES, misfits

SCHEMA = load_schema()
CITIES = [{"id": "L", "city": "Lima", "people": 10}, {"id": "Q", "city": "Quito", "people": 2}]
MANY = [{"label": str(number), "value": number} for number in range(500)]


def table(**props: Any) -> Component:
    return dash_table.DataTable(data=CITIES, **props)


def node_of(component: Component) -> Node:
    return plain(component)[1][0]


def wrong(component: Component, **changes: Any) -> set[str]:
    node = node_of(component)
    return set(misfits(node.namespace, node.type, changes, node.props))


def tabs(**props: Any) -> Component:
    return dcc.Tabs([dcc.Tab("a", value="a"), dcc.Tab("b"), dcc.Tab("c", value="c", disabled=True)], **props)


def column(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "name": id, **more}


def cell(row: Any, place: Any, id: Any = "city", row_id: Any = "L") -> dict[str, Any]:
    return {"row": row, "column": place, "column_id": id, "row_id": row_id}


FITS: list[tuple[Component, dict[str, Any]]] = [
    (html.Button("go"), {"n_clicks": 1, "n_clicks_timestamp": 1.7e12}),
    (dcc.Button("go"), {"n_clicks": None}),
    (dcc.Dropdown(["a", "b"]), {"value": "b"}),
    (dcc.Dropdown({"a": "A", "b": "B"}), {"value": "b"}),
    (dcc.Dropdown([1, 2.5, True]), {"value": 1.0}),
    (dcc.Dropdown([1, 2.5, True]), {"value": True}),
    (dcc.Dropdown(np.array([1, 2, 3])), {"value": 3}),
    (dcc.Dropdown(MANY), {"value": 499}),
    (dcc.Dropdown(["a", "b"], "a"), {"value": None}),
    (dcc.Dropdown(["a", "b"], multi=True), {"value": ["b", "a"]}),
    (dcc.Dropdown(["c"], ["a"], multi=True, search_value="c"), {"value": ["a", "c"]}),  # searched by now
    (dcc.Dropdown(["c"], ["a", "c"], multi=True, disabled=True), {"value": ["c"]}),  # the page drops what is no option
    (dcc.Dropdown(["a"], search_value=""), {"search_value": "x" * 100}),
    (dcc.RadioItems(["a", "b"]), {"value": "a"}),
    (dcc.Checklist(["a", "b"], ["gone"]), {"value": ["gone", "b"]}),
    (dcc.Checklist(["a", "b"], ["a"]), {"value": []}),
    (tabs(), {"value": "a"}),
    (tabs(), {"value": "tab-2"}),
    (dcc.Tabs([dcc.Tab("a", value="a", disabled=True)]), {"value": "a"}),  # the first is shown, whatever it is
    (dcc.Slider(0, 10), {"value": 3.3}),
    (dcc.Slider(0, 1, 0.1), {"value": 0.3}),
    (dcc.Slider(0, 10, 4), {"value": 10}),  # the end is no step, and can be chosen
    (dcc.Slider(0, 10, 4, marks={5: "five"}), {"value": 5}),
    (dcc.Slider(0, 10, step=None, marks={1: "one", 5: "five"}), {"value": 5}),
    (dcc.Slider(1.6e12, 1.7e12, 86_400_000), {"value": 1_600_000_000_000 + 86_400_000}),
    (dcc.Slider(0, 10, 1, value=99), {"drag_value": 99}),  # it follows its author's
    (dcc.Slider(0, 10, 1), {"value": 3, "drag_value": 3}),
    (dcc.RangeSlider(0, 10, 1, value=[2, 5]), {"value": [2, 7]}),
    (dcc.RangeSlider(0, 10, 1, value=[-3, 5]), {"value": [-3, 7]}),  # what is not moved stays
    (dcc.Input(), {"value": "text"}),
    (dcc.Input(type="number", min=0, max=10), {"value": 10}),
    (dcc.Input(type="number", min=0, max=10, value=99), {"value": None}),  # out of its limits
    (dcc.Input(type="number", min="0", max="1", step="0.1"), {"value": 0.7}),
    (dcc.Input(maxLength=3), {"value": "abc"}),
    (dcc.Input(maxLength=3, value="abcdef"), {"value": "abcde"}),
    (dcc.Input(readOnly=True, value=5), {"value": "5", "n_blur": 1}),  # told when it is left
    (dcc.Textarea(maxLength=3), {"value": "abc"}),
    (dcc.DatePickerSingle(min_date_allowed="2024-01-01"), {"date": "2024-01-01"}),
    (dcc.DatePickerSingle(date="2024-01-01"), {"date": None}),
    (dcc.DatePickerRange(start_date="2024-01-05"), {"end_date": "2024-01-05"}),
    (dcc.DatePickerRange("2024-01-05", "2024-01-09"), {"start_date": "2024-02-05", "end_date": None}),
    (dcc.Interval(), {"n_intervals": 7}),
    (dcc.Store("s"), {"data": {"any": [1, None]}, "modified_timestamp": 1.0}),
    (dcc.Graph(), {"clickData": {"points": []}, "restyleData": [{}, [0]], "extendData": None}),
    (dcc.Upload(), {"filename": ["a.csv"], "last_modified": [1.5], "contents": None}),
    (table(), {"active_cell": cell(1, 2, "people"), "selected_cells": [cell(0, 1)], "is_focused": True}),
    (table(row_selectable="multi"), {"selected_rows": [0, 1], "selected_row_ids": ["L", "Q"]}),
    (table(column_selectable="multi"), {"selected_columns": ["city"]}),
    (table(columns=[column("city", hideable=True)]), {"hidden_columns": ["city"]}),
    (table(page_size=1), {"page_current": 1}),
    (table(page_action="custom", page_count=9), {"page_current": 8}),
    (table(filter_action="native"), {"filter_query": "{people} > 3"}),
    (table(sort_action="native"), {"sort_by": [{"column_id": "city", "direction": "asc"}]}),
    (table(editable=True), {"data": [{**CITIES[0], "people": 11}, CITIES[1]], "data_previous": {"before": "data"}}),
    (table(editable=True), {"data": [*CITIES, {"city": "Bogota"}]}),  # pasted below
    (table(row_deletable=True), {"data": CITIES[1:]}),
    (table(row_deletable=True, editable=True), {"data": [{**CITIES[1], "people": 3}]}),
    (table(columns=[column("city", clearable=True)]), {"data": [{"id": "L", "people": 10}, {"id": "Q", "people": 2}]}),
    (table(columns=[column("city", renamable=True), column("people", deletable=True)]), {"columns": [
        {"id": "city", "name": "Town", "renamable": True}]}),
    (dash_table.DataTable([{"a": float("nan"), "b": 2**60}], editable=True, columns=[column("c")]),
        {"data": [{"a": None, "b": float(2**60), "c": 1}]}),  # as a page has been told it
    (dash_table.DataTable(pl.DataFrame({"a": [1, 2]}), editable=True), {"data_edits": [
        {"row": 1, "column_id": "a", "value": 5}], "selected_rows": []}),
    (table(), {"derived_virtual_indices": {"from": 0, "count": 2}, "derived_virtual_data": {"rows": "x"}}),
    (table(), {"derived_viewport_indices": np.array([1, 0], "int32"), "derived_viewport_row_ids": None}),
]  # fmt: skip

WRONG: list[tuple[Component, dict[str, Any]]] = [
    (html.Button("go", disabled=True), {"n_clicks": 1}),
    (html.Button("go"), {"n_clicks": "1"}),
    (html.Div(), {"n_clicks": True}),
    (html.Div(), {"n_clicks": [1]}),
    (dcc.Button("go"), {"n_clicks": float("inf")}),
    (dcc.Dropdown(["a", "b"]), {"value": "c"}),
    (dcc.Dropdown(["a", "b"]), {"value": ["a"]}),
    (dcc.Dropdown(["a", "b"]), {"value": {"a": 1}}),
    (dcc.Dropdown([1, 2]), {"value": True}),
    (dcc.Dropdown([1, 2]), {"value": "1"}),
    (dcc.Dropdown(MANY), {"value": 500}),
    (dcc.Dropdown([]), {"value": "a"}),
    (dcc.Dropdown(), {"value": "a"}),
    (dcc.Dropdown([{"label": "a", "value": "a", "disabled": True}]), {"value": "a"}),
    (dcc.Dropdown(["a", "b"], "a", disabled=True), {"value": "b"}),
    (dcc.Dropdown(["a", "b"], "a", disabled=True), {"value": None}),
    (dcc.Dropdown(["a", "b"], multi=True), {"value": ["a", "c"]}),
    (dcc.Dropdown(["a", "b"], multi=True), {"value": "a"}),
    (dcc.Dropdown(["a", "b"], multi=True), {"value": ["a", "a"]}),
    (dcc.RadioItems(["a", "b"]), {"value": "c"}),
    (dcc.RadioItems(["a", "b"]), {"value": [["a"]]}),
    (dcc.Checklist(["a", "b"]), {"value": ["a", "c"]}),
    (dcc.Checklist(["a", "b"]), {"value": "a"}),
    (tabs(), {"value": "d"}),
    (tabs(), {"value": "c"}),
    (tabs(), {"value": "tab-1"}),
    (dcc.Slider(0, 10), {"value": 11}),
    (dcc.Slider(0, 10), {"value": "3"}),
    (dcc.Slider(0, 10), {"value": float("nan")}),
    (dcc.Slider(), {"value": 101}),
    (dcc.Slider(0, 10, 1), {"value": 3.5}),
    (dcc.Slider(0, 10, step=None, marks={1: "one", 5: "five"}), {"value": 4}),
    (dcc.Slider(0, 10, 1, value=3, disabled=True), {"value": 4}),
    (dcc.Slider(0, 10, 1), {"value": 11, "drag_value": 11}),  # one bad value is no reason for another
    (dcc.RangeSlider(0, 10, 1, value=[2, 5]), {"value": [2, 11]}),
    (dcc.RangeSlider(0, 10, 1, value=[2, 5]), {"value": [5, 2]}),
    (dcc.RangeSlider(0, 10, 1, value=[2, 5]), {"value": [1, 2, 3]}),
    (dcc.RangeSlider(0, 10, 1, value=[2, 5]), {"value": 3}),
    (dcc.Input(), {"value": ["text"]}),
    (dcc.Input(disabled=True), {"value": "text"}),
    (dcc.Input(readOnly=True, value="a"), {"value": "b"}),
    (dcc.Input(maxLength=3), {"value": "abcd"}),
    (dcc.Input(maxLength="3"), {"value": "\U0001f600\U0001f600"}),
    (dcc.Input(type="number"), {"value": "5"}),
    (dcc.Input(type="number", min=0, max=10), {"value": 11}),
    (dcc.Input(type="range", min=0, max=10, step=2), {"value": 3}),
    (dcc.Input(type="number", max="10"), {"value": 10**320}),
    (dcc.Input(disabled=True), {"n_submit": 1}),
    (dcc.Textarea(maxLength=3), {"value": "abcd"}),
    (dcc.DatePickerSingle(), {"date": "2024-02-30"}),
    (dcc.DatePickerSingle(), {"date": "today"}),
    (dcc.DatePickerSingle(), {"date": "2024-02-03T12:00:00"}),
    (dcc.DatePickerSingle(min_date_allowed="2024-01-01"), {"date": "2023-12-31"}),
    (dcc.DatePickerSingle(max_date_allowed="2024-01-01"), {"date": "2024-01-02"}),
    (dcc.DatePickerSingle(disabled_days=["2024-01-02"]), {"date": "2024-01-02"}),
    (dcc.DatePickerSingle(disabled=True), {"date": "2024-01-02"}),
    (dcc.DatePickerRange(start_date="2024-01-05"), {"end_date": "2024-01-04"}),
    (dcc.DatePickerRange(start_date="2024-01-05", minimum_nights=3), {"end_date": "2024-01-07"}),
    (dcc.Interval(disabled=True), {"n_intervals": 7}),
    (dcc.Store("s"), {"modified_timestamp": "now"}),
    (dcc.Graph(), {"clickData": [1]}),
    (dcc.Graph(), {"figure": "x"}),
    (dcc.Upload(), {"contents": "data:text/csv;base64,AAAA"}),
    (table(), {"active_cell": cell(2, 1)}),
    (table(), {"active_cell": cell(0, 3)}),
    (table(), {"active_cell": cell(0, 1, "secret")}),
    (table(), {"active_cell": cell(0, 1, row_id="X")}),
    (table(), {"active_cell": cell(0.5, 1)}),
    (table(), {"active_cell": {**cell(0, 1), "more": 1}}),
    (table(), {"selected_cells": [cell(0, 1), cell(9, 1)]}),
    (table(), {"selected_rows": [0]}),
    (table(row_selectable="multi"), {"selected_rows": [2]}),
    (table(row_selectable="multi"), {"selected_rows": [-1]}),
    (table(row_selectable="multi"), {"selected_rows": [0, 0]}),
    (table(row_selectable="single"), {"selected_rows": [0, 1]}),
    (table(row_selectable="multi"), {"selected_row_ids": ["X"]}),
    (table(), {"selected_columns": ["city"]}),
    (table(column_selectable="multi"), {"selected_columns": ["secret"]}),
    (table(columns=[column("city")]), {"hidden_columns": ["city"]}),
    (table(page_size=1), {"page_current": 2}),
    (table(), {"page_current": -1}),
    (table(), {"filter_query": "{people} > 3"}),
    (table(), {"sort_by": [{"column_id": "city", "direction": "asc"}]}),
    (table(sort_action="native"), {"sort_by": [{"column_id": "secret", "direction": "asc"}]}),
    (table(sort_action="native"), {"sort_by": [{"column_id": "city", "direction": "up"}]}),
    (table(), {"data": [{**CITIES[0], "people": 11}, CITIES[1]]}),
    (table(), {"data": CITIES[1:]}),
    (table(), {"data": [*CITIES, {"city": "Bogota"}]}),
    (table(editable=True), {"data": CITIES[1:]}),
    (table(editable=True), {"data": [{**CITIES[0], "people": {"a": 1}}, CITIES[1]]}),
    (table(editable=True), {"data": [{**CITIES[0], "secret": 1}, CITIES[1]]}),
    (table(editable=True, columns=[column("city"), column("people", editable=False)]),
        {"data": [{**CITIES[0], "people": 11}, CITIES[1]]}),
    (table(columns=[column("city", editable=True, presentation="dropdown")],
           dropdown={"city": {"options": [{"label": "Cusco", "value": "Cusco"}]}}),
        {"data": [{**CITIES[0], "city": "Bogota"}, CITIES[1]]}),
    (table(editable=True), {"data_previous": [{"city": "forged"}]}),
    (table(columns=[column("city")]), {"columns": [column("secret")]}),
    (table(columns=[column("city")]), {"columns": [{"id": "city", "name": "Town"}]}),
    (table(columns=[column("city")]), {"columns": []}),
    (table(columns=[column("city")]), {"columns": [column("city", editable=True)]}),
    (dash_table.DataTable(pl.DataFrame({"a": [1, 2]})), {"data_edits": [{"row": 1, "column_id": "a", "value": 5}]}),
    (dash_table.DataTable(pl.DataFrame({"a": [1, 2]})), {"data_edits": [{"row": 1, "deleted": True}]}),
    (dash_table.DataTable(pl.DataFrame({"a": [1, 2]}), editable=True), {"data": []}),
    (table(), {"derived_virtual_data": [{"city": "forged"}]}),
    (table(), {"derived_virtual_indices": [0, 2]}),
    (table(), {"derived_viewport_selected_rows": [5]}),
]  # fmt: skip


def named(case: tuple[Component, dict[str, Any]]) -> str:
    return f"{type(case[0]).__name__}-{next(iter(case[1]))}"


@pytest.mark.parametrize("case", FITS, ids=named)
def test_what_a_person_can_do_fits(case: tuple[Component, dict[str, Any]]) -> None:
    component, changes = case
    assert wrong(component, **changes) == set()


@pytest.mark.threat("values that nobody could choose")
@pytest.mark.parametrize("case", WRONG, ids=named)
def test_what_a_person_can_not_do_does_not_fit(case: tuple[Component, dict[str, Any]]) -> None:
    component, changes = case
    assert wrong(component, **changes) == set(changes)


@pytest.mark.parametrize("case", [*FITS, *WRONG], ids=named)
def test_what_holds_may_be_said_again(case: tuple[Component, dict[str, Any]]) -> None:
    component, changes = case
    node = node_of(component)
    props = {**node.props, **changes}
    assert all(not misfits(node.namespace, node.type, {name: value}, props) for name, value in changes.items())


def test_every_prop_that_a_page_sets_has_a_rule() -> None:
    free: set[tuple[str, str]] = set()
    for component in (*SCHEMA.html, *SCHEMA.dcc, *SCHEMA.dash_table):
        assert set(component.fits) <= set(component.settable)
        free |= {(component.type, name) for name in component.settable if name not in component.fits}
    assert free == {("Store", "data")}
    used = {rule for component in (*SCHEMA.html, *SCHEMA.dcc, *SCHEMA.dash_table) for rule in component.fits.values()}
    assert set(RULES) - used == set(), "rules that judge nothing"
