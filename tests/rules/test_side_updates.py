"""`set_props` and `running=` as the author of an app meets them (rules 10)."""

from __future__ import annotations

from typing import Any

from nbdash import App, Input, Output, Patch, dcc, html, no_update, set_props
from nbdash.exceptions import PreventUpdate
from nbdash.testing import Client


def made(*layout: Any) -> App:
    app = App()
    app.layout = html.Div([html.Button("go", id="go", n_clicks=0), *layout])
    return app


def test_10_1_what_is_set_aside_is_there_before_the_outputs_in_the_order_of_the_calls() -> None:
    app = made(html.P(id="out"), html.P(id="a"), html.P(id="b"))
    seen: list[Any] = []

    @app.callback(Output("out", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def work(clicks: int) -> str:
        set_props("b", {"children": "first"})
        seen.append((client["b"].children, client["out"].children))
        set_props("a", {"children": "second", "title": "t"})
        return "last"

    client = Client(app)
    client.click("go")
    assert client.log == [
        "call work(triggered=go.n_clicks)",
        "set b.children='first'",
        "set a.children='second'",
        "set a.title='t'",
        "set out.children='last'",
    ]
    assert seen == [("first", None)]


def test_10_2_it_triggers_what_watches_also_with_an_equal_value_and_an_unknown_id_is_told() -> None:
    app = made(html.P(id="out"), html.P("same", id="a"), html.P(id="seen"))

    @app.callback(Output("out", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def work(clicks: int) -> str:
        set_props("a", {"children": "same"})
        set_props("nowhere", {"children": "lost"})
        return "done"

    @app.callback(Output("seen", "children"), Input("a", "children"), prevent_initial_call=True)
    def see(text: str) -> str:
        return text

    client = Client(app)
    client.click("go")
    assert "call see(triggered=a.children)" in client.log
    assert "set out.children='done'" in client.log
    assert [error.title for error in client.errors] == ["ID running component not found"]
    assert "nowhere" in client.errors[0].message


def test_10_3_components_that_it_inserts_get_no_first_calls() -> None:
    app = made(html.Div(id="place"))

    @app.callback(Input("go", "n_clicks"), prevent_initial_call=True)
    def insert(clicks: int) -> None:
        set_props("place", {"children": [dcc.Input("new", id="field"), html.P(id="told")]})

    @app.callback(Output("told", "children"), Input("field", "value"))
    def tell(value: str) -> str:
        return value

    client = Client(app)
    client.log.clear()
    client.click("go")
    assert [line for line in client.log if line.startswith("call")] == ["call insert(triggered=go.n_clicks)"]
    client.log.clear()
    client.set("field", value="typed")
    assert client.log == ["call tell(triggered=field.value)", "set told.children='typed'"]


def test_10_4_it_stays_when_nothing_is_updated() -> None:
    app = made(html.P(id="out"), html.P(id="a"))

    @app.callback(Output("out", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def work(clicks: int) -> Any:
        set_props("a", {"children": clicks})
        if clicks == 2:
            raise PreventUpdate
        return no_update

    client = Client(app)
    client.click("go")
    assert (client["a"].children, client["out"].children) == (1, None)
    client.click("go")
    assert (client["a"].children, client["out"].children) == (2, None)


def test_10_5_and_8_2_running_ends_however_the_call_ends() -> None:
    app = made(html.P(id="out"), html.P(id="state"))
    seen: list[Any] = []

    @app.callback(
        Output("out", "children"),
        Input("go", "n_clicks"),
        running=[(Output("state", "children"), "busy", "idle")],
        prevent_initial_call=True,
    )
    def work(clicks: int) -> str:
        seen.append(client["state"].children)
        if clicks == 2:
            raise PreventUpdate
        if clicks == 3:
            raise ValueError("three")
        return "ok"

    client = Client(app)
    for _ in range(3):
        client.click("go")
        assert client["state"].children == "idle"
    assert seen == ["busy", "busy", "busy"]
    assert client["out"].children == "ok"
    assert len(client.errors) == 1


def test_9_7_a_patch_stands_in_set_props_and_in_running() -> None:
    app = made(html.P(id="out"), html.Ul([], id="list"), dcc.Store(data={"runs": 0}, id="store"))
    started, ended = Patch(), Patch()
    started["runs"] += 1
    ended["done"] = True

    @app.callback(
        Output("out", "children"),
        Input("go", "n_clicks"),
        running=[(Output("store", "data"), started, ended)],
        prevent_initial_call=True,
    )
    def work(clicks: int) -> str:
        more = Patch()
        more.append(html.Li(f"item {clicks}"))
        set_props("list", {"children": more})
        return "ok"

    client = Client(app)
    client.click("go")
    client.click("go")
    assert client["store"].data == {"runs": 2, "done": True}
    assert len(client["list"].children) == 2
