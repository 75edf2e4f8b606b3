"""The click of an app's test is one that a person can make, and one that Python answers."""

from __future__ import annotations

from typing import Any

import pytest

from nbdash import MATCH, App, Input, Output, dcc, html, register_page
from nbdash.export.app.click import Click, find_click
from nbdash.testing import Client


@pytest.mark.parametrize(
    ("component", "prop", "value"),
    [
        (dcc.Slider(0, 10, value=3, id="in"), "value", 0),
        (dcc.Slider(0, 10, value=0, id="in"), "value", 10),
        (dcc.Slider(step=None, marks={"1.5": "a", "2": "b"}, value=2, id="in"), "value", 1.5),
        (dcc.RangeSlider(0, 10, value=[2, 3], id="in"), "value", [0, 10]),
        (dcc.Dropdown(["a", "b"], "a", id="in"), "value", "b"),
        (dcc.Dropdown({"a": "A", "b": "B"}, "a", id="in"), "value", "b"),
        (dcc.Dropdown([{"label": "A", "value": 1}], multi=True, id="in"), "value", [1]),
        (dcc.RadioItems(["a", "b"], id="in"), "value", "a"),
        (dcc.Checklist(["a", "b"], ["a"], id="in"), "value", ["b"]),
        (dcc.Input(value="x", id="in"), "value", "a"),
        (dcc.Input(type="number", value=5, max=5, min=1, id="in"), "value", 1),
        (html.Button("go", id="in"), "n_clicks", 1),
        (dcc.Input(type="email", id="in"), "value", None),
        (dcc.Dropdown(["a"], "a", id="in"), "value", None),
        (html.P("text", id="in"), "children", None),
    ],
)
def test_another_value_is_chosen_and_the_callback_called(component: Any, prop: str, value: Any) -> None:
    app = App()
    app.layout = html.Div([component, html.P(id="out")])

    @app.callback(Output("out", "children"), Input("in", prop))
    def answer(given: Any) -> str:
        return repr(given)

    click = find_click(app)
    if value is None:
        assert click is None
        return
    assert click is not None
    assert click == Click("/", "in", prop, value, "answer")
    with Client(app) as client:
        client.set("in", **{prop: click.value})
        assert client["out"].children == repr(value)


def test_what_changes_only_the_page_comes_before_a_button_and_the_pages_own_functions_do_not_count() -> None:
    app = App()
    app.layout = [html.Button(id="send"), dcc.Slider(0, 9, value=1, id="year"), dcc.Slider(0, 9, id="page")]
    app.layout += [html.P(id=id) for id in ("sent", "shown", "drawn")]
    app.callback(Output("sent", "children"), Input("send", "n_clicks"))(lambda clicks: "sent")
    app.callback(Output("shown", "children"), Input("year", "value"))(lambda year: year)
    app.clientside_callback("x => x", Output("drawn", "children"), Input("page", "value"))
    click = find_click(app)
    assert click is not None
    assert (click.id, click.value) == ("year", 0)


def test_patterns_and_missing_components_are_passed_over() -> None:
    app = App(suppress_callback_exceptions=True)
    app.layout = html.Div([dcc.Slider(0, 9, id={"a": 1}), html.P(id={"a": 1, "b": 1})])
    app.callback(Output({"a": MATCH, "b": 1}, "children"), Input({"a": MATCH}, "value"))(lambda value: value)
    app.callback(Output("later", "children"), Input("not there", "value"))(lambda value: value)
    assert find_click(app) is None


def test_a_page_is_found_that_has_something_to_click() -> None:
    app = App(use_pages=True, pages_folder="")
    register_page("home", path="/", layout=html.P("hello"))
    register_page("search", layout=[dcc.Input(id="text"), html.P(id="found")])
    app.callback(Output("found", "children"), Input("text", "value"))(lambda text: text)
    click = find_click(app)
    assert click is not None
    assert (click.address, click.id) == ("/search", "text")
