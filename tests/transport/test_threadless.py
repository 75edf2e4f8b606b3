"""Where no thread can be started, as in a browser: all is done by the one loop that runs."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Generator
from typing import Any

import pytest

from nbdash import App, Input, Output, dcc, html
from nbdash.program.cell_errors import CellError
from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL
from nbdash.pyodide.cells import CellSource, run_cells
from nbdash.pyodide.door import Door
from nbdash.transport import threads


@pytest.fixture(autouse=True)
def _no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "HAS_THREADS", False)

    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)


class Page:
    """The other end of the door."""

    def __init__(self, app: App) -> None:
        self.messages: list[dict[str, Any]] = []
        self._door = Door(app, lambda frame: self.messages.append(decode(*split(frame), {})), "http://localhost")
        self._sent = 0

    def hello(self, **fields: Any) -> None:
        hello = {"type": "hello", "protocol": PROTOCOL, "version": "", "view": "v", "session": None}
        self._send({**hello, "generation": None, "received": 0, "address": "/", **fields})

    def change(self, id: str, **props: Any) -> None:
        self._sent += 1
        self._send({"type": "event", "n": self._sent, "ack": len(self.messages), "changes": [[id, props]]})

    def _send(self, message: dict[str, Any]) -> None:
        self._door.receive(join(encode(message)))

    def layout(self) -> Any:
        """What the snapshot has in the paragraph."""
        return self.messages[1]["layout"]["props"]["children"][1]["props"]["children"]

    def shown(self, id: str, prop: str) -> Any:
        ops = [op for message in self.messages for op in message.get("ops", ())]
        return next((op[2] for op in reversed(ops) if op[:2] == [id, prop]), None)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not condition():
                await asyncio.sleep(0.001)


def _layout(*more: Any) -> Any:
    return html.Div([dcc.Input(id="n", type="number", value=1), html.P(id="out"), *more])


async def test_a_change_is_answered_by_the_loop_that_runs() -> None:
    app = App()
    app.layout = _layout()

    @app.callback(Output("out", "children"), Input("n", "value"))
    def double(n: int) -> int:
        print(f"doubling {n}")
        return 2 * n

    page = Page(app)
    page.hello()
    await page.until(lambda: [message["type"] for message in page.messages] == ["welcome", "snapshot"])
    assert '"2"' in json.dumps(page.messages[1]["layout"]) or ": 2" in json.dumps(page.messages[1]["layout"])
    assert page.layout() == 2
    page.change("n", value=21)
    await page.until(lambda: page.shown("out", "children") == 42)
    printed = [entry["text"] for message in page.messages for entry in message.get("output", ())]
    assert printed == ["doubling 1\n", "doubling 21\n"]


async def test_async_and_generator_callbacks_run_there_too() -> None:
    app = App()
    app.layout = _layout(html.P(id="steps"), html.P(id="late"))

    @app.callback(Output("late", "children"), Input("n", "value"), prevent_initial_call=True)
    async def late(n: int) -> str:
        await asyncio.sleep(0.001)
        return f"late {n}"

    @app.callback(Output("steps", "children"), Input("n", "value"), prevent_initial_call=True)
    def steps(n: int) -> Generator[str]:
        yield "one"
        yield "two"

    page = Page(app)
    page.hello()
    page.change("n", value=5)
    await page.until(lambda: page.shown("late", "children") == "late 5" and page.shown("steps", "children") == "two")


async def test_a_persistent_generator_leaves_room_for_clicks() -> None:
    app = App()
    app.layout = _layout(html.P(id="ticks"))
    is_over = False

    @app.callback(Output("ticks", "children"), persistent=True)
    def tick() -> Generator[int]:
        count = 0
        while not is_over:  # in CPython it would outlive the test
            yield (count := count + 1)

    @app.callback(Output("out", "children"), Input("n", "value"))
    def double(n: int) -> int:
        return 2 * n

    page = Page(app)
    page.hello()
    await page.until(lambda: (page.shown("ticks", "children") or 0) > 2)
    page.change("n", value=4)
    await page.until(lambda: page.shown("out", "children") == 8)
    is_over = True
    await asyncio.sleep(0.05)


async def test_an_error_names_the_cell_and_its_line() -> None:
    source = "from nbdash import App, Input, Output, dcc, html\napp = App()\n"
    failing = (
        'app.layout = html.Div([dcc.Input(id="n", value=1), html.P(id="out")])\n'
        '@app.callback(Output("out", "children"), Input("n", "value"))\n'
        "def divide(n):\n"
        "    return n / 0\n"
    )
    namespace = await run_cells([{"number": 1, "source": source}, {"number": 4, "source": failing}], "test.ipynb")
    page = Page(namespace["app"])
    page.hello()
    await page.until(lambda: len(page.messages) > 1)
    [failure] = page.messages[1]["failures"]
    assert 'File "cell 4 of test.ipynb", line 4, in divide\n    return n / 0' in failure["traceback"]


async def test_a_cell_that_fails_is_named() -> None:
    cells: list[CellSource] = [
        {"number": 1, "source": "import asyncio\nawait asyncio.sleep(0)"},
        {"number": 2, "source": "x = 1\nx.y"},
    ]
    with pytest.raises(CellError, match=r"Cell 2 of test\.ipynb failed in line 2: x\.y") as caught:
        await run_cells(cells, "test.ipynb")
    assert (caught.value.cell, caught.value.line) == (2, 2)


async def test_an_app_that_can_not_be_shown_says_so() -> None:
    page = Page(App())  # it has no layout
    page.hello()
    [refused] = page.messages
    assert refused["type"] == "refused"
    assert "NoLayoutException" in refused["message"]
