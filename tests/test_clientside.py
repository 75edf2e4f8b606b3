"""Definitions of callbacks that the page runs (dash-behaviours 12)."""

from __future__ import annotations

from typing import Any

import pytest

from nbdash import ALL, App, ClientsideFunction, Input, Output, State, clientside_callback, dcc, html
from nbdash.exceptions import DuplicateCallback, IncorrectTypeException, InvalidConfig
from nbdash.graph.spec import CallbackSpec, ClientsideSource

X, Y, A = Output("x", "children"), Output("y", "children"), Input("a", "value")


def defined(app: App) -> CallbackSpec:
    (spec,) = app.registry
    return spec


def test_12_1_source_text_or_a_function_of_the_page() -> None:
    app = App()
    assert app.clientside_callback(" x => x ", X, A) is None
    assert defined(app).clientside == ClientsideSource(source="x => x")
    assert defined(app).function is None
    app = App()
    app.clientside_callback(ClientsideFunction(namespace="ns", function_name="f"), X, A)
    assert defined(app).clientside == ClientsideSource(namespace="ns", name="f")


@pytest.mark.parametrize(("outputs", "is_listed"), [([X], False), ([[X]], True), ([[X, Y]], False), ([], False)])
def test_7_3_the_page_is_told_that_one_output_stands_in_a_list(outputs: list[Any], is_listed: bool) -> None:
    app = App()
    app.clientside_callback("f", *outputs, A)
    source = defined(app).clientside
    assert source is not None
    assert source.is_listed is is_listed


@pytest.mark.parametrize("function", [None, 5, "", "  ", print, ("ns", "f")])
def test_12_1_anything_else_is_refused(function: Any) -> None:
    with pytest.raises(IncorrectTypeException, match=r"(?s)JavaScript source.*") as caught:
        App().clientside_callback(function, X, A)
    assert "test_clientside.py, line" in str(caught.value)


def test_12_2_dependencies_as_for_python_callbacks() -> None:
    app = App()
    app.clientside_callback(
        "f", output=[X, Output({"i": ALL}, "value")], inputs=[A], state=[State("s", "value")], running=[(X, 1, 2)]
    )
    spec = defined(app)
    assert [str(target) for target in (*spec.outputs, *spec.inputs, *spec.states)] == [
        "x.children",
        '{"i":["ALL"]}.value',
        "a.value",
        "s.value",
    ]
    assert len(spec.running) == 1


def test_12_9_and_2_9_prevent_initial_call_and_the_apps_default() -> None:
    app = App(prevent_initial_callbacks=True)
    app.clientside_callback("f", X, A)
    app.clientside_callback("f", Output("y", "children"), A, prevent_initial_call=False)
    assert [spec.prevent_initial_call for spec in app.registry] == [True, False]


def test_12_9_and_2_9_the_apps_default_is_not_for_global_callbacks() -> None:
    app = App(prevent_initial_callbacks=True)
    app.layout = html.Div([html.P(id="x"), dcc.Input(id="a")])
    clientside_callback("f", X, A)
    app.new_session()
    assert defined(app).prevent_initial_call is False


def test_clashing_outputs_are_refused_with_both_lines() -> None:
    app = App()
    app.callback(X, A)(lambda value: value)
    with pytest.raises(DuplicateCallback, match=r"(?s)clientside function \(.*test_clientside.py, line \d+\)"):
        app.clientside_callback("f", X, Input("b", "value"))


def test_the_same_definition_again_takes_the_place_of_the_old() -> None:
    app = App()
    for _ in range(2):
        app.clientside_callback("f", X, A)
    assert len(app.registry) == 1


def test_options_of_the_kernel_are_refused() -> None:
    options: list[dict[str, Any]] = [{"on_error": print}, {"websocket": True}, {"persistent": True}]
    for option in options:
        with pytest.raises(InvalidConfig, match=next(iter(option))):
            App().clientside_callback("f", X, A, **option)
    with pytest.raises(TypeError, match="Did you mean 'hidden'"):
        App().clientside_callback("f", X, A, hiden=True)
