"""A person stops what takes too long: at once for them, and for the callback as soon as it hears of it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncGenerator, Generator
from typing import Any

import pytest

from nbdash import App, Input, Output, ctx, html, set_props
from nbdash.graph.spec import Prop
from nbdash.transport import stops
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app, wait_until


class Slow:
    """What a slow callback does, and what has become of it."""

    def __init__(self) -> None:
        self.begun, self.release = threading.Event(), threading.Event()
        self.ended: list[str] = []

    def spin(self) -> None:
        """Be busy in Python, until the test lets it go."""
        self.begun.set()
        try:
            while not self.release.is_set():
                sum(range(100))
            self.ended.append("returned")
        except BaseException as error:
            self.ended.append(type(error).__name__)
            raise

    def wait(self) -> None:
        """Be deaf, as C code is."""
        self.begun.set()
        self.release.wait(30)
        self.ended.append("returned")


@pytest.fixture
def slow() -> Generator[Slow]:
    made = Slow()
    yield made
    made.release.set()


def one_callback(app: App, body: Any) -> tuple[LiveSession, MemoryPage]:
    """An app whose button runs `body`, and whose other button is quick."""
    app.layout = html.Div([html.Button(id="b"), html.P("before", id="out"), html.Button(id="c"), html.P(id="quick")])
    app.callback(Output("out", "children"), Input("b", "n_clicks"), prevent_initial_call=True)(body)

    @app.callback(Output("quick", "children"), Input("c", "n_clicks"), prevent_initial_call=True)
    def quick(clicks: int) -> int:
        return clicks

    return open_app(app)


def stop(page: MemoryPage, *props: str) -> None:
    page.ask({"type": "stop", "props": list(props)})


def last_failures(page: MemoryPage) -> list[dict[str, Any]]:
    return next(patch["failures"] for patch in reversed(page.patches) if "failures" in patch)


def test_a_busy_callback_ends_where_it_is_and_all_goes_on(slow: Slow) -> None:
    def work(clicks: int) -> str:
        slow.spin()
        return "after"

    live, page = one_callback(App(), work)
    event = page.change("b", n_clicks=1)
    assert slow.begun.wait(10)
    stop(page, "out.children")
    page.wait_done(event)
    (failure,) = last_failures(page)
    assert (failure["stopped"], failure["title"], failure["outputs"]) == ("over", "Stopped", ["out.children"])
    assert failure["traceback"] is None
    wait_until(lambda: slow.ended == ["Stopped"])
    assert live.value(Prop("out", "children")) == "before"
    page.wait_done(page.change("c", n_clicks=5))  # the one worker of the app is free again
    assert page.value("quick", "children") == 5
    slow.release.set()
    page.wait_done(page.change("b", n_clicks=2))  # and so is the callback
    assert page.value("out", "children") == "after"
    assert last_failures(page) == []


def test_one_that_does_not_listen_is_told_of_and_holds_nobody_else_up(
    slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stops, "HEARD_S", 0.05)

    def work(clicks: int) -> str:
        slow.wait()
        return "after"

    _, page = one_callback(App(concurrency=2), work)
    event = page.change("b", n_clicks=1)
    assert slow.begun.wait(10)
    stop(page, "out.children")
    page.wait_done(event)
    page.wait_for(lambda: last_failures(page)[0]["stopped"] == "running")
    page.wait_done(page.change("c", n_clicks=1))
    slow.release.set()
    page.wait_for(lambda: last_failures(page)[0]["stopped"] == "over")
    assert page.values("out", "children") == []  # what it came to after all counts for nothing


def test_an_async_callback_is_cancelled() -> None:
    begun, ended = threading.Event(), list[str]()

    async def work(clicks: int) -> str:
        begun.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            ended.append("cancelled")
            raise
        return "after"

    _, page = one_callback(App(), work)
    event = page.change("b", n_clicks=1)
    assert begun.wait(10)
    stop(page, "out.children")
    page.wait_done(event)
    wait_until(lambda: ended == ["cancelled"])
    assert [failure["stopped"] for failure in last_failures(page)] == ["over"]


def test_generators_end_too_whether_a_step_is_made_or_not(slow: Slow) -> None:
    closed = list[str]()

    def steps(clicks: int) -> Generator[str]:
        try:
            yield "first"
            slow.spin()
            yield "second"
        finally:
            closed.append("sync")

    async def asteps(clicks: int) -> AsyncGenerator[str]:
        try:
            yield "first"
            await asyncio.sleep(60)
            yield "second"
        finally:
            closed.append("async")

    for body, kind in ((steps, "sync"), (asteps, "async")):
        _, page = one_callback(App(), body)
        event = page.change("b", n_clicks=1)
        page.wait_for(lambda page=page: page.values("out", "children") == ["first"])
        if body is steps:
            assert slow.begun.wait(10)
        stop(page, "out.children")
        page.wait_done(event)
        wait_until(lambda kind=kind: kind in closed)
        assert page.values("out", "children") == ["first"]


def test_who_waits_for_a_slow_callback_stops_it_and_is_not_called(slow: Slow) -> None:
    app, calls = App(), list[str]()
    app.layout = html.Div([html.Button(id="b"), html.P(id="first"), html.P(id="second")])

    @app.callback(Output("first", "children"), Input("b", "n_clicks"), prevent_initial_call=True)
    def first(clicks: int) -> int:
        slow.spin()
        return clicks

    @app.callback(
        Output("second", "children"),
        Input("first", "children"),
        Input("b", "n_clicks"),
        prevent_initial_call=True,
    )
    def second(value: int, clicks: int) -> int:
        calls.append("second")
        return value

    _, page = open_app(app)
    event = page.change("b", n_clicks=1)
    assert slow.begun.wait(10)
    stop(page, "second.children")
    page.wait_done(event)
    assert {output for failure in last_failures(page) for output in failure["outputs"]} == {
        "first.children",
        "second.children",
    }
    assert calls == []
    wait_until(lambda: slow.ended == ["Stopped"])


def test_other_sessions_and_other_callbacks_are_not_touched(slow: Slow) -> None:
    app, other = App(concurrency=2), Slow()
    app.layout = html.Div([html.Button(id="b"), html.P(id="x"), html.P(id="y")])

    @app.callback(Output("x", "children"), Input("b", "n_clicks"), prevent_initial_call=True)
    def work_x(clicks: int) -> int:
        slow.spin()
        return clicks

    @app.callback(Output("y", "children"), Input("b", "n_clicks"), prevent_initial_call=True)
    def work_y(clicks: int) -> int:
        other.spin()
        return clicks

    _, page = open_app(app)
    event = page.change("b", n_clicks=1)
    assert slow.begun.wait(10) and other.begun.wait(10)
    stop(page, "x.children")
    wait_until(lambda: slow.ended == ["Stopped"])
    stop(page, "nothing.children", "without a period")
    other.release.set()
    page.wait_done(event)
    assert other.ended == ["returned"]
    assert page.values("y", "children") == [1]
    assert page.values("x", "children") == []


def test_a_stop_that_comes_too_late_hits_nobody(slow: Slow) -> None:
    app, seen = App(), list[int]()

    def work(clicks: int) -> int:
        seen.append(clicks)
        return clicks

    _, page = one_callback(app, work)
    for clicks in range(1, 300):
        event = page.change("b", n_clicks=clicks)
        if clicks % 3:
            time.sleep(0.0001 * (clicks % 7))
        stop(page, "out.children")
        page.wait_done(event)
    page.wait_done(page.change("b", n_clicks=1000))
    assert page.value("out", "children") == 1000
    page.wait_done(page.change("c", n_clicks=7))
    assert page.value("quick", "children") == 7


def test_what_it_sets_on_the_way_is_set_whole_or_not_at_all(slow: Slow) -> None:
    sets = 0

    def work(clicks: int) -> str:
        nonlocal sets
        slow.begun.set()
        while True:
            set_props("quick", {"children": [html.B(str(sets)), html.I(str(sets))]})
            sets += 1
            assert ctx.triggered_id == "b"

    live, page = one_callback(App(), work)
    for clicks in range(1, 15):
        slow.begun.clear()
        event = page.change("b", n_clicks=clicks)
        assert slow.begun.wait(10)
        time.sleep(0.001 * clicks)
        stop(page, "out.children")
        page.acknowledge()
        page.wait_done(event)
        wait_until(lambda: not live.session.pending())
        with live.lock:
            layout = live.session.store.layout
            found = [node.props["children"] for node in live.session.store.nodes() if node.type in {"B", "I"}]
        assert found[:1] * 2 == found and layout is not None
    page.wait_done(page.change("c", n_clicks=3))


def test_a_stop_that_is_none_is_refused() -> None:
    _, page = one_callback(App(), lambda clicks: clicks)
    for props in (None, "out.children", [1]):
        with pytest.raises(ValueError, match="must be a list of texts"):
            page.ask({"type": "stop", "props": props})
