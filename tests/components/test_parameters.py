"""Props in the page's address: what is read of them, what `url` may say, and under which names they stand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nbdash import dash_table, dcc
from nbdash.components.base import Component
from nbdash.components.parameters import decode, names, query
from nbdash.components.schema import load_schema
from nbdash.components.tree import Node, plain
from nbdash.errors import InvalidConfig, MissingPropError, UnknownPropError

CASES = json.loads((Path(__file__).parents[1] / "golden" / "parameters" / "cases.json").read_text("utf-8"))


def node(component: Component) -> Node:
    value = plain(component)[0]
    assert isinstance(value, Node)
    return value


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']} {case['text']}")
def test_a_parameter_is_read_as_the_page_writes_it(case: dict[str, Any]) -> None:
    if "value" in case:
        found = decode(case["kind"], case["text"], case.get("props", {}))
        assert found == case["value"]
        assert type(found) is type(case["value"]) or isinstance(case["value"], float)
    else:
        with pytest.raises(ValueError, match=r"\w"):
            decode(case["kind"], case["text"], case.get("props", {}))


def test_every_component_with_a_value_that_a_person_can_set_may_have_it_in_the_address() -> None:
    schema = load_schema()
    without = [
        component.type
        for component in (*schema.dcc, *schema.dash_table)
        if component.persisted and not component.addressable
    ]
    assert without == []
    assert all(set(component.addressable) <= set(component.settable) for component in (*schema.dcc, *schema.dash_table))


@pytest.mark.parametrize(
    ("component", "expected"),
    [
        (dcc.Slider(id="year", url=True), {"value": "year"}),
        (dcc.Slider(id="year", url="y"), {"value": "y"}),
        (dcc.Slider(id="year", url=False), {}),
        (dcc.Slider(id={"type": "year", "index": 3}, url=True), {"value": "3.year"}),
        (dcc.DatePickerRange(id="when", url=True), {"start_date": "when.start_date", "end_date": "when.end_date"}),
        (dcc.DatePickerRange(id="when", url={"start_date": "from"}), {"start_date": "from"}),
        (dash_table.DataTable(id="t", url={"page_current": "p"}), {"page_current": "p"}),
        (dash_table.DataTable(id="t", url={"filter_query": True}), {"filter_query": "t.filter_query"}),
        (dcc.Textarea(id="note", url=True), {"value": "note"}),
    ],
)  # fmt: skip
def test_url_says_which_props_live_in_the_address_and_under_which_names(
    component: Component, expected: dict[str, str]
) -> None:
    assert names(node(component)) == expected


def test_what_url_can_not_mean_is_said_where_it_is_written() -> None:
    with pytest.raises(MissingPropError, match="needs an id"):
        dcc.Slider(url=True)
    with pytest.raises(UnknownPropError, match=r"'valu' can't live in the page's address\.(.|\n)*value"):
        dcc.Slider(id="year", url={"valu": "y"})
    with pytest.raises(InvalidConfig, match="names the parameter 7"):
        dcc.Slider(id="year", url={"value": 7})  # pyright: ignore[reportArgumentType]


def test_of_several_parameters_with_one_name_the_first_counts() -> None:
    assert query("?year=1&year=2&blank=&a%20b=c+d") == {"year": "1", "blank": "", "a b": "c d"}
