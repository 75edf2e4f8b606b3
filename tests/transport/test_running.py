"""How a live session runs callbacks: on which thread, how many at once, and what becomes of what they return."""

from __future__ import annotations

import asyncio
import functools
import threading
import time
from typing import Any

import pytest

from nbdash import App, Input, Output, State, capture, dcc, html, no_update
from nbdash.engine.outcome import Outcome, Values
from nbdash.engine.session import Run
from nbdash.notebook.display import NotebookPolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app


def test_a_diamond_runs_each_callback_once() -> None:
    app, runs = App(), []
    app.layout = html.Div([dcc.Input(id="a"), *(html.P(id=key) for key in "bcd")])
    for key in "bc":

        @app.callback(Output(key, "children"), Input("a", "value"))
        def side(value: str, key: str = key) -> str:
            runs.append(key)
            return f"{key}{value}"

    @app.callback(Output("d", "children"), Input("b", "children"), Input("c", "children"))
    def join(b: str, c: str) -> str:
        runs.append("d")
        return b + c

    _, page = open_app(app)
    runs.clear()
    page.wait_done(page.change("a", value="x"))
    assert runs == ["b", "c", "d"]
    assert page.values("d", "children")[-1] == "bxcx"


def test_a_flood_of_values_ends_on_the_last_and_skips_most() -> None:
    app, seen = App(), []
    app.layout = html.Div([dcc.Slider(min=0, max=100, id="s"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("s", "value"), prevent_initial_call=True)
    def slow(value: int) -> str:
        time.sleep(0.05)
        seen.append(value)
        return f"at {value}"

    _, page = open_app(app)
    start = time.monotonic()
    last = 0
    for value in range(1, 101):
        last = page.change("s", value=value)
        time.sleep(0.002)
    page.wait_done(last)
    took = time.monotonic() - start
    assert seen[-1] == 100
    assert page.values("out", "children")[-1] == "at 100"
    assert len(seen) <= took / 0.05 + 2


def test_sync_callbacks_of_one_app_never_overlap_unless_asked() -> None:
    def most_at_once(concurrency: int) -> int:
        app = App(concurrency=concurrency)
        app.layout = html.Div([dcc.Input(id="a"), *(html.P(id=f"p{i}") for i in range(4))])
        now, most, lock = 0, 0, threading.Lock()

        for i in range(4):

            @app.callback(Output(f"p{i}", "children"), Input("a", "value"))
            def work(value: str) -> str:
                nonlocal now, most
                with lock:
                    now += 1
                    most = max(most, now)
                time.sleep(0.03)
                with lock:
                    now -= 1
                return value

        _, page = open_app(app)
        page.wait_done(page.change("a", value="x"))
        return most

    assert most_at_once(1) == 1
    assert most_at_once(4) == 4


def test_4_7_async_callbacks_overlap_and_share_one_loop() -> None:
    app, loops = App(), set[Any]()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="p0"), html.P(id="p1")])
    met = asyncio.Barrier(2)

    for i in range(2):

        @app.callback(Output(f"p{i}", "children"), Input("a", "value"), prevent_initial_call=True)
        async def together(value: str) -> str:
            loops.add(asyncio.get_running_loop())
            await asyncio.wait_for(met.wait(), 5)
            return value

    _, page = open_app(app)
    page.wait_done(page.change("a", value="x"))
    assert page.values("p0", "children") == page.values("p1", "children") == ["x"]
    assert len(loops) == 1


def test_a_busy_callback_does_not_keep_the_inbox_shut() -> None:
    app, release = App(concurrency=2), threading.Event()
    app.layout = html.Div([dcc.Input(id="a"), dcc.Input(id="b"), html.P(id="slow"), html.P(id="quick")])

    @app.callback(Output("slow", "children"), Input("a", "value"), prevent_initial_call=True)
    def slow(value: str) -> str:
        release.wait(10)
        return value

    @app.callback(Output("quick", "children"), Input("b", "value"), prevent_initial_call=True)
    def quick(value: str) -> str:
        return value

    _, page = open_app(app)
    first = page.change("a", value="x")
    page.wait_for(lambda: any("slow.children" in patch.get("pending", ()) for patch in page.patches))
    page.wait_done(page.change("b", value="y"))
    assert first not in page.done
    release.set()
    page.wait_done(first)
    assert page.patches[-1]["pending"] == []


def test_8_7_a_failing_callback_is_told_with_the_authors_frame_first_and_the_rest_goes_on() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="bad"), html.P(id="good")])

    @app.callback(Output("bad", "children"), Input("a", "value"), prevent_initial_call=True)
    def bad(value: str) -> float:
        return 1 / len(value)

    @app.callback(Output("good", "children"), Input("a", "value"), prevent_initial_call=True)
    def good(value: str) -> str:
        return value

    _, page = open_app(app)
    page.wait_done(page.change("a", value=""))
    (failure,) = page.patches[-1]["failures"]
    assert failure["outputs"] == ["bad.children"]
    assert failure["message"] == "ZeroDivisionError: division by zero"
    lines = failure["traceback"].splitlines()
    assert lines[1].strip().startswith(f'File "{__file__}"') and lines[1].endswith("in bad")
    assert page.values("good", "children") == [""]
    page.wait_done(page.change("a", value="xy"))
    assert page.patches[-1]["failures"] == []
    assert page.values("bad", "children") == [0.5]


