"""Definitions: what is refused, where, and with which words."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from nbdash import App, Dash, Input, Output, State, callback, ctx, dcc, html
from nbdash.exceptions import (
    CallbackException,
    DuplicateCallback,
    DuplicateIdError,
    IncorrectTypeException,
    InvalidComponentIdError,
    InvalidConfig,
    MissingCallbackContextException,
    NoLayoutException,
)


@pytest.mark.parametrize("layout", [None, 5, {"a": 1}, html.Div, object()])
def test_14_16_a_layout_that_is_no_component_is_refused(layout: Any) -> None:
    app = App()
    app.layout = lambda: layout
    with pytest.raises(NoLayoutException, match=r"What to do|Call it|can't be shown"):
        app.new_session()


def test_a_list_of_components_and_text_is_a_layout() -> None:
    app = App()
    app.layout = ["text", html.P("p")]
    assert app.new_session().store.layout[0] == "text"


def test_14_16_two_equal_ids_are_refused_where_the_layout_is_written() -> None:
    app = App()
    with pytest.raises(DuplicateIdError, match=r"'a'.*\n.*a P and a Input"):
        app.layout = html.Div([html.P(id="a"), dcc.Input(id="a")])


def test_2_10_a_function_layout_is_called_for_each_session() -> None:
    app, calls = App(), []
    app.layout = lambda: html.P(str(calls.append(1) or len(calls)))
    assert [app.new_session().store.layout.props["children"] for _ in range(3)] == ["1", "2", "3"]


async def _layout() -> html.P:
    return html.P("async")


async def test_a_function_layout_may_be_async() -> None:
    app = App()
    app.layout = _layout
    assert app.new_session().store.layout.props["children"] == "async"


def test_7_6_the_decorator_returns_the_function_unchanged() -> None:
    def double(value: int) -> int:
        return 2 * value

    assert App().callback(Output("a", "children"), Input("b", "value"))(double) is double


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([Output("a", "b"), "c"], "no Output, Input or State"),
        ([Input("a", "b"), Output("c", "d")], "comes after"),
        ([[Output("a", "b"), 3], Input("a", "b")], "no Output, Input or State"),
    ],
)
def test_7_1_arguments_that_are_no_signature_are_refused_with_the_function(arguments: list[Any], said: str) -> None:
    with pytest.raises(IncorrectTypeException, match=said) as caught:

        @App().callback(*arguments)
        def wrong() -> None: ...

    assert "wrong, " in str(caught.value) and "test_app.py, line" in str(caught.value)


def test_2_5_a_callback_that_could_never_run_is_refused() -> None:
    with pytest.raises(CallbackException, match="never run"):

        @App().callback(Output("a", "children"), prevent_initial_call=True)
        def never() -> None: ...


def test_14_7_an_output_named_twice_is_refused() -> None:
    with pytest.raises(CallbackException, match=r"a\.children is an output twice"):

        @App().callback(Output("a", "children"), Output("a", "children"), Input("b", "value"))
        def twice() -> None: ...


def test_14_8_two_callbacks_for_one_output_are_refused_with_both_places() -> None:
    app = App()

    @app.callback(Output("a", "children"), Input("b", "value"))
    def first(value: str) -> str:
        return value

    with pytest.raises(DuplicateCallback, match=r"first \(.*line \d+\) and second \(.*line \d+\)"):

        @app.callback(Output("a", "children"), Input("c", "value"))
        def second(value: str) -> str:
            return value


def test_7_10_the_same_definition_again_takes_the_place_of_the_old() -> None:
    app = App()
    for _ in range(3):

        @app.callback(Output("a", "children"), Input("b", "value"))
        def again(value: str) -> str:
            return value

    assert len(app.registry) == 1


def test_7_8_and_14_5_ids_that_cannot_be_one_are_refused() -> None:
    with pytest.raises(InvalidComponentIdError, match=r"a\.b"):
        Input("a.b", "value")
    with pytest.raises(IncorrectTypeException, match="must be a string"):
        State("a", 3)  # pyright: ignore[reportArgumentType]


def test_7_9_a_component_may_stand_for_its_id() -> None:
    field = dcc.Input()
    assert str(Input(field, "value")) == f"{field.id}.value"


def test_14_12_unknown_ids_are_told_with_the_nearest_and_callbacks_run_all_the_same() -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(id="year"), html.P(id="total")])

    @app.callback(Output("total", "children"), Input("yaer", "value"))
    def total(year: int) -> int:
        return year

    session = app.new_session()
    session.start()
    (failure,) = (failed.failure for failed in session.failures.values())
    assert "'yaer'" in failure.message and "Did you mean 'year'?" in failure.message and "total (" in failure.message
    quiet = App(suppress_callback_exceptions=True)
    quiet.layout, quiet.registry = app.layout, app.registry
    session = quiet.new_session()
    session.start()
    assert session.failures == {}


def test_options_of_dash_are_accepted_and_others_refused_with_the_nearest() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        Dash(__name__, plugins=[], compress=True)
    assert ["plugins" in str(warning.message) for warning in caught] == [True]
    with pytest.raises(TypeError, match="Did you mean 'external_stylesheets'"):
        App(external_stylesheet=["x.css"])
    with pytest.raises(InvalidConfig, match="no Flask"):
        App(server=False)
    with pytest.raises(InvalidConfig, match="at least 1"):
        App(concurrency=0)


def test_11_1_ctx_outside_a_callback_says_so() -> None:
    with pytest.raises(MissingCallbackContextException, match="outside a callback"):
        _ = ctx.triggered


def shown_app() -> App:
    app = App()
    app.layout = html.Div([html.P(id="a"), html.P(id="c"), dcc.Input(id="b")])
    app.new_session()
    return app


def echo(value: str) -> str:
    return value


def test_7_10_global_callbacks_wait_for_the_first_app_and_then_go_to_it_at_once() -> None:
    callback(Output("a", "children"), Input("b", "value"))(echo)
    app = shown_app()
    assert len(app.registry) == 1
    callback(Output("c", "children"), Input("b", "value"))(echo)
    assert len(app.registry) == 2


def test_global_callbacks_go_to_a_new_app_when_the_cells_are_run_again() -> None:
    for _ in range(2):
        app = App()
        callback(Output("a", "children"), Input("b", "value"))(echo)
        app.layout = html.Div([html.P(id="a"), dcc.Input(id="b")])
        app.new_session()
        assert len(app.registry) == 1


def test_global_callbacks_go_to_a_new_app_when_its_cell_alone_is_run_again() -> None:
    callback(Output("a", "children"), Input("b", "value"))(echo)
    shown_app()
    assert len(shown_app().registry) == 1


def test_a_second_app_does_not_take_the_global_callbacks_of_the_one_that_is_shown() -> None:
    second = App()
    second.layout = html.P()
    callback(Output("a", "children"), Input("b", "value"))(echo)
    first = shown_app()
    second.new_session()
    assert (len(first.registry), len(second.registry)) == (1, 0)
