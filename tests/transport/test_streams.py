"""Generator callbacks, `set_props` from callbacks and from outside, persistent callbacks."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator

import pytest

from nbdash import App, Input, Output, ctx, dcc, html, set_props
from nbdash.engine.outcome import Update
from nbdash.graph.spec import Prop
from nbdash.transport import live as live_module
from tests.transport.harness import open_app, wait_until


def button_app(concurrency: int = 1) -> App:
    app = App(concurrency=concurrency)
    app.layout = html.Div([html.Button(id="go"), html.Button(id="other"), *(html.P(id=key) for key in "xyz")])
    return app


def test_every_value_that_a_generator_yields_is_shown_and_reaches_those_who_read_it() -> None:
    app = button_app()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def count(_: int) -> Iterator[int]:
        for number in range(4):
            yield number
            wait_until(lambda number=number: page.values("y", "children")[-1:] == [2 * number])

    @app.callback(Output("y", "children"), Input("x", "children"), prevent_initial_call=True)
    def double(number: int) -> int:
        return 2 * number

    _, page = open_app(app)
    page.wait_done(page.change("go", n_clicks=1))
    assert page.values("x", "children") == [0, 1, 2, 3]
    assert page.values("y", "children") == [0, 2, 4, 6]
    assert page.patches[-1]["pending"] == []


def test_async_generators_stream_too_and_do_not_keep_others_waiting() -> None:
    app, seen = button_app(), list[int]()
    may_end = threading.Event()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    async def count(_: int) -> AsyncIterator[int]:
        for number in range(4):
            yield number
            while page.values("x", "children")[-1:] != [number] or (number == 3 and not may_end.is_set()):
                await asyncio.sleep(0.01)

    @app.callback(Output("z", "children"), Input("other", "n_clicks"), prevent_initial_call=True)
    def other(clicks: int) -> int:
        seen.append(clicks)
        return clicks

    _, page = open_app(app)
    first = page.change("go", n_clicks=1)
    page.wait_done(page.change("other", n_clicks=1))
    assert first not in page.done
    may_end.set()
    page.wait_done(first)
    assert page.values("x", "children") == [0, 1, 2, 3]


def test_other_sync_callbacks_run_between_the_steps_of_a_generator() -> None:
    app = button_app()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def count(_: int) -> Iterator[int]:
        for number in range(50):
            yield number
            time.sleep(0.02)

    @app.callback(Output("z", "children"), Input("other", "n_clicks"), prevent_initial_call=True)
    def other(clicks: int) -> int:
        return clicks

    _, page = open_app(app)
    first = page.change("go", n_clicks=1)
    page.wait_for(lambda: bool(page.values("x", "children")))
    page.wait_done(page.change("other", n_clicks=1))
    assert first not in page.done


@pytest.mark.parametrize("is_async", [False, True])
def test_a_generator_is_closed_when_a_newer_run_starts(is_async: bool) -> None:
    app, closed = button_app(), threading.Event()

    def sync(clicks: int) -> Iterator[str]:
        try:
            while True:
                yield f"run {clicks}"
                time.sleep(0.01)
                if clicks > 1:
                    return
        finally:
            if clicks == 1:
                closed.set()

    async def async_(clicks: int) -> AsyncIterator[str]:
        try:
            while True:
                yield f"run {clicks}"
                if clicks > 1:
                    return
                await asyncio.sleep(60)
        finally:
            if clicks == 1:
                closed.set()

    app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)(
        async_ if is_async else sync
    )
    _, page = open_app(app)
    page.change("go", n_clicks=1)
    page.wait_for(lambda: page.values("x", "children")[-1:] == ["run 1"])
    page.wait_done(page.change("go", n_clicks=2))
    assert closed.wait(5)
    assert page.values("x", "children")[-1] == "run 2"


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("end", ["close", "desert"])
def test_a_generator_is_closed_when_nobody_is_there_any_more(
    is_async: bool, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, closed = button_app(), threading.Event()

    def sync(_: int) -> Iterator[float]:
        try:
            while True:
                yield time.monotonic()
                time.sleep(0.01)
        finally:
            closed.set()

    async def async_(_: int) -> AsyncIterator[float]:
        try:
            while True:
                yield time.monotonic()
                await asyncio.sleep(0.01)
        finally:
            closed.set()

    app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)(
        async_ if is_async else sync
    )
    live, page = open_app(app)
    page.change("go", n_clicks=1)
    page.wait_for(lambda: len(page.values("x", "children")) > 1)
    if end == "close":
        live.close()
    else:
        monkeypatch.setattr(live_module, "DESERTED_S", 0.0)
        live.disconnect(page.view, page._receive)
        time.sleep(0.01)
        live._beat()
    assert closed.wait(5)
    wait_until(lambda: live.session.is_idle)


def test_a_generator_that_fails_keeps_what_it_has_yielded() -> None:
    app = button_app()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def count(_: int) -> Iterator[int]:
        yield 1
        raise ZeroDivisionError

    _, page = open_app(app)
    page.wait_done(page.change("go", n_clicks=1))
    assert page.values("x", "children") == [1]
    assert page.patches[-1]["failures"][0]["message"].startswith("ZeroDivisionError")


def test_props_that_a_callback_sets_are_shown_while_it_runs() -> None:
    app, release = button_app(), threading.Event()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def slow(_: int) -> str:
        set_props("y", {"children": "half way"})
        release.wait(10)
        return "done"

    _, page = open_app(app)
    number = page.change("go", n_clicks=1)
    page.wait_for(lambda: page.values("y", "children") == ["half way"])
    assert number not in page.done
    release.set()
    page.wait_done(number)
    assert page.values("x", "children") == ["done"]


def test_props_can_be_set_from_any_thread_and_call_those_who_watch_them() -> None:
    app = button_app()

    @app.callback(Output("y", "children"), Input("x", "children"), prevent_initial_call=True)
    def double(number: int) -> int:
        return 2 * number

    live, page = open_app(app)
    threads = [
        threading.Thread(target=live.set_props, args=([Update(Prop("x", "children"), number)],)) for number in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    last = live.value(Prop("x", "children"))
    page.wait_for(lambda: page.values("y", "children")[-1:] == [2 * last])
    assert page.values("x", "children")[-1] == last


def test_props_that_are_set_very_often_are_sent_once_per_frame() -> None:
    live, page = open_app(button_app())
    start = time.monotonic()
    while time.monotonic() < start + 0.3:
        live.set_props([Update(Prop("x", "children"), time.monotonic())])
    took_s = time.monotonic() - start  # more than 0.3 s on a busy machine
    page.acknowledge()  # or the kernel, which sends only so much ahead, would wait for it after half a second
    last = live.value(Prop("x", "children"))
    page.wait_for(lambda: page.values("x", "children")[-1] == last)
    assert len(page.patches) <= took_s * 60 + 15


def test_a_persistent_callback_is_not_waited_for() -> None:
    app = button_app()

    @app.callback(persistent=True)
    async def clock() -> None:
        for tick in range(1_000):
            set_props("z", {"children": tick})
            await asyncio.sleep(0.02)

    @app.callback(Output("y", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def other(clicks: int) -> int:
        return clicks

    live, page = open_app(app)
    page.wait_for(lambda: len(page.values("z", "children")) > 2)
    page.wait_done(page.change("go", n_clicks=1))
    assert live.session.is_idle
    live.close()


def test_several_sync_callbacks_overlap_where_they_may_and_keep_order_where_they_depend() -> None:
    app, log, lock = button_app(concurrency=4), list[str](), threading.Lock()

    def note(text: str) -> None:
        with lock:
            log.append(text)

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def first(clicks: int) -> int:
        note("first begins")
        time.sleep(0.1)
        note("first ends")
        return clicks

    @app.callback(Output("z", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def beside(clicks: int) -> int:
        note("beside begins")
        return clicks

    @app.callback(Output("y", "children"), Input("x", "children"), prevent_initial_call=True)
    def after(clicks: int) -> int:
        note("after begins")
        return clicks

    _, page = open_app(app)
    page.wait_done(page.change("go", n_clicks=1))
    assert log == ["first begins", "beside begins", "first ends", "after begins"]


def test_a_chain_stays_on_one_thread_though_there_are_four() -> None:
    app, threads = button_app(concurrency=4), set[int]()
    app.layout = html.Div([dcc.Input(id="p0"), *(html.P(id=f"p{i}") for i in range(1, 11))])
    for i in range(1, 11):
        source = Input("p0", "value") if i == 1 else Input(f"p{i - 1}", "children")

        @app.callback(Output(f"p{i}", "children"), source, prevent_initial_call=True)
        def link(value: int) -> int:
            threads.add(threading.get_ident())
            return value + 1

    _, page = open_app(app)
    page.wait_done(page.change("p0", value=1))
    assert page.values("p10", "children") == [11]
    assert len(threads) == 1


def test_13_3_a_callback_learns_by_its_websocket_that_it_was_asked_for_again() -> None:
    app, seen = App(concurrency=2), list[bool]()
    app.layout = html.Div([html.Button(id="go"), html.P(id="x")])
    again = threading.Event()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True, websocket=True)
    def work(clicks: int) -> int:
        assert ctx.websocket is not None
        seen.append(ctx.websocket.is_shutdown)
        if clicks == 1:
            assert again.wait(10)
            seen.append(ctx.websocket.is_shutdown)
        else:
            again.set()
        return clicks

    _, page = open_app(app)
    page.change("go", n_clicks=1)
    wait_until(lambda: len(seen) == 1)
    page.wait_done(page.change("go", n_clicks=2))
    wait_until(lambda: len(seen) == 3)
    assert seen == [False, False, True]


def test_an_async_generator_that_is_overtaken_before_its_first_step_leaves_nothing_behind() -> None:
    app = button_app()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    async def count(clicks: int) -> AsyncIterator[int]:
        yield clicks

    live, page = open_app(app)
    gate = threading.Event()
    app.loop.call_soon_threadsafe(gate.wait)
    page.change("go", n_clicks=1)
    last = page.change("go", n_clicks=2)
    gate.set()
    page.wait_done(last)
    assert page.values("x", "children") == [2]
    wait_until(lambda: not live._runner.is_busy)


def test_nothing_starts_any_more_in_a_session_that_is_closed() -> None:
    app, gate, started = button_app(), threading.Event(), list[int]()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def slow(clicks: int) -> int:
        gate.wait()
        return clicks

    @app.callback(Output("y", "children"), Input("x", "children"), prevent_initial_call=True)
    def endless(clicks: int) -> Iterator[int]:
        started.append(clicks)
        while True:
            yield clicks

    live, page = open_app(app)
    page.change("go", n_clicks=1)
    wait_until(lambda: not live.session.has_ready(lambda _: True))
    live.close()
    gate.set()
    wait_until(lambda: not live._runner.is_busy)
    assert started == []


def test_what_is_cancelled_with_its_session_is_no_failure() -> None:
    app = button_app()

    @app.callback(Output("x", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    async def slow(clicks: int) -> int:
        await asyncio.sleep(60)
        return clicks

    live, page = open_app(app)
    page.change("go", n_clicks=1)
    wait_until(lambda: any(live._runner._tasks.values()))
    live.close()
    wait_until(lambda: not live._runner.is_busy)
    assert live.session.failures == {}
