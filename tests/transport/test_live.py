"""A live session over the in-memory wire: real threads, a real loop, every message through the codec."""

from __future__ import annotations

import asyncio
import functools
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nbdash import App, Input, Output, State, dcc, html, no_update
from nbdash.graph.spec import Prop
from nbdash.notebook import capture
from nbdash.notebook.display import NotebookPolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage


def open_app(app: App) -> tuple[LiveSession, MemoryPage]:
    live = LiveSession("s", app.new_session(), app.loop, app.loop, app.submit, app.concurrency, NotebookPolicy(app))
    live.start()
    page = MemoryPage(live)
    wait_until(lambda: live.session.is_idle)
    page.hello()
    return live, page


def nested(depth: int) -> list[Any]:
    """A list in a list in a list ..."""
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def wait_until(condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
    until = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.002)


def chain_app(length: int) -> App:
    app = App()
    app.layout = html.Div([html.Button(id="p0")] + [html.P(id=f"p{i}") for i in range(1, length + 1)])

    def link(i: int) -> None:
        source = Input("p0", "n_clicks") if i == 1 else Input(f"p{i - 1}", "children")

        @app.callback(Output(f"p{i}", "children"), source)
        def step(value: int | None) -> int:
            return (value or 0) + 1

        del step

    for i in range(1, length + 1):
        link(i)
    return app


def test_a_chain_of_ten_is_answered_by_at_most_two_patches() -> None:
    _, page = open_app(chain_app(10))
    for click in range(1, 6):
        before = len(page.patches)
        page.wait_done(page.change("p0", n_clicks=click))
        assert page.values("p10", "children")[-1] == click + 10
        assert len(page.patches) - before <= 2


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


def test_async_callbacks_overlap_and_share_one_loop() -> None:
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


def test_a_failing_callback_is_told_with_the_authors_frame_first_and_the_rest_goes_on() -> None:
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
def test_a_value_that_does_not_fit_or_cannot_be_sent_is_told_with_what_to_do(returned: Any, said: str) -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="x"), html.P(id="y")])

    @app.callback(Output("x", "children"), Output("y", "children"), Input("a", "value"), prevent_initial_call=True)
    def odd(value: str) -> Any:
        return returned if returned in (["one"], "ab") else (returned, "")

    _, page = open_app(app)
    page.wait_done(page.change("a", value="go"))
    (failure,) = page.patches[-1]["failures"]
    assert said in failure["message"]
    assert "test_live.py, line" in failure["message"]


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
    assert "update nbdash in the kernel" in page.messages[0]["message"]


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

    live = LiveSession("s", app.new_session(), app.loop, app.loop, app.submit, 1, NotebookPolicy(app))
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
        _ = App(run_on="main").submit


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
        hello = {"type": "hello", "protocol": 1, "view": page.view, "generation": "older", "received": 6}
        live.receive(page.view, hello, page._receive)
        assert page.messages[0]["resumed"] is False


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
    page.wait_for(lambda: [["stdout", "half way\n"]] in [patch.get("output") for patch in page.patches])
    assert number not in page.done
    release.set()
    page.wait_done(number)
