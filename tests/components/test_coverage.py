"""Every component and prop that Dash has is here, under its name: dash.json lists those of Dash 4.4.1."""

from __future__ import annotations

import inspect

import pytest

import nbdash
from nbdash import dash_table, dcc, html
from nbdash.components.schema import load_schema
from scripts.generator.coverage import REFERENCE, left_out
from tests.e2e.component_events import PRODUCED
from tests.e2e.component_props import sample

SCHEMA = load_schema()
MODULES = {"html": html, "dcc": dcc, "dash_table": dash_table}
OURS = {f"{name}.{component.type}": component for name in MODULES for component in getattr(SCHEMA, name)}
EXPECTED = [name for name in REFERENCE if name in OURS]


def test_every_component_of_dash_is_there() -> None:
    assert REFERENCE.keys() == OURS.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_a_component_accepts_every_prop_that_dash_s_has(name: str) -> None:
    component = OURS[name]
    kind = getattr(MODULES[name.partition(".")[0]], component.type)
    props = {prop.name: sample(component.type, prop) for prop in component.props}
    wanted = {prop for prop in REFERENCE[name]["props"] if not left_out(f"{name}.{prop}")}
    assert wanted - {"id"} <= kind(**props).to_plotly_json()["props"].keys()


@pytest.mark.parametrize("name", [name for name in (*EXPECTED, "dash_table.DataTable") if "html" not in name])
def test_arguments_by_position_are_dash_s(name: str) -> None:
    namespace, type = name.split(".")
    given = list(inspect.signature(getattr(getattr(nbdash, namespace), type)).parameters)
    wanted = [prop for prop in REFERENCE[name]["props"] if not left_out(f"{name}.{prop}")]
    assert given[: len(wanted)] == wanted


@pytest.mark.parametrize("name", EXPECTED)
def test_the_page_may_set_what_dash_s_page_sets(name: str) -> None:
    assert set(REFERENCE[name]["sets"]) <= set(OURS[name].settable)


def test_a_browser_produces_each_prop_that_the_page_sets() -> None:
    wanted = {
        f"{name}.{prop}"
        for name, component in REFERENCE.items()
        for prop in component["sets"]
        if not name.startswith("html.")
    }
    assert set(PRODUCED) == wanted