def nested(depth: int) -> list[Any]:
    """A list in a list in a list ..."""
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        ({1, 2}, "sorted("),
        (object(), "can't be sent"),
        (nested(3_000), "nested too deeply"),
        (["one"], "a list or tuple of 2 values, but a list of 1 values was returned"),
        ("ab", "a list or tuple of 2 values, but a str was returned"),
    ],
)
def test_8_4_a_value_that_does_not_fit_or_cannot_be_sent_is_told_with_what_to_do(returned: Any, said: str) -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="x"), html.P(id="y")])

    @app.callback(Output("x", "children"), Output("y", "children"), Input("a", "value"), prevent_initial_call=True)
    def odd(value: str) -> Any:
        return returned if returned in (["one"], "ab") else (returned, "")

    _, page = open_app(app)
    page.wait_done(page.change("a", value="go"))
    (failure,) = page.patches[-1]["failures"]
    assert said in failure["message"]
    assert "test_running.py, line" in failure["message"]


def test_states_are_read_and_no_update_leaves_an_output_alone() -> None:
    app = App()
    app.layout = html.Div([html.Button(id="b"), dcc.Input(id="i", value="x"), html.P(id="p"), html.P("keep", id="q")])

    @app.callback(
        [Output("p", "children"), Output("q", "children")],
        Input("b", "n_clicks"),
        State("i", "value"),
        prevent_initial_call=True,
    )
    def read(clicks: int, value: str) -> list[Any]:
        return [f"{clicks}{value}", no_update]

    _, page = open_app(app)
    page.change("i", value="typed")
    page.wait_done(page.change("b", n_clicks=1))
    assert page.values("p", "children") == ["1typed"]
    assert page.values("q", "children") == []


async def test_callbacks_can_be_run_on_the_main_thread() -> None:
    app, threads = App(run_on="main"), set[threading.Thread]()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"))
    def here(value: str | None) -> str:
        threads.add(threading.current_thread())
        return f"{value}"

    live = LiveSession("s", app.new_session(), app.loop, app.loop, app.workers(1), 1, NotebookPolicy(app))
    live.start()
    page = MemoryPage(live)
    page.hello()
    number = page.change("a", value="x")
    for _ in range(500):
        await asyncio.sleep(0.01)
        if number in page.done:
            break
    assert page.values("out", "children")[-1] == "x"
    assert threads == {threading.current_thread()}


def test_the_main_thread_must_have_a_running_loop() -> None:
    from nbdash.exceptions import InvalidConfig

    with pytest.raises(InvalidConfig, match="needs a running event loop"):
        _ = App(run_on="main").workers(1)


def test_an_async_callback_that_exits_fails_alone() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    async def leave(value: str) -> str:
        if value == "exit":
            raise SystemExit(3)
        return value

    _, page = open_app(app)
    page.wait_done(page.change("a", value="exit"))
    assert page.patches[-1]["failures"][0]["message"] == "SystemExit: 3"
    page.wait_done(page.change("a", value="on"))
    assert page.values("out", "children") == ["on"]


def test_a_sync_decorator_round_an_async_callback_is_awaited() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    def decorated(function: Any) -> Any:
        @functools.wraps(function)
        def inner(*arguments: Any) -> Any:
            return function(*arguments)

        return inner

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    @decorated
    async def echo(value: str) -> str:
        return value

    _, page = open_app(app)
    page.wait_done(page.change("a", value="x"))
    assert page.values("out", "children") == ["x"]


def test_prints_are_shown_while_the_callback_still_runs() -> None:
    app, release = App(), threading.Event()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def slow(value: str) -> str:
        time.sleep(0.1)
        print("half way")
        release.wait(10)
        return value

    capture.install()
    _, page = open_app(app)
    number = page.change("a", value="x")
    page.wait_for(lambda: ["half way\n"] in [[entry["text"] for entry in p.get("output", ())] for p in page.patches])
    assert number not in page.done
    release.set()
    page.wait_done(number)


def test_a_result_that_cannot_be_taken_in_is_told_and_the_next_one_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="b")])

    @app.callback(Output("b", "children"), Input("a", "value"), prevent_initial_call=True)
    def copy(value: str) -> str:
        return value

    live, page = open_app(app)
    finish = live.session.finish

    def broken(run: Run, outcome: Outcome, origin: object = None) -> bool:
        if isinstance(outcome, Values):
            monkeypatch.undo()
            raise RuntimeError("a fault of ours")
        return finish(run, outcome, origin)

    monkeypatch.setattr(live.session, "finish", broken)
    page.wait_done(page.change("a", value="x"))
    (failure,) = page.patches[-1]["failures"]
    assert failure["message"] == "RuntimeError: a fault of ours"
    page.wait_done(page.change("a", value="y"))
    assert page.values("b", "children") == ["y"]
