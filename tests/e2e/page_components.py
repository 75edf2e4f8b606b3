"""An app of what reaches beyond it: the page's address, the clipboard, dialogs, a tooltip over a graph."""

from __future__ import annotations

import re
import time
from typing import Any

import plotly.graph_objects as go

from nbdash import App, Input, Output, State, dcc, html, no_update

_PARTS = ("pathname", "search", "hash", "href")


def make_app() -> App:
    app = App()
    app.layout = html.Div(
        [
            dcc.Location(id="url", refresh="callback-nav"),
            dcc.Location(id="quiet", refresh=False),
            dcc.Location(id="loading"),
            html.P(id="told-url"),
            html.P(id="told-quiet"),
            html.P(id="calls"),
            dcc.Link("Sales", href="../sales/2026?country=Peru#totals", id="sales"),
            html.A("a fragment", href="#low", id="fragment"),
            *(html.Button(name, id=name) for name in ("go", "go-quietly", "go-loading")),
            dcc.Clipboard("Copy", id="copy"),
            dcc.Clipboard(id="copy-table", target_id="table"),
            html.Table(html.Tbody([html.Tr([html.Td("a"), html.Td("b")]), html.Tr(html.Td("c"))]), id="table"),
            dcc.ConfirmDialogProvider(html.Button("Delete", id="delete"), id="confirm", message="Delete it?"),
            html.P(id="answered"),
            html.Div(
                [dcc.Graph(id="graph", figure=_figure(), clear_on_unhover=True), dcc.Tooltip(id="tooltip")],
                style={"width": 420, "margin": 30},
            ),
            html.H2("Low", id="low", style={"marginTop": 1500}),
        ]
    )

    for name in ("url", "quiet"):

        @app.callback(Output(f"told-{name}", "children"), *(Input(name, part) for part in _PARTS))
        def tell(*parts: str) -> str:
            return " ".join(part or "-" for part in parts)

    app.clientside_callback(
        "(path, before) => (before ?? '') + path + ';'",
        Output("calls", "children"),
        Input("url", "pathname"),
        State("calls", "children"),
    )

    @app.callback(
        Output("url", "pathname"), Input("go", "n_clicks"), State("url", "pathname"), prevent_initial_call=True
    )
    def go_there(clicks: int, path: str) -> str:
        return f"{_root(path)}there/{clicks}"

    @app.callback(Output("quiet", "search"), Input("go-quietly", "n_clicks"), prevent_initial_call=True)
    def go_quietly(clicks: int) -> str:
        return f"?quiet={clicks}"

    @app.callback(
        Output("loading", "href"), Input("go-loading", "n_clicks"), State("url", "pathname"), prevent_initial_call=True
    )
    def go_loading(clicks: int, path: str) -> str:
        return f"{_root(path)}loaded?anew"

    @app.callback(
        Output("copy", "content"),
        Output("copy", "html_content"),
        Input("copy", "n_clicks"),
        prevent_initial_call=True,
    )
    def make(clicks: int) -> tuple[str, str]:
        time.sleep(0.2)
        return f"made for click {clicks}", f"<b>{clicks}</b>"

    @app.callback(
        Output("answered", "children"),
        Input("confirm", "submit_n_clicks"),
        Input("confirm", "cancel_n_clicks"),
        prevent_initial_call=True,
    )
    def answer(submitted: int | None, cancelled: int | None) -> str:
        return f"{submitted or 0} yes, {cancelled or 0} no"

    @app.callback(
        Output("tooltip", "show"),
        Output("tooltip", "bbox"),
        Output("tooltip", "children"),
        Input("graph", "hoverData"),
        prevent_initial_call=True,
    )
    def hover(data: dict[str, Any] | None) -> tuple[object, ...]:
        if data is None:
            return False, no_update, no_update
        point = data["points"][0]
        return True, point["bbox"], html.P(f"point {point['pointNumber']}", style={"width": 150})

    return app


def _root(path: str) -> str:
    """Where the app is, seen from the path of one of its pages."""
    return re.sub(r"(first/page|sales/\d+|there/\d+)$", "", path)


def _figure() -> go.Figure:
    figure = go.Figure(go.Scatter(x=[1, 2, 3], y=[1, 3, 2], mode="markers", marker_size=20, hoverinfo="none"))
    return figure.update_layout(width=400, height=300, margin=dict.fromkeys("lrtb", 30))
