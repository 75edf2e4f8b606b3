"""What is told of callbacks and a layout that do not fit; callbacks run all the same (dash-behaviours 14)."""

from __future__ import annotations

import warnings
from typing import Any

from nbdash import ALL, App, Input, Output, State, dcc, html
from tests.driving import Play


def app_of(*components: Any, **options: Any) -> App:
    app = App(**options)
    app.layout = html.Div([*components])
    return app


def echo(*values: Any) -> Any:
    return values[0]


def test_14_12_ids_that_are_not_in_the_layout_are_told_with_the_nearest() -> None:
    app = app_of(dcc.Input(id="year", value=1), html.P(id="total"))
    app.callback(Output("total", "children"), Input("year", "value"), State("yaer", "value"))(echo)
    ((title, message), *_) = Play(app).failures
    assert title == "ID not found in layout"
    assert "'yaer'" in message and "Did you mean 'year'?" in message
    assert "echo (" in message and "test_layout_checks.py, line" in message


def test_14_12_and_7_12_unknown_ids_are_not_told_with_suppression_or_if_optional() -> None:
    for options, own in (({"suppress_callback_exceptions": True}, {}), ({}, {"optional": True})):
        app = app_of(html.P(id="total"), **options)
        app.callback(Output("total", "children"), Input("year", "value"), **own)(echo)
        assert Play(app).titles == []
    app = app_of(html.P(id="total"))
    app.callback(Output("total", "children"), Input("year", "value", allow_optional=True))(echo)
    assert Play(app).titles == []


def test_14_12_ids_of_the_validation_layout_are_known() -> None:
    app = app_of(html.P(id="total"))
    app.validation_layout = [html.P(id="total"), dcc.Input(id="later")]
    app.callback(Output("total", "children"), Input("later", "value"))(echo)
    app.callback(Output("total", "title"), Input("never", "value"))(echo)
    ((title, message),) = Play(app).failures
    assert title == "ID not found in layout" and "'never'" in message


def test_14_12_wildcard_ids_need_not_exist() -> None:
    app = app_of(html.P(id="total"))
    app.callback(Output("total", "children"), Input({"index": ALL}, "value"))(str)
    play = Play(app)
    assert play.titles == []
    assert play["total.children"] == "[]"


def test_14_13_props_that_a_component_lacks_are_told_with_the_nearest_also_with_suppression() -> None:
    app = app_of(dcc.Input(id="year", value=1), html.P(id="total"), suppress_callback_exceptions=True)
    app.callback(Output("total", "children"), Input("year", "vlaue"))(echo)
    ((title, message),) = Play(app).failures
    assert title == "Invalid prop for this component"
    assert "'vlaue'" in message and "'year'" in message and "Did you mean 'value'?" in message and "echo (" in message


def test_14_13_invalid_props_of_wildcard_matches_are_told_once() -> None:
    app = app_of(*(dcc.Input(id={"index": i}) for i in range(3)), html.P(id="total"))
    app.callback(Output("total", "children"), Input({"index": ALL}, "children"))(str)
    assert Play(app).titles == ["Invalid prop for this component"]


def test_14_13_props_that_begin_with_data_or_aria_pass() -> None:
    app = app_of(html.P(id="a"), html.P(id="total"))
    app.callback(Output("total", "aria-label"), Input("a", "data-value"))(echo)
    assert Play(app).titles == []


def test_14_14_and_5_2_circular_dependencies_are_told_and_run() -> None:
    app = app_of(dcc.Input(id="a", value=1), dcc.Input(id="b", value=2))
    app.callback(Output("a", "value"), Input("b", "value"))(echo)
    app.callback(Output("b", "value"), Input("a", "value"))(echo)
    play = Play(app)
    ((title, message),) = play.failures
    assert title == "Circular Dependencies"
    assert message.count("test_layout_checks.py, line") == 3
    assert len(play.calls) == 2


def test_14_15_and_2_4_a_missing_component_is_told_when_the_call_is_to_be_made() -> None:
    for kind, dependencies in (
        ("Input", (Output("total", "children"), Input("a", "value"), Input("gone", "value"))),
        ("State", (Output("total", "children"), Input("a", "value"), State("gone", "value"))),
        ("Output", (Output("total", "children"), Output("gone", "children"), Input("a", "value"))),
    ):
        app = app_of(dcc.Input(id="a"), html.P(id="total"), suppress_callback_exceptions=True)
        app.callback(*dependencies)(echo)
        assert Play(app).titles == [f"A nonexistent object was used in an `{kind}` of a Dash callback"]


def test_2_4_all_inputs_missing_is_silent() -> None:
    app = app_of(html.P(id="total"), suppress_callback_exceptions=True)
    app.callback(Output("total", "children"), Input("gone", "value"))(echo)
    play = Play(app)
    assert (play.titles, play.calls) == ([], [])


def test_warnings_are_for_options_without_effect_only() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        App().callback(Output("a", "children"), Input("b", "value"), websocket=True, persistent=False, hidden=True)(
            echo
        )
