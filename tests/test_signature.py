"""What the arguments of `@callback` say, and the shapes in which functions take and return values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from nbdash import App, Input, Output, State, ctx, dcc, html, no_update
from nbdash.context import PageRequest
from nbdash.engine.outcome import Failure, Outcome, Update, Values
from nbdash.exceptions import DuplicateCallback, IncorrectTypeException, InvalidConfig, PreventUpdate
from nbdash.signature import read_signature

A, B, C = Input("a", "value"), Input("b", "value"), State("c", "value")
X, Y, Z = Output("x", "children"), Output("y", "children"), Output("z", "children")


def outcome_of(function: Callable[..., Any], *dependencies: Any, app: App | None = None, **options: Any) -> Outcome:
    """Call a callback once, as for the initial call, with a=1, b=2, c=3."""
    app = app or App()
    app.layout = html.Div(
        [dcc.Input(1, id="a"), dcc.Input(2, id="b"), dcc.Input(3, id="c"), *(html.P(id=id) for id in "xyz")]
    )
    app.callback(*dependencies, **options)(function)
    session = app.new_session()
    session.start()
    run = session.next_run()
    assert run is not None
    return run.spec.function.call(run, PageRequest(path="/page", args={"q": "1"}))


def told(outcome: Outcome) -> dict[str, Any]:
    """What was updated: id -> value."""
    assert isinstance(outcome, Values), outcome
    return {update.prop.id: update.value for update in outcome.updates if isinstance(update, Update)}


@pytest.mark.parametrize(
    ("dependencies", "options", "taken"),
    [
        ((X, A, B, C), {}, ((1, 2, 3), {})),
        ((X, A, C, B), {}, ((1, 3, 2), {})),
        ((X, [A, B], [C]), {}, ((1, 2, 3), {})),
        ((X,), {"inputs": [A, B], "state": [C]}, ((1, 2, 3), {})),
        ((X,), {"inputs": A, "state": C}, ((1, 3), {})),
        ((X,), {"inputs": {"a": A, "b": B}, "state": {"c": C}}, ((), {"a": 1, "b": 2, "c": 3})),
        ((X,), {"inputs": {"both": (A, B), "deep": {"c": [C]}}}, ((), {"both": (1, 2), "deep": {"c": [3]}})),
        ((X,), {"inputs": [(A, B), {"c": C}]}, (((1, 2), {"c": 3}), {})),
        ((X, {"a": A, "c": C}), {}, ((), {"a": 1, "c": 3})),
        ((), {"output": X, "inputs": [A]}, ((1,), {})),
    ],
)
def test_7_4_and_7_5_a_function_takes_its_arguments_in_the_shape_in_which_they_were_declared(
    dependencies: Any, options: Any, taken: Any
) -> None:
    seen: list[Any] = []

    def function(*positional: Any, **named: Any) -> str:
        seen.append((positional, named))
        return "done"

    assert told(outcome_of(function, *dependencies, **options)) == {"x": "done"}
    assert seen == [taken]


@pytest.mark.parametrize(
    ("outputs", "returned", "updated"),
    [
        (X, "v", {"x": "v"}),
        (X, ["v"], {"x": ["v"]}),
        ([X], ["v"], {"x": "v"}),
        ([X, Y], ("v", "w"), {"x": "v", "y": "w"}),
        ({"one": X, "two": Y}, {"two": 2, "one": 1}, {"x": 1, "y": 2}),
        ({"one": X, "rest": (Y, Z)}, {"one": 1, "rest": [2, 3]}, {"x": 1, "y": 2, "z": 3}),
        ({"one": X, "rest": (Y, Z)}, {"one": 1, "rest": no_update}, {"x": 1}),
        ([X, Y], [no_update, "w"], {"y": "w"}),
        ([X, Y], no_update, {}),
        ([X, Y], {"_dash_no_update": "_dash_no_update"}, {}),
    ],
)
def test_7_3_and_7_4_a_function_returns_values_in_the_shape_of_its_outputs(
    outputs: Any, returned: Any, updated: Any
) -> None:
    assert told(outcome_of(lambda a: returned, output=outputs, inputs=[A])) == updated


@pytest.mark.parametrize(
    ("outputs", "returned", "said"),
    [
        ([X], "v", "a list or tuple of 1 values, but a str was returned: 'v'"),
        ([X, Y], ["v"], "a list of 1 values was returned"),
        ({"one": X, "rest": (Y, Z)}, {"one": 1, "rest": [2]}, "a list or tuple of 2 values at ['rest']"),
        ({"one": X}, {"uno": 1}, "a dict with the keys 'one'"),
    ],
)
def test_8_4_a_shape_that_does_not_fit_is_told_with_the_path(outputs: Any, returned: Any, said: str) -> None:
    outcome = outcome_of(lambda a: returned, output=outputs, inputs=[A])
    assert isinstance(outcome, Failure)
    assert said in outcome.message and "test_signature.py, line" in outcome.message


def test_7_3_a_callback_without_outputs_must_return_nothing() -> None:
    assert told(outcome_of(lambda a: None, A)) == {}
    outcome = outcome_of(lambda a: 5, A)
    assert isinstance(outcome, Failure) and "without outputs returned 5" in outcome.message


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"positional": [X], "state": [C]}, "state= without inputs="),
        ({"positional": [X], "inputs": {"a": A}, "state": [C]}, "state= is none"),
        ({"positional": [X], "inputs": [A], "state": {"c": C}}, "inputs= is none"),
        ({"positional": [X, A], "inputs": [B]}, "beside inputs="),
        ({"positional": [A, X]}, "comes after"),
        ({"positional": [], "output": A, "inputs": [A]}, "no Output"),
        ({"positional": [X], "inputs": [X]}, "no Input or State"),
        ({"positional": [X, "a.value"]}, "no Output, Input or State"),
    ],
)
def test_7_1_what_is_no_signature_is_refused(arguments: Any, said: str) -> None:
    with pytest.raises(IncorrectTypeException, match=said):
        read_signature(**arguments)


def test_7_2_a_bool_at_the_end_is_an_older_prevent_initial_call() -> None:
    assert read_signature([X, A, True]).prevent_initial_call is True


def test_an_option_that_there_is_not_is_refused_with_the_nearest() -> None:
    with pytest.raises(TypeError, match="Did you mean 'on_error'"):
        App().callback(X, A, on_eror=print)
    with pytest.raises(InvalidConfig, match="background=True"):
        App().callback(X, A, background=True)


def test_7_7_groupings_are_told_by_ctx() -> None:
    seen: dict[str, Any] = {}

    def function(**named: Any) -> dict[str, Any]:
        seen["args"], seen["outs"] = ctx.args_grouping, ctx.outputs_grouping
        seen["using"] = ctx.using_args_grouping, ctx.using_outputs_grouping
        return {"x": 1}

    outcome_of(function, output={"x": X}, inputs={"pair": (A, B)}, state={"c": C})
    leaf = {"id": "a", "id_str": "a", "property": "value", "value": 1, "triggered": False}
    assert seen["args"]["pair"][0] == leaf
    assert seen["args"]["c"].value == 3
    assert seen["outs"] == {"x": {"id": "x", "id_str": "x", "property": "children"}}
    assert seen["using"] == (True, True)


def test_2_6_and_11_5_ctx_tells_all_of_an_initial_call() -> None:
    seen: dict[str, Any] = {}

    def function(a: int, c: int) -> str:
        for name in ("triggered", "triggered_id", "triggered_prop_ids", "inputs", "states", "inputs_list"):
            seen[name] = getattr(ctx, name)
        for name in ("states_list", "outputs_list", "path", "args", "cookies", "headers", "remote", "origin"):
            seen[name] = getattr(ctx, name)
        seen["is_triggered"] = bool(ctx.triggered)
        ctx.record_timing("load", 0.5, "loading")
        seen["timing"] = ctx.timing_information
        with pytest.raises(KeyError, match="load"):
            ctx.record_timing("load", 1)
        return ""

    told(outcome_of(function, X, A, C))
    assert seen == {
        "triggered": [{"prop_id": ".", "value": None}],
        "is_triggered": False,
        "triggered_id": None,
        "triggered_prop_ids": {},
        "inputs": {"a.value": 1},
        "states": {"c.value": 3},
        "inputs_list": [{"id": "a", "property": "value", "value": 1}],
        "states_list": [{"id": "c", "property": "value", "value": 3}],
        "outputs_list": {"id": "x", "property": "children"},
        "path": "/page",
        "args": {"q": "1"},
        "cookies": {},
        "headers": {},
        "remote": None,
        "origin": None,
        "timing": {"load": {"dur": 0.5, "desc": "loading"}},
    }


def test_8_8_on_error_takes_the_place_of_what_a_callback_raises() -> None:
    def function(a: int) -> float:
        return a / 0

    assert told(outcome_of(function, X, A, on_error=lambda error: f"{type(error).__name__} {ctx.inputs}")) == {
        "x": "ZeroDivisionError {'a.value': 1}"
    }
    assert told(outcome_of(function, X, A, on_error=lambda error: None)) == {}
    everywhere = App(on_error=lambda error: "app")
    assert told(outcome_of(function, X, A, app=everywhere)) == {"x": "app"}
    assert told(outcome_of(function, X, A, app=App(on_error=lambda e: "app"), on_error=lambda e: "own")) == {"x": "own"}


def test_8_2_and_8_8_on_error_is_not_called_for_prevent_update_and_may_fail_itself() -> None:
    def prevent(a: int) -> None:
        raise PreventUpdate

    assert told(outcome_of(prevent, X, A, on_error=lambda error: "called")) == {}

    def again(error: Exception) -> None:
        raise RuntimeError("in the handler") from error

    outcome = outcome_of(lambda a: 1 / 0, X, A, on_error=again)
    assert isinstance(outcome, Failure) and outcome.message == "RuntimeError: in the handler"


def test_7_11_shared_outputs_need_leave_and_no_first_calls() -> None:
    app = App()
    app.callback(X, A)(lambda a: a)
    with pytest.raises(DuplicateCallback, match=r"Two callbacks set x\.children"):
        app.callback(X, B)(lambda b: b)
    shared = Output("x", "children", allow_duplicate=True)
    with pytest.raises(DuplicateCallback, match="left to chance"):
        app.callback(shared, B)(lambda b: b)
    app.callback(shared, B, prevent_initial_call=True)(test_7_11_shared_outputs_need_leave_and_no_first_calls)
    app.callback(shared, Input("z", "n_clicks"), prevent_initial_call="initial_duplicate")(told)
    with pytest.raises(DuplicateCallback, match=r"Two callbacks set x\.children"):
        app.callback(shared, A, prevent_initial_call=True)(outcome_of)


def test_7_12_a_callback_whose_components_may_all_be_missing_says_so_once() -> None:
    app = App()
    app.layout = html.P(id="x")
    app.callback(X, Input("gone", "value"), optional=True)(lambda gone: f"got {gone}")
    session = app.new_session()
    session.start()
    assert session.failures == {}
    run = session.next_run()
    assert run is not None
    assert told(run.spec.function.call(run, None)) == {"x": "got None"}
