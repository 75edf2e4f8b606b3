"""`ctx` in calls with wildcards, in threads and tasks, and what of it has no effect here (dash-behaviours 11)."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from typing import Any

import pytest

from nbdash import ALL, MATCH, App, Input, Output, State, ctx, dcc, html
from nbdash.context import CallbackContext
from nbdash.exceptions import MissingCallbackContextException
from tests.driving import Play


def asked(*names: str) -> dict[str, Any]:
    """These attributes of `ctx`."""
    return {name: getattr(ctx, name) for name in names}


def wildcard_app(seen: dict[str, Any], *names: str) -> App:
    app = App()
    app.layout = html.Div(
        [
            *(dcc.Input(id={"type": "field", "index": index}, value=10 * index) for index in range(2)),
            *(html.P(id={"type": "out", "index": index}) for index in range(2)),
            dcc.Input(id="free", value="f"),
        ]
    )

    @app.callback(
        Output({"type": "out", "index": ALL}, "children"),
        inputs={"fields": Input({"type": "field", "index": ALL}, "value"), "rest": [Input("free", "value")]},
        state={"state": State({"type": "out", "index": ALL}, "title")},
    )
    def told(fields: Any, rest: Any, state: Any) -> list[int]:
        seen.update(asked(*names))
        return [1, 2]

    return app


def test_6_9_and_11_2_triggered_id_of_a_dict_id_has_attributes_and_prop_id_is_canonical() -> None:
    seen: dict[str, Any] = {}
    play = Play(wildcard_app(seen, "triggered", "triggered_id", "triggered_prop_ids"))
    play.change({"index": 1, "type": "field"}, value=7)
    assert seen["triggered"] == [{"prop_id": '{"index":1,"type":"field"}.value', "value": 7}]
    assert seen["triggered_id"] == {"index": 1, "type": "field"}
    assert (seen["triggered_id"].index, seen["triggered_id"].type) == (1, "field")
    assert seen["triggered_prop_ids"] == {'{"index":1,"type":"field"}.value': {"index": 1, "type": "field"}}


def test_6_8_and_11_3_lists_hold_a_list_of_entries_for_all() -> None:
    seen: dict[str, Any] = {}
    Play(wildcard_app(seen, "inputs", "states", "inputs_list", "states_list", "outputs_list"))
    fields = [{"id": {"index": i, "type": "field"}, "property": "value", "value": 10 * i} for i in range(2)]
    outs = [{"id": {"index": i, "type": "out"}, "property": "children"} for i in range(2)]
    assert seen["inputs_list"] == [fields, {"id": "free", "property": "value", "value": "f"}]
    assert seen["states_list"] == [[{**entry, "property": "title"} for entry in outs]]
    assert seen["outputs_list"] == outs
    assert seen["inputs"] == {
        '{"index":0,"type":"field"}.value': 0,
        '{"index":1,"type":"field"}.value': 10,
        "free.value": "f",
    }
    assert list(seen["states"]) == ['{"index":0,"type":"out"}.title', '{"index":1,"type":"out"}.title']


def test_7_7_groupings_hold_lists_of_entries_for_all() -> None:
    seen: dict[str, Any] = {}
    names = ("args_grouping", "outputs_grouping", "using_args_grouping", "using_outputs_grouping")
    Play(wildcard_app(seen, *names)).change({"index": 1, "type": "field"}, value=7)
    fields = seen["args_grouping"].fields
    assert fields is seen["args_grouping"]["fields"]
    assert [entry.triggered for entry in fields] == [False, True]
    assert fields[1] == {
        "id": {"index": 1, "type": "field"},
        "id_str": '{"index":1,"type":"field"}',
        "property": "value",
        "value": 7,
        "triggered": True,
    }
    assert seen["args_grouping"]["rest"][0].triggered is False
    assert [entry.id.index for entry in seen["outputs_grouping"]] == [0, 1]
    assert (seen["using_args_grouping"], seen["using_outputs_grouping"]) == (True, False)


def test_6_2_match_is_told_by_the_ids_of_the_call() -> None:
    app, seen = App(), list[Any]()
    app.layout = html.Div([html.P(id={"index": index}) for index in range(2)])

    @app.callback(Output({"index": MATCH}, "children"), Input({"index": MATCH}, "n_clicks"), prevent_initial_call=True)
    def told(clicks: int) -> int:
        seen.append((ctx.triggered_id.index, ctx.outputs_list["id"].index, ctx.inputs_list[0]["id"].index))
        return clicks

    Play(app).change({"index": 1}, n_clicks=1)
    assert seen == [(1, 1, 1)]


def test_7_11_outputs_list_shows_duplicates_with_a_mark() -> None:
    app, seen = App(), list[Any]()
    app.layout = html.Div([html.P(id="x"), dcc.Input(id="a")])
    shared = Output("x", "children", allow_duplicate=True)
    app.callback(shared, Input("a", "value"), prevent_initial_call="initial_duplicate")(
        lambda value: seen.append(ctx.outputs_list)
    )
    Play(app)
    name, mark = seen[0]["property"].split("@")
    assert name == "children" and len(mark) == 32


def test_outputs_list_is_a_list_where_the_outputs_are() -> None:
    app, seen = App(), list[Any]()
    app.layout = html.Div([html.P(id="x"), dcc.Input(id="a")])

    @app.callback([Output("x", "children")], Input("a", "value"))
    def told(value: Any) -> list[int]:
        seen.append(ctx.outputs_list)
        return [1]

    Play(app)
    assert seen == [[{"id": "x", "property": "children"}]]


def test_11_1_outside_a_callback_every_attribute_raises() -> None:
    names = [name for name, value in vars(CallbackContext).items() if isinstance(value, property)]
    assert len(names) > 20
    for name in names:
        with pytest.raises(MissingCallbackContextException):
            getattr(ctx, name)
    with pytest.raises(MissingCallbackContextException):
        ctx.record_timing("a", 1)


def test_11_1_threads_and_tasks_of_a_callback_have_its_context() -> None:
    app, seen = App(), list[Any]()
    app.layout = html.Div([html.P(id="x"), dcc.Input(id="a", value=5)])

    @app.callback(Output("x", "children"), Input("a", "value"))
    def threaded(value: int) -> int:
        context = contextvars.copy_context()
        thread = threading.Thread(target=lambda: seen.append(context.run(lambda: ctx.inputs)))
        thread.start()
        thread.join()
        return value

    @app.callback(Output("x", "title"), Input("a", "value"))
    async def tasked(value: int) -> int:
        async def inner() -> None:
            seen.append(ctx.inputs)

        await asyncio.gather(inner(), inner())
        return value

    Play(app)
    assert seen == [{"a.value": 5}] * 3


def test_11_4_cookies_and_headers_of_the_response_warn_that_they_have_no_effect() -> None:
    app = App()
    app.layout = html.Div([html.P(id="x"), dcc.Input(id="a")])

    @app.callback(Output("x", "children"), Input("a", "value"))
    def told(value: Any) -> str:
        with pytest.warns(UserWarning, match="set_cookie"):
            ctx.response.set_cookie("name", "value", max_age=3)
        with pytest.warns(UserWarning, match="headers"):
            ctx.response.headers["X-Name"] = "value"
        return "told"

    assert Play(app)["x.children"] == "told"


def test_13_3_the_app_may_ask_for_websockets_for_all() -> None:
    app, seen = App(websocket_callbacks=True), list[Any]()
    app.layout = html.Div([html.P(id="x"), dcc.Input(id="a")])
    app.callback(Input("a", "value"))(lambda value: seen.append(ctx.websocket is not None))
    Play(app)
    assert seen == [True]


def test_13_4_a_persistent_callback_that_keeps_a_worker_warns() -> None:
    with pytest.warns(UserWarning, match="keeps one of the app's workers"):
        App().callback(Input("a", "value"), persistent=True)(lambda value: None)

    async def waits(value: Any) -> None: ...

    app = App()
    app.callback(Input("a", "value"), persistent=True)(waits)
    assert [spec.persistent for spec in app.registry] == [True]


def test_11_5_and_13_3_custom_data_is_empty_and_websocket_there_if_asked_for() -> None:
    app, seen = App(), list[Any]()
    app.layout = html.Div([html.P(id="x"), html.P(id="y"), dcc.Input(id="a", value=3)])

    @app.callback(Output("x", "children"), Input("a", "value"))
    def plainly(value: Any) -> str:
        seen.append((ctx.custom_data, ctx.websocket))
        return "x"

    @app.callback(Input("a", "value"), websocket=True)
    async def connected(value: Any) -> None:
        assert ctx.websocket is not None
        ctx.websocket.set_prop("y", "children", "set")
        seen.append((ctx.websocket.is_shutdown, await ctx.websocket.get_prop("a", "value")))
        ctx.websocket.close()

    play = Play(app)
    assert seen == [({}, None), (False, 3)]
    assert play["y.children"] == "set"
