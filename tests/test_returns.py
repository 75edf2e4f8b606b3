"""What callbacks may return, yield and set on the side: lists for ALL, `Patch`, `set_props`, `running=`, streams."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextvars import copy_context
from typing import Any

import pytest

from nbdash import ALL, MATCH, App, Input, Output, Patch, State, ctx, dcc, html, no_update, set_props
from nbdash.engine.outcome import Failure, Update, Values
from nbdash.exceptions import (
    IncorrectTypeException,
    InvalidCallbackReturnValue,
    MissingCallbackContextException,
    PreventUpdate,
)
from tests.driving import Play

CLICKS = Input("go", "n_clicks")
ROWS = Output({"row": ALL}, "children")


def app_of(*components: Any) -> App:
    app = App()
    app.layout = html.Div([html.Button(id="go"), *components])
    return app


def rows(count: int) -> list[html.P]:
    return [html.P(id={"row": index}) for index in range(count)]


def row_values(play: Play, count: int) -> list[Any]:
    return [play[f'{{"row":{index}}}.children'] for index in range(count)]


# -- wildcards ----------------------------------------------------------------------------------------------------


def test_6_6_output_all_takes_a_list_with_a_value_for_each_match() -> None:
    app = app_of(*rows(3))
    app.callback(ROWS, CLICKS)(lambda clicks: ["a", no_update, "c"])
    assert row_values(Play(app), 3) == ["a", None, "c"]


def test_6_6_output_all_beside_another_takes_nested_lists() -> None:
    app = app_of(*rows(2), html.P(id="x"))
    app.callback(ROWS, Output("x", "children"), CLICKS)(lambda clicks: (["a", "b"], "x"))
    play = Play(app)
    assert [*row_values(play, 2), play["x.children"]] == ["a", "b", "x"]


@pytest.mark.parametrize("returned", [no_update, [no_update, no_update]])
def test_6_6_no_update_for_the_whole_list_or_each_item(returned: Any) -> None:
    app = app_of(*rows(2))
    app.callback(ROWS, CLICKS)(lambda clicks: returned)
    play = Play(app)
    assert play.outcomes == [Values()]


@pytest.mark.parametrize(
    ("returned", "said"),
    [(["a"], "a list of 1 values"), ("ab", "a str"), (Patch(), "a Patch"), (["a", "b", "c"], "a list of 3 values")],
)
def test_8_4_a_list_of_another_length_is_refused_with_output_and_lengths(returned: Any, said: str) -> None:
    app = app_of(*rows(2))
    app.callback(ROWS, CLICKS)(lambda clicks: returned)
    ((title, message),) = Play(app).failures
    assert title == 'Callback error updating {"row":["ALL"]}.children'
    assert '{"row":["ALL"]}.children stands for 2 components' in message and said in message
    assert "test_returns.py, line" in message


def test_6_8_the_function_is_given_lists_for_all_and_scalars_else() -> None:
    app = app_of(*(dcc.Input(id={"field": index}, value=index) for index in range(3)), html.P(id="x"))
    app.callback(Output("x", "children"), Input({"field": ALL}, "value"), State({"none": ALL}, "value"))(
        lambda *values: repr(values)
    )
    assert Play(app)["x.children"] == "([0, 1, 2], [])"


def test_6_2_match_ties_the_values_of_one_call() -> None:
    app = app_of(
        *(dcc.Input(id={"field": index}, value=index) for index in range(2)),
        *(html.P(id={"shown": index, "field": "p"}) for index in range(2)),
    )
    app.callback(Output({"shown": MATCH, "field": "p"}, "children"), CLICKS)(lambda clicks: str(ctx.outputs_list))
    play = Play(app)
    assert play['{"field":"p","shown":1}.children'] == str({"id": {"field": "p", "shown": 1}, "property": "children"})


# -- Patch --------------------------------------------------------------------------------------------------------


def appended(item: Any) -> Patch:
    patch = Patch()
    patch.append(item)
    return patch


def test_9_7_and_9_2_patch_in_an_output() -> None:
    app = app_of(dcc.Store(id="data", data=[1]))
    app.callback(Output("data", "data"), CLICKS)(lambda clicks: appended(2))
    play = Play(app)
    assert play["data.data"] == [1, 2]
    assert play.change("go", n_clicks=1)["data.data"] == [1, 2, 2]


def test_9_7_patch_in_wildcard_output_items() -> None:
    app = app_of(*(dcc.Store(id={"store": index}, data=[index]) for index in range(2)))
    app.callback(Output({"store": ALL}, "data"), CLICKS)(lambda clicks: [appended("x"), no_update])
    play = Play(app)
    assert (play['{"store":0}.data'], play['{"store":1}.data']) == ([0, "x"], [1])


def test_9_7_patch_in_set_props_and_running() -> None:
    app = app_of(dcc.Store(id="data", data=[]))

    @app.callback(CLICKS, running=[(Output("data", "data"), appended("during"), appended("after"))])
    def work(clicks: int) -> None:
        set_props("data", {"data": appended("side")})

    assert Play(app)["data.data"] == ["during", "side", "after"]


def test_9_4_a_failing_operation_fails_the_output_and_says_which() -> None:
    for store, said in ((dcc.Store(id="data"), "Cannot patch undefined"), (dcc.Store(id="data", data=5), "Append")):
        app = app_of(store)
        app.callback(Output("data", "data"), CLICKS)(lambda clicks: appended(2))
        ((_, message),) = Play(app).failures
        assert said in message and "data.data" in message


@pytest.mark.parametrize("div", [html.Div(id="list"), html.Div(None, id="list")])
def test_9_4_children_that_nobody_gave_can_be_appended_to(div: html.Div) -> None:
    app = app_of(div)
    app.callback(Output("list", "children"), CLICKS)(lambda clicks: appended(html.P("new", id="new")))
    assert Play(app)["new.children"] == "new"


def test_9_6_components_appended_by_a_patch_are_inserted() -> None:
    app = app_of(html.Div([], id="list"))
    app.callback(Output("list", "children"), CLICKS)(lambda clicks: appended(html.P("new", id="new")))
    assert Play(app)["new.children"] == "new"


# -- set_props ----------------------------------------------------------------------------------------------------


def test_10_1_set_props_comes_before_the_outputs() -> None:
    app = app_of(html.P(id="x"), html.P(id="y"))

    @app.callback(Output("x", "children"), CLICKS)
    def work(clicks: int) -> str:
        set_props("x", {"children": "side"})
        ctx.set_props("y", {"children": "y", "title": "t"})
        return "output"

    play = Play(app)
    assert [play["x.children"], play["y.children"], play["y.title"]] == ["output", "y", "t"]


def test_10_2_set_props_calls_those_who_watch_also_for_equal_values() -> None:
    app = app_of(html.P("same", id={"p": 1}), html.P(id="x"))

    @app.callback(CLICKS)
    def work(clicks: int) -> None:
        set_props({"p": 1}, {"children": "same"})

    app.callback(Output("x", "children"), Input({"p": 1}, "children"), prevent_initial_call=True)(
        lambda value: f"saw {value}"
    )
    assert Play(app)["x.children"] == "saw same"


def test_10_2_set_props_of_an_unknown_id_is_told_and_the_callback_goes_on() -> None:
    app = app_of(html.P(id="x"))

    @app.callback(Output("x", "children"), CLICKS)
    def work(clicks: int) -> str:
        set_props("gone", {"children": 1})
        return "done"

    play = Play(app)
    assert play["x.children"] == "done"
    assert "ID running component not found" in play.titles


def test_10_4_set_props_counts_where_nothing_is_returned() -> None:
    app = app_of(html.P(id="x"))

    @app.callback(Output("x", "title"), CLICKS)
    def work(clicks: int) -> Any:
        set_props("x", {"children": "side"})
        raise PreventUpdate

    assert Play(app)["x.children"] == "side"


def test_set_props_refuses_what_cannot_be_set_at_its_line() -> None:
    app, seen = app_of(html.P(id="x")), list[str]()

    @app.callback(CLICKS)
    def work(clicks: int) -> None:
        for arguments, kind in (
            (("x", {"children": {1, 2}}), InvalidCallbackReturnValue),
            (({"a": ALL}, {"children": 1}), IncorrectTypeException),
            (("x", [1]), IncorrectTypeException),
        ):
            with pytest.raises(kind) as caught:
                set_props(*arguments)  # pyright: ignore[reportArgumentType]
            seen.append(str(caught.value))

    assert Play(app).failures == []
    assert all("work (" in message for message in seen) and len(seen) == 3
    assert "x.children" in seen[0]


def test_8_8_on_error_may_use_ctx_and_set_props() -> None:
    app = app_of(html.P(id="x"), html.P(id="y"))

    def handle(error: Exception) -> str:
        set_props("y", {"children": f"{error} in {list(ctx.inputs)}"})
        return "handled"

    app.callback(Output("x", "children"), CLICKS, on_error=handle)(raises)
    play = Play(app)
    assert (play["x.children"], play["y.children"]) == ("handled", "no in ['go.n_clicks']")


def test_set_props_outside_a_callback_says_what_to_call() -> None:
    with pytest.raises(MissingCallbackContextException, match=r"app\.set_props"):
        set_props("x", {"children": 1})


# -- running ------------------------------------------------------------------------------------------------------


def returns(clicks: int) -> str:
    return "done"


def prevents(clicks: int) -> str:
    raise PreventUpdate


def raises(clicks: int) -> str:
    raise ValueError("no")


@pytest.mark.parametrize("function", [returns, prevents, raises])
def test_10_5_running_sets_its_values_whatever_the_outcome(function: Any) -> None:
    app, seen = app_of(html.P(id="x"), html.P(id="log")), list[Any]()
    app.callback(Output("x", "children"), CLICKS, running=[(Output("go", "disabled"), True, False)])(function)
    app.callback(Input("go", "disabled"))(seen.append)
    play = Play(app)
    assert play["go.disabled"] is False
    assert seen[-1] is False


def test_6_11_and_10_5_running_with_match_and_all() -> None:
    app = app_of(
        *(html.Button(id={"button": index}) for index in range(2)),
        *(html.P(id={"text": index}) for index in range(2)),
    )
    app.callback(
        Output({"text": MATCH}, "children"),
        Input({"text": MATCH}, "n_clicks"),
        running=[
            (Output({"text": MATCH}, "title"), no_update, html.P is not None),
            (Output({"button": ALL}, "children"), html.B("spins"), "rests"),
        ],
        prevent_initial_call=True,
    )(lambda clicks: clicks)
    play = Play(app).change({"text": 1}, n_clicks=1)
    assert [play[f'{{"button":{index}}}.children'] for index in range(2)] == ["rests", "rests"]
    assert [play[f'{{"text":{index}}}.title'] for index in range(2)] == [None, True]


def test_running_may_hold_components_that_are_new_each_time() -> None:
    app = app_of(html.Div(id="status"))
    spinner = html.P("working", id="spinner")
    app.callback(CLICKS, running=[(Output("status", "children"), spinner, [spinner])])(lambda clicks: None)
    play = Play(app).change("go", n_clicks=1)
    assert play.failures == []
    assert play["spinner.children"] == "working"


# -- streams ------------------------------------------------------------------------------------------------------


def test_a_generator_callback_sends_every_value_that_it_yields() -> None:
    app, seen = app_of(html.P(id="x"), html.P(id="y")), list[Any]()

    @app.callback(Output("x", "children"), Output("y", "children"), CLICKS)
    def stream(clicks: int) -> Generator[Any, None, Any]:
        yield "a", no_update
        yield no_update, "b"
        yield Patch(), no_update
        return "c", "d"

    app.callback(Input("x", "children"), prevent_initial_call=True)(seen.append)
    play = Play(app)
    assert [play["x.children"], play["y.children"]] == ["c", "d"]
    assert play.failures == []
    assert seen[-1] == "c"


def test_a_yielded_value_that_does_not_fit_ends_the_stream() -> None:
    app, closed = app_of(html.P(id="x"), html.P(id="y")), list[int]()

    @app.callback(Output("x", "children"), Output("y", "children"), CLICKS)
    def stream(clicks: int) -> Generator[Any]:
        try:
            yield "a", "b"
            yield "alone"
        finally:
            closed.append(1)

    play = Play(app)
    ((title, message),) = play.failures
    assert title == "Callback error updating x.children, y.children"
    assert "a list or tuple of 2 values" in message
    assert play["x.children"] == "a" and closed == [1]


def test_on_error_and_prevent_update_end_a_stream() -> None:
    app = app_of(html.P(id="x"), html.P(id="y"))

    @app.callback(Output("x", "children"), CLICKS, on_error=lambda error: f"failed: {error}")
    def fails(clicks: int) -> Generator[str]:
        yield "a"
        raise ValueError("no")

    @app.callback(Output("y", "children"), CLICKS)
    def prevents(clicks: int) -> Generator[str]:
        yield "a"
        raise PreventUpdate

    play = Play(app)
    assert (play["x.children"], play["y.children"], play.failures) == ("failed: no", "a", [])


def test_a_stream_that_raises_is_told_with_the_authors_traceback() -> None:
    app = app_of(html.P(id="x"))

    @app.callback(Output("x", "children"), CLICKS)
    def stream(clicks: int) -> Generator[float]:
        yield 1
        yield 1 / 0

    outcome = Play(app).outcomes[-1]
    assert isinstance(outcome, Failure) and outcome.traceback is not None
    assert outcome.traceback.splitlines()[1].endswith("in stream")


async def test_an_async_generator_streams_too_and_knows_its_call() -> None:
    app = app_of(html.P(id="x"))

    @app.callback(Output("x", "children"), CLICKS)
    async def stream(clicks: int) -> AsyncGenerator[str]:
        yield str(ctx.outputs_list)
        raise ValueError("no")

    session = app.new_session()
    session.start()
    run = session.next_run(lambda instance: instance.spec.is_async and instance.spec.is_stream)
    assert run is not None
    first, last = [outcome async for outcome in run.spec.function.astream(run, None)]
    assert isinstance(first, Values) and isinstance(first.updates[0], Update)
    assert first.updates[0].value == str({"id": "x", "property": "children"})
    assert isinstance(last, Failure) and last.message == "ValueError: no"


def test_closing_a_stream_closes_the_authors_generator() -> None:
    app, closed = app_of(html.P(id="x")), list[int]()

    @app.callback(Output("x", "children"), CLICKS)
    def stream(clicks: int) -> Generator[int]:
        try:
            while True:
                yield 1
        finally:
            closed.append(1)

    session = app.new_session()
    session.start()
    run = session.next_run()
    assert run is not None
    outcomes, context = run.spec.function.stream(run, None), copy_context()
    context.run(next, outcomes)
    context.run(next, outcomes)
    context.run(outcomes.close)
    assert closed == [1]
