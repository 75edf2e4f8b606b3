"""The measured apps. Each is given the module it is to be built with: `nbdash` or `dash`."""

from itertools import pairwise

# Any: the same source stands for two libraries, whose types differ.
from typing import Any

CHAIN = 10
POINTS = 1_000_000
OPTIONS = 10_000


def click(library: Any, **options: Any) -> Any:
    """A button, and a text that counts its clicks."""
    app = library.Dash(__name__, **options)
    html = library.html
    app.layout = html.Div([html.Button("one more", id="button", n_clicks=0), html.P(id="text")])

    @app.callback(library.Output("text", "children"), library.Input("button", "n_clicks"))
    def count(clicks: int) -> str:
        return str(clicks)

    return app


def chain(library: Any, **options: Any) -> Any:
    """A button, and ten texts: each callback adds one to the text before its own."""
    app = library.Dash(__name__, **options)
    html = library.html
    texts = [html.P(id=f"step{step}") for step in range(CHAIN - 1)]
    app.layout = html.Div([html.Button("one more", id="button", n_clicks=0), *texts, html.P(id="text")])
    names = [("button", "n_clicks"), *((text.id, "children") for text in texts), ("text", "children")]

    def connect(before: tuple[str, str], after: tuple[str, str]) -> None:
        @app.callback(library.Output(*after), library.Input(*before))
        def add(value: int | str) -> str:
            return str(int(value) + 1)

    for before, after in pairwise(names):
        connect(before, after)
    return app


def figure(library: Any, **options: Any) -> Any:
    """A button that swaps the million points of a figure; its title counts."""
    app = library.Dash(__name__, **options)
    html, dcc = library.html, library.dcc
    # Here, so that the apps without a figure do not pay for its import.
    import plotly.graph_objects as go

    curves = make_curves()
    app.layout = html.Div([html.Button("one more", id="button", n_clicks=0), dcc.Graph(id="graph")])

    @app.callback(library.Output("graph", "figure"), library.Input("button", "n_clicks"))
    def swap(clicks: int) -> go.Figure:
        trace = go.Scattergl(mode="markers", marker={"size": 2}, y=curves[clicks % 2])
        return go.Figure(trace, {"title": {"text": str(clicks)}, "width": 700, "height": 400})

    return app


def dropdown(library: Any, **options: Any) -> Any:
    """A list of ten thousand options to choose from."""
    app = library.Dash(__name__, **options)
    html, dcc = library.html, library.dcc
    choices = [f"Option {number}" for number in range(OPTIONS)]
    app.layout = html.Div([dcc.Dropdown(choices, id="dropdown", placeholder="choose"), html.P(id="text")])

    @app.callback(library.Output("text", "children"), library.Input("dropdown", "value"))
    def tell(value: str | None) -> str:
        return value or "none"

    return app


def make_curves() -> list[Any]:
    """Two curves to swap."""
    import numpy as np

    random = np.random.default_rng(0)
    return [random.normal(size=POINTS) for _ in range(2)]


WORKLOADS = {"click": click, "chain": chain, "figure": figure, "dropdown": dropdown}
