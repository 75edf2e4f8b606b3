"""Objects of `dash` itself in the places of nbdash's own: they stand for the same, or it is said what to change."""

from __future__ import annotations

from typing import Any

import pytest

from nbdash import ALL, App, Input, html
from nbdash.testing import Client

dash: Any = pytest.importorskip("dash")


def test_dependencies_patches_and_no_update_of_dash_work() -> None:
    app = App()
    app.layout = html.Div(
        [html.Button(id="go"), html.P("a", id="p"), html.Ul([html.Li("x")], id="list"), html.P("b", id="q")]
    )

    @app.callback(
        [dash.Output("p", "children"), dash.Output("list", "children")],
        dash.Output("q", "children"),
        dash.Input("go", "n_clicks"),
        dash.State("p", "children"),
        prevent_initial_call=True,
    )
    def go(clicks: int, shown: str) -> Any:
        more = dash.Patch()
        more.append(html.Li("y"))
        return f"{shown}{clicks}", more, dash.no_update

    client = Client(app)
    client.set("go", n_clicks=1)
    assert client["p"].children == "a1"
    assert len(client["list"].children) == 2
    assert client["q"].children == "b"


def test_wildcards_and_prevent_update_of_dash_work() -> None:
    app = App()
    app.layout = html.Div([html.Button(id={"go": 1}), html.Button(id={"go": 2}), html.P("none", id="p")])

    @app.callback(dash.Output("p", "children"), dash.Input({"go": dash.ALL}, "n_clicks"))
    def count(clicks: list[int | None]) -> str:
        if not any(clicks):
            raise dash.exceptions.PreventUpdate
        return str(clicks)

    client = Client(app)
    assert client["p"].children == "none"
    client.set({"go": 2}, n_clicks=1)
    assert client["p"].children == "[None, 1]"
    assert Input({"go": dash.ALL}, "n_clicks") == Input({"go": ALL}, "n_clicks")


def test_the_context_of_dash_is_another_and_that_is_said() -> None:
    app = App()
    app.layout = html.Div([html.Button(id="go"), html.P(id="p")])

    @app.callback(dash.Output("p", "children"), dash.Input("go", "n_clicks"), prevent_initial_call=True)
    def go(clicks: int) -> Any:
        return dash.ctx.triggered_id

    client = Client(app)
    client.set("go", n_clicks=1)
    assert "Import ctx from nbdash" in client.errors[0].message
