"""The measured apps. Each is given the module it is to be built with: `nbdash` or `dash`."""

from collections.abc import Callable
from itertools import pairwise

# Any: the same source stands for two libraries, whose types differ.
from typing import Any

from .frames import PAGE_SIZE, ROWS, Swapped, make_frame

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


def table(library: Any, **options: Any) -> Any:
    """A button that refreshes a table of ten thousand records."""
    return _refreshed(library, lambda frame: frame.to_dict("records"), **options)


def frame(library: Any, **options: Any) -> Any:
    """The same with the data frame itself; nbdash's own."""
    return _refreshed(library, lambda frame: frame, **options)


def hundred_rows(library: Any, **options: Any) -> Any:
    """A table that is there from the start, and put in anew by each click; nbdash's own."""
    return _put_in(library, ROWS["hundred_rows"], **options)


def million_rows(library: Any, **options: Any) -> Any:
    """The same with a million rows."""
    return _put_in(library, ROWS["million_rows"], **options)


def _refreshed(library: Any, give: Callable[[Any], Any], **options: Any) -> Any:
    app = library.Dash(__name__, **options)
    html, dash_table = library.html, library.dash_table
    swapped = Swapped()
    table = dash_table.DataTable(id="table", page_size=PAGE_SIZE)
    app.layout = html.Div([html.Button("one more", id="button", n_clicks=0), table])

    @app.callback(library.Output("table", "data"), library.Input("button", "n_clicks"))
    def refresh(clicks: int) -> Any:
        return give(swapped.after(clicks))

    return app


def _put_in(library: Any, rows: int, **options: Any) -> Any:
    app = library.Dash(__name__, **options)
    html, dash_table = library.html, library.dash_table
    frames = make_frame(rows), make_frame(rows, 1)
    button = html.Button("one more", id="button", n_clicks=0)
    app.layout = html.Div([button, html.Div(dash_table.DataTable(frames[0], page_size=PAGE_SIZE), id="place")])

    @app.callback(library.Output("place", "children"), library.Input("button", "n_clicks"), prevent_initial_call=True)
    def put(clicks: int) -> Any:
        # A frame that nobody has seen, with nothing remembered of it.
        return dash_table.DataTable(frames[clicks % 2].copy(deep=False), page_size=PAGE_SIZE)

    return app


def make_curves() -> list[Any]:
    """Two curves to swap."""
    import numpy as np

    random = np.random.default_rng(0)
    return [random.normal(size=POINTS) for _ in range(2)]


WORKLOADS = {
    "click": click,
    "chain": chain,
    "figure": figure,
    "dropdown": dropdown,
    "table": table,
    "frame": frame,
    "hundred_rows": hundred_rows,
    "million_rows": million_rows,
}
