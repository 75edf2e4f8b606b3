"""What views are told and what they may say: one view and several, gone and come back, odd messages."""

from __future__ import annotations

import logging
import threading
import time
from typing import Any

import numpy as np
import pytest

from nbdash import App, Input, Output, dcc, html
from nbdash.engine.outcome import Update
from nbdash.graph.spec import Prop
from nbdash.protocol.version import PROTOCOL
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import chain_app, open_app


def test_a_chain_of_ten_is_answered_by_at_most_two_patches() -> None:
    _, page = open_app(chain_app(10))
    for click in range(1, 6):
        before = len(page.patches)
        page.wait_done(page.change("p0", n_clicks=click))
        assert page.values("p10", "children")[-1] == click + 10
        assert len(page.patches) - before <= 2


def test_a_page_may_set_only_what_a_person_can_set_and_is_told_what_holds() -> None:
    app = App()
    app.layout = html.Div([dcc.Slider(min=0, max=10, value=3, id="s")])
    live, page = open_app(app)
    page.wait_done(page.change("s", max=1000, value=4))
    node = live.session.store.node("s")
    assert node is not None
    assert node.props["max"] == 10
    assert node.props["value"] == 4
    assert page.values("s", "max") == [10]


def test_two_views_agree_and_the_one_that_changed_a_prop_is_not_sent_it_back() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def shout(value: str) -> str:
        return value.upper()

    live, one = open_app(app)
    two = MemoryPage(live)
    two.hello()
    one.wait_done(one.change("a", value="hi"))
    two.wait_for(lambda: bool(two.values("out", "children")))
    assert one.values("out", "children") == two.values("out", "children") == ["HI"]
    assert (one.values("a", "value"), two.values("a", "value")) == ([], ["hi"])


def test_a_page_that_comes_back_is_replayed_what_it_missed() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def echo(value: str) -> str:
        return value

    live, page = open_app(app)
    live.disconnect(page.view, page._receive)
    other = MemoryPage(live)
    other.hello()
    other.wait_done(other.change("a", value="meanwhile"))
    assert page.values("out", "children") == []
    page.hello()
    page.wait_for(lambda: page.values("out", "children") == ["meanwhile"])
    assert page.messages[-2]["resumed"] is True
    assert len([message for message in page.messages if message["type"] == "snapshot"]) == 1


def test_a_page_that_does_not_acknowledge_is_sent_only_the_last_values_when_it_does() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def echo(value: int) -> int:
        return value

    live, page = open_app(app)
    silent = MemoryPage(live)
    silent.hello()
    for value in range(60):
        page.wait_done(page.change("a", value=value))
    assert len(silent.messages) <= 33  # the welcome, and a window of 32
    live.receive(silent.view, {"type": "ack", "ack": silent._channel.received}, silent._receive)
    silent.wait_for(lambda: silent.values("out", "children")[-1] == 59)
    assert len(silent.patches) < 40


def test_a_view_that_the_kernel_does_not_know_is_asked_to_begin_again() -> None:
    live, _ = open_app(chain_app(1))
    stranger = MemoryPage(live)
    stranger.change("p0", n_clicks=1)
    assert [message["type"] for message in stranger.messages] == ["restart"]


def test_a_page_of_another_protocol_is_told_what_to_update() -> None:
    live, _ = open_app(chain_app(1))
    page = MemoryPage(live)
    live.receive(page.view, {"type": "hello", "protocol": 99, "received": 0}, page._receive)
    assert page.messages[0]["type"] == "refused"
    assert "nbdash in the kernel's environment" in page.messages[0]["message"]


def test_arrays_of_a_figure_travel_as_bytes() -> None:
    import plotly.graph_objects as go

    app = App()
    app.layout = html.Div([html.Button(id="b"), dcc.Graph(id="g")])
    x = np.linspace(0, 1, 100_000)

    @app.callback(Output("g", "figure"), Input("b", "n_clicks"), prevent_initial_call=True)
    def draw(_: int) -> go.Figure:
        return go.Figure(go.Scattergl(x=x, y=x**2))

    live, page = open_app(app)
    sizes: list[int] = []
    receive = page._receive

    def measured(encoded: Any) -> None:
        sizes.append(len(encoded.header))
        receive(encoded)

    view = live.views.find(page.view)
    assert view is not None
    view.send = measured
    page.wait_done(page.change("b", n_clicks=1))
    (figure,) = page.values("g", "figure")
    assert np.array_equal(figure["data"][0]["x"], x)
    assert max(sizes) < 20_000


