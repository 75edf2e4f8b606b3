"""What is called, and what it is told, where no other file has it (rules 2 to 12): whole apps, literal logs."""

from __future__ import annotations

import contextvars
import threading
from typing import Any

import pytest

from nbdash import MATCH, App, Input, Output, Patch, State, callback, ctx, dcc, html, no_update, set_props
from nbdash.exceptions import DuplicateCallback, NoLayoutException
from nbdash.testing import Client


def made(*layout: Any, **options: Any) -> App:
    app = App(**options)
    app.layout = html.Div(list(layout))
    return app


def test_2_1_nothing_is_called_before_layout_and_callbacks_are_there_and_in_order() -> None:
    app = App()
    called: list[int] = []

    @app.callback(Output("x", "children"), Input("a", "value"))
    def tell(value: int) -> int:
        called.append(value)
        return value

    with pytest.raises(DuplicateCallback):

        @app.callback(Output("x", "children"), Input("b", "value"))
        def rival(value: int) -> int:
            called.append(value)
            return value

    with pytest.raises(NoLayoutException):
        Client(app)
    app.layout = html.Div([dcc.Input(1, id="a"), dcc.Input(2, id="b"), html.P(id="x")])
    assert called == []
    assert Client(app).log == ["call tell()", "set x.children=1"]


def test_2_9_initial_duplicate_allows_a_second_writer_that_is_called_at_first() -> None:
    app = made(dcc.Input(1, id="a"), dcc.Input(2, id="b"), html.P(id="out"))

    @app.callback(Output("out", "children"), Input("a", "value"))
    def first(value: int) -> int:
        return value

    @app.callback(
        Output("out", "children", allow_duplicate=True), Input("b", "value"), prevent_initial_call="initial_duplicate"
    )
    def second(value: int) -> int:
        return value

    assert Client(app).log == [
        "call first()",
        "set out.children=1",
        "call second()",
        "set out.children=2",
    ]


def test_2_9_the_apps_default_holds_unless_a_callback_says_otherwise() -> None:
    app = made(dcc.Input(1, id="a"), html.P(id="x"), html.P(id="y"), prevent_initial_callbacks=True)

    @app.callback(Output("x", "children"), Input("a", "value"))
    def silent(value: int) -> int:
        return value

    @app.callback(Output("y", "children"), Input("a", "value"), prevent_initial_call=False)
    def spoken(value: int) -> int:
        return value

    assert Client(app).log == ["call spoken()", "set y.children=1"]


def test_4_9_instances_of_one_callback_do_not_outdate_each_other() -> None:
    app = made(
        *(dcc.Input(0, id={"type": "field", "n": n}) for n in (1, 2)),
        *(html.P(id={"type": "told", "n": n}) for n in (1, 2)),
    )

    @app.callback(
        Output({"type": "told", "n": MATCH}, "children"),
        Input({"type": "field", "n": MATCH}, "value"),
        prevent_initial_call=True,
    )
    def tell(value: int) -> int:
        return value

    client = Client(app)
    client.set_many([({"type": "field", "n": 1}, {"value": 5}), ({"type": "field", "n": 2}, {"value": 6})])
    assert client.log == [
        'call tell(triggered={"n":1,"type":"field"}.value)',
        'set {"n":1,"type":"told"}.children=5',
        'call tell(triggered={"n":2,"type":"field"}.value)',
        'set {"n":2,"type":"told"}.children=6',
    ]


def test_5_3_one_callback_keeps_two_props_equal() -> None:
    app = made(dcc.Slider(0, 10, value=3, id="slider"), dcc.Input(3, type="number", id="field"))

    @app.callback(
        Output("slider", "value"), Output("field", "value"), Input("slider", "value"), Input("field", "value")
    )
    def both(slider: float, field: float) -> Any:
        value = field if ctx.triggered_id == "field" else slider
        return value, value

    client = Client(app)
    client.log.clear()
    client.set("field", value=7)
    assert client.log == ["call both(triggered=field.value)", "set slider.value=7", "set field.value=7"]
    client.log.clear()
    client.set("slider", value=2)
    assert client.log == ["call both(triggered=slider.value)", "set slider.value=2", "set field.value=2"]
    assert client.errors == []


def test_7_13_a_hidden_callback_is_called_like_any_other() -> None:
    app = made(dcc.Input(1, id="a"), html.P(id="x"))

    @app.callback(Output("x", "children"), Input("a", "value"), hidden=True)
    def tell(value: int) -> int:
        return value

    assert Client(app).log == ["call tell()", "set x.children=1"]


