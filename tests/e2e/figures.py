"""Figures that are swapped, in tabs that come and go."""

from __future__ import annotations

from typing import Any

import numpy as np

from nbdash import App, Input, Output, State, dcc, html, no_update

KINDS = ("scattergl", "scatter3d", "pie")
POINTS = 20_000
_RNG = np.random.default_rng(1)
_X = _RNG.random(POINTS)


def _points(kind: str, turn: int) -> dict[str, Any]:
    y = _RNG.random(POINTS)
    trace: dict[str, Any] = {"type": kind, "mode": "markers", "x": _X, "y": y, "uid": "points"}
    if kind == "scatter3d":
        trace = {**trace, "x": _X[:50], "y": y[:50], "z": y[50:100]}
    return {"data": [trace], "layout": {"height": 300, "title": {"text": f"turn {turn}"}}}


_FORMULA = {"data": [{"y": [1, 2]}], "layout": {"height": 200, "title": {"text": r"$\sqrt{x^2 + \mathbb{R}}$"}}}


def make_app() -> App:
    """A graph of every kind for each tab, and a button that swaps their points."""
    app = App()
    app.layout = html.Div(
        [
            dcc.Tabs([dcc.Tab(label=kind, value=kind) for kind in KINDS], "scattergl", id="tabs"),
            html.Button("swap", id="swap"),
            html.Div(id="content"),
            dcc.Graph(id="formula", figure=_FORMULA, mathjax=True),
            dcc.Graph(id="plain", figure=_FORMULA),
        ]
    )

    @app.callback(Output("content", "children"), Input("tabs", "value"))
    def choose(kind: str) -> dcc.Graph:
        if kind == "pie":
            return dcc.Graph(
                figure={"data": [{"type": "pie", "values": [1, 2]}], "layout": {"height": 300}}, id="graph"
            )
        return dcc.Graph(figure=_points(kind, 0), id="graph")

    @app.callback(
        Output("graph", "figure"), Input("swap", "n_clicks"), State("tabs", "value"), prevent_initial_call=True
    )
    def swap(clicks: int | None, kind: str) -> Any:
        return _points(kind, clicks) if clicks else no_update

    return app
