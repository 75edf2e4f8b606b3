"""What a session holds, counted in objects: sizes differ from machine to machine, and memory is given back late."""

from __future__ import annotations

import gc
import time
import weakref

import plotly.graph_objects as go
import pytest

from nbdash import App, Input, Output, dcc, html
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
