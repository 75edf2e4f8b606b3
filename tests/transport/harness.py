"""A live session over the in-memory wire: real threads, a real loop, every message through the codec."""

from __future__ import annotations

import time
from collections.abc import Callable

from nbdash import App, Input, Output, html
from nbdash.notebook.display import NotebookPolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.memory import MemoryPage


def open_app(app: App) -> tuple[LiveSession, MemoryPage]:
    count = app.concurrency or 1
    live = LiveSession("s", app.new_session(), app.loop, app.loop, app.workers(count), count, NotebookPolicy(app))
    live.start()
    page = MemoryPage(live)
    wait_until(lambda: live.session.is_idle)
    page.hello()
    return live, page


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
