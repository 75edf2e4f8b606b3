"""A figure on its way to the page: what of it is sent, to the byte."""

from __future__ import annotations

from typing import Any

import numpy as np
import plotly.graph_objects as go

from nbdash import App, Input, Output, dcc, html
from nbdash.components.tree import equal, readable
from nbdash.graph.spec import Prop
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app, wait_until

POINTS = 100_000
RNG = np.random.default_rng(1)
X = RNG.random(POINTS)
YS = [RNG.random(POINTS) for _ in range(3)]


def scatter(y: np.ndarray, **layout: Any) -> go.Figure:
    return go.Figure(go.Scattergl(x=X[: len(y)], y=y, mode="markers"), layout={"template": "plotly_dark", **layout})


def app_of(make: Any) -> App:
    app = App()
    app.layout = html.Div([html.Button(id="b"), dcc.Graph(id="g"), dcc.Graph(id="h")])
    app.callback(Output("g", "figure"), Input("b", "n_clicks"))(make)
    return app


def click(page: MemoryPage, count: int) -> int:
    """The bytes of all that comes of a click."""
    before = len(page.sizes)
    page.wait_done(page.change("b", n_clicks=count))
    page.acknowledge()
    return sum(page.sizes[before:])


def shown(page: MemoryPage, live: Any, id: str = "g") -> None:
    assert equal(readable(page.value(id, "figure")), readable(live.value(Prop(id, "figure"))))


def test_a_figure_with_one_array_swapped_sends_that_array_alone() -> None:
    live, page = open_app(app_of(lambda n: scatter(YS[(n or 0) % 3])))
    page.acknowledge()
    for n in (1, 2):
        size = click(page, n)
        assert 0 < size - 8 * POINTS < 400  # the author's template alone has 7 kB
        shown(page, live)


def test_an_array_that_the_page_has_is_not_sent_again() -> None:
    def make(n: int | None) -> go.Figure:
        return {
            0: scatter(YS[0]),
            1: scatter(YS[0]),  # the same
            2: go.Figure([go.Scattergl(x=X, y=YS[0]), go.Scattergl(x=X, y=-YS[0])]),  # one trace more
            3: go.Figure([go.Scattergl(x=X, y=-YS[0]), go.Scattergl(x=X, y=YS[0])]),  # in another order
            4: go.Figure(go.Histogram(x=YS[0])),  # in another figure
        }[n or 0]

    live, page = open_app(app_of(make))
    page.acknowledge()
    sizes = [click(page, n) for n in (1, 2, 3, 4)]
    assert sizes[0] < 10_000
    assert 0 < sizes[1] - 8 * POINTS < 10_000
    assert sizes[2] < 10_000
    assert sizes[3] < 10_000
    shown(page, live)


def test_an_array_that_another_component_has_is_not_sent_again() -> None:
    live, page = open_app(app_of(lambda n: scatter(YS[0])))
    page.acknowledge()
    before = len(page.sizes)
    live.set_props([update("h", scatter(YS[0]))])
    page.wait_for(lambda: len(page.sizes) > before)
    assert page.sizes[-1] < 10_000
    shown(page, live, "h")


def test_both_sides_forget_arrays_that_stand_nowhere_any_more() -> None:
    live, page = open_app(app_of(lambda n: scatter(YS[(n or 0) % 3])))
    page.acknowledge()
    for n in range(1, 7):
        click(page, n)
    click(page, 0)
    live.set_props([update("g", None), update("h", None)])
    wait_until(lambda: page.value("g", "figure") is None)
    page.acknowledge()
    live.set_props([update("h", 1)])
    wait_until(lambda: page.value("h", "figure") == 1)
    assert page.held == {}


def test_a_page_that_is_behind_is_told_the_difference_to_what_it_shows() -> None:
    live, page = open_app(app_of(lambda n: scatter(YS[0])))
    page.acknowledge()
    view = live.views.find(page.view)
    assert view is not None
    send, view.send = view.send, None  # the connection is lost, and nobody has noticed yet
    for y in YS:
        live.set_props([update("g", scatter(y, title={"text": "new"}))])
    view.send = send
    page.hello()
    (op,) = [op for patch in page.messages[-1:] for op in patch.get("ops", ())]
    assert [step["location"] for step in op[3]] == [["data", 0, "y"], ["layout", "title"]]
    assert page.sizes[-1] - 8 * POINTS < 500
    shown(page, live)


def test_another_view_is_told_the_difference_and_the_one_that_set_it_nothing() -> None:
    live, one = open_app(app_of(lambda n: scatter(YS[0][:100])))
    two = MemoryPage(live)
    two.hello()
    for page in (one, two):
        page.acknowledge()
    figure = readable(live.value(Prop("g", "figure")))
    figure["layout"]["title"] = {"text": "edited"}
    number = one.change("g", figure=figure)
    one.wait_done(number)
    two.wait_for(lambda: bool(two.values("g", "figure")))
    assert one.values("g", "figure") == []
    shown(two, live)
    counts = {page: len(page.values("g", "figure")) for page in (one, two)}
    live.set_props([update("g", scatter(YS[1][:100], title={"text": "again"}))])
    for page, count in counts.items():
        page.wait_for(lambda page=page, count=count: len(page.values("g", "figure")) > count)
        assert page.patches[-1]["ops"][-1][3][-1]["location"] == ["layout", "title", "text"]
    shown(two, live)


def update(id: str, value: Any) -> Any:
    from nbdash.updates import update_of

    return update_of(Prop(id, "figure"), value)