@pytest.mark.parametrize("nothing", [no_update, type(no_update)])
def test_8_3_the_class_means_what_its_instance_means(nothing: Any) -> None:
    app = made(dcc.Input(1, id="a"), html.P("x", id="x"), html.P("y", id="y"))

    @app.callback(Output("x", "children"), Output("y", "children"), Input("a", "value"))
    def tell(value: int) -> Any:
        return nothing, value

    assert Client(app).log == ["call tell()", "set y.children=1", "keep x.children"]


def test_9_2_a_patch_is_applied_to_the_value_of_the_moment_when_it_arrives() -> None:
    app = made(dcc.Input(1, id="a"), dcc.Store(data=[0], id="data"), html.P(id="seen"))

    @app.callback(Output("data", "data"), Input("a", "value"), State("data", "data"), prevent_initial_call=True)
    def append(value: int, data: list[int]) -> Any:
        set_props("data", {"data": ["meanwhile"]})
        patch = Patch()
        patch.append(value)
        patch[0] = f"{data} then"
        return patch

    @app.callback(Output("seen", "children"), Input("data", "data"), prevent_initial_call=True)
    def see(data: list[Any]) -> str:
        return str(data)

    client = Client(app)
    client.set("a", value=2)
    assert client["data"].data == ["[0] then", 2]
    assert client["seen"].children == "['[0] then', 2]"


def test_9_4_if_one_operation_fails_the_output_stays_and_others_are_set() -> None:
    app = made(dcc.Input(1, id="a"), dcc.Store(data=[0], id="data"), html.P(id="x"), dcc.Store(id="empty"))

    @app.callback(Output("data", "data"), Output("x", "children"), Input("a", "value"), prevent_initial_call=True)
    def change(value: int) -> Any:
        patch = Patch()
        patch.append(1)
        patch[7]["deep"] = 2
        return patch, "set"

    @app.callback(Output("empty", "data"), Input("a", "value"), prevent_initial_call=True)
    def nothing(value: int) -> Any:
        patch = Patch()
        patch.append(1)
        return patch

    client = Client(app)
    client.set("a", value=2)
    assert client["data"].data == [0]
    assert client["empty"].data is None
    assert len(client.errors) == 2


def test_9_6_what_is_in_a_patched_prop_counts_as_inserted_again() -> None:
    app = made(
        html.Button("go", id="go", n_clicks=0),
        html.Div([html.P(id="one")], id="rows"),
        suppress_callback_exceptions=True,
    )

    @app.callback(Output("rows", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def add(clicks: int) -> Any:
        patch = Patch()
        patch.append(html.P(id="two"))
        return patch

    for name in ("one", "two"):

        @app.callback(Output(name, "children"), Input("go", "n_clicks"))
        def fill(clicks: int) -> int:
            return clicks

    client = Client(app)
    assert client.log == ["call fill()", "set one.children=0"]
    client.log.clear()
    client.click("go")
    assert client["one"].children == 1
    assert client["two"].children == 1
    assert [line for line in client.log if line.startswith("set")][-2:] == ["set one.children=1", "set two.children=1"]


def test_11_1_ctx_goes_along_into_threads_that_inherit_it() -> None:
    app = made(dcc.Input(1, id="a"), html.P(id="x"))
    seen: list[Any] = []

    @app.callback(Output("x", "children"), Input("a", "value"), prevent_initial_call=True)
    def tell(value: int) -> int:
        context = contextvars.copy_context()
        thread = threading.Thread(target=lambda: seen.append(context.run(lambda: ctx.triggered_id)))
        thread.start()
        thread.join()
        return value

    Client(app).set("a", value=2)
    assert seen == ["a"]


def test_11_2_triggers_are_told_in_the_order_of_the_changes() -> None:
    app = made(dcc.Input(1, id="a"), dcc.Input(1, id="b"), html.P(id="x"))
    seen: list[Any] = []

    @app.callback(Output("x", "children"), Input("a", "value"), Input("b", "value"), prevent_initial_call=True)
    def tell(a: int, b: int) -> int:
        seen.append((ctx.triggered, ctx.triggered_id, ctx.triggered_prop_ids))
        return a + b

    Client(app).set_many([("b", {"value": 5}), ("a", {"value": 6})])
    assert seen == [
        (
            [{"prop_id": "b.value", "value": 5}, {"prop_id": "a.value", "value": 6}],
            "b",
            {"b.value": "b", "a.value": "a"},
        )
    ]


def test_7_10_a_callback_made_before_the_app_belongs_to_the_next_one() -> None:
    @callback(Output("x", "children"), Input("a", "value"))
    def tell(value: int) -> int:
        return value

    app = made(dcc.Input(1, id="a"), html.P(id="x"))
    assert Client(app).log == ["call tell()", "set x.children=1"]
