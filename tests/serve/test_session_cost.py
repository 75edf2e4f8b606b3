"""What a session holds, counted in objects: sizes differ from machine to machine, and memory is given back late."""

from __future__ import annotations

import gc
import time
import weakref
from typing import Any

import plotly.graph_objects as go
import pytest

from nbdash import App, Input, Output, dcc, html
from nbdash.engine.outcome import Update
from nbdash.graph.spec import Prop
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage

from .keeping import Server

SESSIONS = 20
MAX_OBJECTS = 150
"""That the collector counts, of one idle session with its view: some 20 kB."""


def an_app() -> App:
    app = App()
    app.layout = html.Div([html.Button("one more", id="button", n_clicks=0), html.P(id="text"), dcc.Graph(id="graph")])

    @app.callback(Output("text", "children"), Input("button", "n_clicks"))
    def count(clicks: int) -> str:
        return str(clicks)

    @app.callback(Output("graph", "figure"), Input("button", "n_clicks"))
    def draw(clicks: int) -> go.Figure:
        return go.Figure(go.Scatter(y=[clicks]), {"template": "plotly_dark"})

    return app


def visited(server: Server) -> LiveSession:
    """A session with a page that has clicked, and has heard of everything."""
    live = server.begin()
    page = MemoryPage(live)
    page.hello()
    assert live.wait_idle(10)
    page.wait_done(page.change("button", n_clicks=1))
    page.acknowledge()
    live.disconnect(page.view, live.views.present()[0].send or (lambda message: None))
    return live


def count_objects() -> int:
    gc.collect()
    return len(gc.get_objects())


def test_an_idle_session_holds_little() -> None:
    server = Server(an_app())
    kept = [visited(server)]
    before = count_objects()
    kept += [visited(server) for _ in range(SESSIONS)]
    assert (count_objects() - before) / SESSIONS < MAX_OBJECTS


def test_figures_of_all_sessions_have_one_template() -> None:
    server = Server(an_app())
    templates = [live.session.store.node("graph") for live in (visited(server), visited(server))]
    one, other = (node.props["figure"]["layout"]["template"] for node in templates if node is not None)
    assert one["layout"]["font"]
    assert one is other


def test_figures_of_all_sessions_have_equal_names_once() -> None:
    app = App()
    app.layout = html.Div([html.Button(id="button"), dcc.Graph(id="graph")])

    @app.callback(Output("graph", "figure"), Input("button", "n_clicks"))
    def draw(clicks: int | None) -> go.Figure:
        names = [f"point {number}" for number in range(3)]
        return go.Figure(go.Scatter(y=[1.0, 2.0, 3.0], hovertext=names, customdata=[[1], [1.0], [clicks]]))

    server = Server(app)
    one, other = (visited(server).session.store.node("graph") for _ in range(2))
    assert one is not None and other is not None
    mine, theirs = (node.props["figure"]["data"][0] for node in (one, other))
    assert mine["hovertext"] == ["point 0", "point 1", "point 2"]
    assert mine["hovertext"] is theirs["hovertext"]
    assert [type(item[0]) for item in mine["customdata"]] == [int, float, int]  # equal is not the same


def test_what_a_layout_says_to_all_is_there_once() -> None:
    app = App()
    app.layout = html.Div([html.P("static", style={"color": "red"}), dcc.Dropdown(["a", "b"], "a", id="choice")])
    server = Server(app)
    lives = [visited_by_nobody(server) for _ in range(3)]
    one, two, three = ([node.props for node in live.session.store.nodes()] for live in lives)
    assert one[1] is two[1] is three[1]
    assert one[2] is two[2] is three[2]


def test_what_is_set_in_one_session_stays_in_it() -> None:
    app = App()
    app.layout = html.Div([dcc.Dropdown(["a", "b"], "a", id="choice"), html.Div("text", id="place")])
    server = Server(app)
    one, two = visited_by_nobody(server), visited_by_nobody(server)
    one.set_props([Update(Prop("choice", "value"), "b"), Update(Prop("place", "children"), "more")])
    three = visited_by_nobody(server)
    for live in (two, three):
        assert live.value(Prop("choice", "value")) == "a"
        assert live.value(Prop("place", "children")) == "text"
    assert one.value(Prop("choice", "value")) == "b"


def test_what_is_only_equal_is_not_shared() -> None:
    app = App()
    app.layout = lambda: html.Div(**kinds.pop())
    kinds: list[dict[str, Any]] = [
        {"style": {"border": "0", "borderTop": "1px"}},
        {"style": {"borderTop": "1px", "border": "0"}},
        {"tabIndex": 1},
        {"tabIndex": True},
    ]
    expected = [repr(kind) for kind in reversed(kinds)]
    server = Server(app)
    lives = [visited_by_nobody(server) for _ in range(4)]
    assert [repr(next(live.session.store.nodes()).props) for live in lives] == expected


def test_a_changed_layout_is_a_new_session_s_own() -> None:
    app = App()
    app.layout = lambda: html.Div([html.P(str(number), id=f"p{number}") for number in range(counts.pop())])
    counts = [2, 3, 3, 2]
    server = Server(app)
    lives = [visited_by_nobody(server) for _ in range(4)]
    found = [[node.props.get("children") for node in live.session.store.nodes()][1:] for live in lives]
    assert found == [["0", "1"], ["0", "1", "2"], ["0", "1", "2"], ["0", "1"]]


def visited_by_nobody(server: Server) -> LiveSession:
    live = server.begin()
    assert live.wait_idle(10)
    return live


def test_a_closed_session_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nbdash.transport.live.HEARTBEAT_S", 0.05)  # the timer that is set holds it until then
    server = Server(an_app())
    live = visited(server)
    left = weakref.ref(live), weakref.ref(live.session)
    live.close()
    del live
    deadline = time.monotonic() + 20
    while any(reference() is not None for reference in left) and time.monotonic() < deadline:
        time.sleep(0.05)
        gc.collect()
    assert [reference() for reference in left] == [None, None]