def test_replacing_the_layout_reaches_open_views() -> None:
    from nbdash.notebook.display import dashboard

    app = App()
    app.layout = html.P("old")
    shown = dashboard(app)
    page = MemoryPage(shown.live)
    page.hello()
    app.layout = html.P("new")
    assert [m["layout"]["props"]["children"] for m in page.messages if m["type"] == "snapshot"] == [
        "old",
        "new",
    ]


def test_half_a_character_arrives_as_a_question_mark_and_nothing_stops() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def half(value: str) -> dict[str, Any] | str:
        return "\ud83d" if value == "odd" else value

    _, page = open_app(app)
    page.wait_done(page.change("a", value="odd"))
    page.wait_done(page.change("a", value="even"))
    assert page.values("out", "children") == ["?", "even"]


def test_what_is_no_message_is_refused_and_stops_nothing() -> None:
    live, page = open_app(chain_app(2))
    for message in (
        {"type": "event", "n": 1, "ack": 0},
        {"type": "event", "n": 2, "ack": 0, "changes": [["p0"]]},
        {"type": "event", "n": 3, "ack": 0, "changes": [["p0", [1]]]},
        {"type": "nonsense"},
    ):
        with pytest.raises(ValueError, match=r"\w"):
            live.receive(page.view, message, page._receive)
    again = MemoryPage(live)
    again.hello()
    again.wait_done(again.change("p0", n_clicks=1))
    assert again.values("p2", "children")[-1] == 3


def test_what_a_page_sends_is_data_and_no_component() -> None:
    app, seen = App(suppress_callback_exceptions=True), []
    app.layout = html.Div([dcc.Store(id="store"), html.P(id="p")])

    @app.callback(Output("p", "children"), Input("secret", "value"), prevent_initial_call=True)
    def never(value: str) -> None:
        seen.append(value)

    live, page = open_app(app)
    for id in ("secret", "p"):
        forged = {"namespace": "dash_core_components", "type": "Input", "props": {"id": id, "value": "forged"}}
        page.wait_done(page.change("store", data=forged))
        assert seen == [] and "secret" not in live.session.store
        assert live.session.store.value(Prop("store", "data")) == forged


def test_a_component_in_data_is_data() -> None:
    app = App()
    app.layout = html.Div([html.P(id="p"), dcc.Store(id="s", data=html.P(id="p").to_plotly_json())])
    live, _ = open_app(app)
    assert sorted(live.session.store) == ["p", "s"]


def test_replacing_the_layout_ends_the_events_under_way() -> None:
    app, release = App(concurrency=2), threading.Event()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def slow(value: str) -> str:
        release.wait(10)
        return value

    live, page = open_app(app)
    number = page.change("a", value="x")
    page.wait_for(lambda: any("out.children" in patch.get("pending", ()) for patch in page.patches))
    live.refresh(app.new_session())
    page.wait_done(number)
    release.set()


def test_a_page_that_was_forgotten_does_not_go_on_with_its_old_numbers() -> None:
    live, page = open_app(chain_app(1))
    page.wait_done(page.change("p0", n_clicks=1))
    live.views.drop(page.view)
    for _ in range(2):  # the first welcome was lost on the way
        page.messages.clear()
        hello = {"type": "hello", "protocol": PROTOCOL, "view": page.view, "generation": "older", "received": 6}
        live.receive(page.view, hello, page._receive)
        assert page.messages[0]["resumed"] is False


def test_a_page_that_asks_for_what_it_has_acknowledged_begins_again_and_nothing_piles_up() -> None:
    live, page = open_app(chain_app(1))
    page.acknowledge()
    for _ in range(50):
        live.receive(page.view, {"type": "resend", "from": 0}, page._receive)
    assert page.messages[-1]["type"] == "restart"
    assert [message["type"] for message in page.messages].count("snapshot") == 1
    page.hello()
    assert page.messages[-1]["type"] == "snapshot"


def test_a_handler_of_the_log_may_set_props() -> None:
    live, page = open_app(chain_app(1))
    is_handling, is_sending = threading.Event(), threading.Event()

    class InThePage(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            is_handling.set()
            is_sending.wait(1)
            time.sleep(0.1)  # until the session has its lock, and would log something
            live.set_props([Update(Prop("p1", "children"), record.getMessage(), [])])

    def send() -> None:
        is_handling.wait()
        is_sending.set()
        page.event([["p1", {"children": "refused"}]])

    handler, log = InThePage(), logging.getLogger("nbdash")
    log.addHandler(handler)
    try:
        threads = [threading.Thread(target=job, daemon=True) for job in (send, lambda: log.warning("mine"))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(5)
        assert not any(thread.is_alive() for thread in threads)
        page.wait_for(lambda: any("refused" in str(value) for value in page.values("p1", "children")))
    finally:
        log.removeHandler(handler)
