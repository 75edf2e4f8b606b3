"""What callbacks print, display and warn of reaches the app's log, whoever runs them and wherever they run."""

from __future__ import annotations

import asyncio
import base64
import io
import logging
import sys
import threading
from collections.abc import AsyncGenerator, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import HTML, Image, clear_output, display

from nbdash import App, Input, Output, capture, dcc, html
from nbdash.errors import InvalidConfig
from nbdash.run_output import MAX_DISPLAY, fitting
from nbdash.transport.memory import MemoryPage
from tests.transport.harness import open_app

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture(scope="module", autouse=True)
def shell() -> Iterator[InteractiveShell]:
    """IPython, as in a kernel; only its publisher prints instead of sending."""
    shell = InteractiveShell.instance()
    capture.install()
    yield shell
    InteractiveShell.clear_instance()


def app_with_input() -> App:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), html.P(id="out")])
    return app


def log_of(page: MemoryPage) -> list[dict[str, Any]]:
    """All that has been told of the log, without the times."""
    entries = [entry for message in page.messages for entry in message.get("output", ())]
    return [{name: value for name, value in entry.items() if name not in ("at", "run")} for entry in entries]


def test_prints_log_records_and_displays_are_in_the_log_by_callback_and_in_order() -> None:
    app = app_with_input()
    handler = logging.StreamHandler()  # holds the stream of now

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def speak(value: str) -> str:
        print("printed", value)
        display(HTML("<b>shown</b>"))
        logging.getLogger("nbdash.test").addHandler(handler)
        logging.getLogger("nbdash.test").warning("logged")
        print("worried", file=sys.stderr)
        return value

    _, page = open_app(app)
    page.wait_done(page.change("a", value="x"))
    page.wait_for(lambda: len(log_of(page)) == 3)
    head = {"callback": "speak"}
    assert log_of(page)[0] == head | {"stream": "stdout", "text": "printed x\n"}
    assert log_of(page)[1] == head | {
        "data": {"text/html": "<b>shown</b>", "text/plain": "<IPython.core.display.HTML object>"}
    }
    assert log_of(page)[2] == head | {"stream": "stderr", "text": "logged\nworried\n"}


def test_what_first_calls_printed_before_any_page_was_there_is_told_with_the_snapshot() -> None:
    app = app_with_input()

    @app.callback(Output("out", "children"), Input("a", "value"))
    def begin(value: str) -> str:
        print("begun")
        return "x"

    live, page = open_app(app)
    page.wait_for(lambda: bool(log_of(page)))
    late = MemoryPage(live)
    late.hello()
    (snapshot,) = [message for message in late.messages if message["type"] == "snapshot"]
    assert [entry["text"] for entry in snapshot["output"]] == ["begun\n"]


def test_async_callbacks_and_generators_print_to_the_log_each_under_its_name() -> None:
    app = App()
    app.layout = html.Div([dcc.Input(id="a"), *(html.P(id=id) for id in "xyz")])

    @app.callback(Output("x", "children"), Input("a", "value"), prevent_initial_call=True)
    async def waits(value: str) -> str:
        print("before")
        await asyncio.sleep(0.01)
        await asyncio.to_thread(print, "elsewhere")
        return value

    @app.callback(Output("y", "children"), Input("a", "value"), prevent_initial_call=True)
    def steps(value: str) -> Generator[str]:
        print("first")
        yield "1"
        print("second")
        yield "2"

    @app.callback(Output("z", "children"), Input("a", "value"), prevent_initial_call=True)
    async def flows(value: str) -> AsyncGenerator[str]:
        print("one")
        yield "1"
        await asyncio.sleep(0)
        print("two")
        yield "2"

    _, page = open_app(app)
    page.wait_done(page.change("a", value="v"))

    def told(name: str) -> str:
        return "".join(entry["text"] for entry in log_of(page) if entry["callback"] == name)

    page.wait_for(
        lambda: sum(len(entry["text"]) for entry in log_of(page)) == len("beforeelsewherefirstsecondonetwo") + 6
    )
    assert [told(name) for name in ("waits", "steps", "flows")] == [
        "before\nelsewhere\n",
        "first\nsecond\n",
        "one\ntwo\n",
    ]


def test_threads_print_to_the_log_where_they_have_the_callbacks_context_and_cells_print_as_ever(
    capsys: pytest.CaptureFixture[str],
) -> None:
    capture.install()  # capsys has put streams of its own in their place
    app = app_with_input()
    inside, go_on = threading.Event(), threading.Event()

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def work(value: str) -> str:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(copy_context().run, print, "in its context").result()
            pool.submit(print, "in none").result()
        inside.set()
        go_on.wait(10)
        return value

    _, page = open_app(app)
    number = page.change("a", value="x")
    assert inside.wait(10)
    print("a cell")
    go_on.set()
    page.wait_done(number)
    page.wait_for(lambda: bool(log_of(page)))
    assert [entry["text"] for entry in log_of(page)] == ["in its context\n"]
    assert capsys.readouterr().out == "in none\na cell\n"


def test_an_updated_display_takes_its_place_and_clear_output_clears_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    capture.install()
    app = app_with_input()

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def progress(value: str) -> str:
        handle: Any = display("0 %", display_id=True)
        clear_output()
        handle.update("100 %")
        return value

    live, page = open_app(app)
    page.wait_done(page.change("a", value="x"))
    page.wait_for(lambda: bool(log_of(page)))
    late = MemoryPage(live)
    late.hello()
    (entry,) = log_of(late)
    assert entry["data"] == {"text/plain": "'100 %'"}
    assert capsys.readouterr().out == ""


def test_of_an_object_the_log_has_its_richest_form_that_is_not_too_large() -> None:
    assert fitting({"image/png": PNG, "text/plain": "<Figure>"}) == {
        "image/png": base64.b64encode(PNG).decode(),
        "text/plain": "<Figure>",
    }
    assert fitting({"text/html": "<b>", "image/png": PNG, "text/plain": "b"}) == {"text/html": "<b>", "text/plain": "b"}
    large = "x" * (MAX_DISPLAY + 1)
    assert fitting({"text/html": large, "image/png": PNG}) == {"image/png": base64.b64encode(PNG).decode()}
    assert fitting({"text/html": large, "text/plain": "a table"}) == {
        "text/plain": "a table\n(text/html of 1.0 MB is too large for the log)"
    }
    assert fitting({"application/x-odd": {}}) == {"text/plain": "Something that can't be shown here: application/x-odd"}
    assert "dcc.Graph" in fitting({"application/vnd.plotly.v1+json": {}, "text/html": "<div>"})["text/plain"]


def test_images_are_displayed_as_base64() -> None:
    app = app_with_input()

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def draw(value: str) -> str:
        display(Image(PNG))
        return value

    _, page = open_app(app)
    page.wait_done(page.change("a", value="x"))
    page.wait_for(lambda: bool(log_of(page)))
    assert base64.b64decode(log_of(page)[0]["data"]["image/png"]) == PNG


def test_another_place_for_output_than_log_or_cell_is_refused() -> None:
    with pytest.raises(InvalidConfig, match="'cells'"):
        App(output="cells")  # pyright: ignore[reportArgumentType]


class Terminal(io.TextIOWrapper):
    """A stream as a terminal has it: its methods can't be replaced."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)


def test_a_terminals_stream_is_captured_too(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(written, write_through=True))
    app = app_with_input()

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def speak(value: str) -> str:
        print("captured")
        return value

    _, page = open_app(app)
    page.wait_done(page.change("a", value="x"))
    page.wait_for(lambda: bool(log_of(page)))
    print("as ever")
    assert written.getvalue() == b"as ever\n"


def test_what_ipython_does_to_the_streams_of_a_cell_takes_no_capture_away(shell: InteractiveShell) -> None:
    app = app_with_input()
    handler = logging.StreamHandler()
    shell.user_ns["install"] = capture.install
    shell.run_cell("install()")

    @app.callback(Output("out", "children"), Input("a", "value"), prevent_initial_call=True)
    def speak(value: str) -> str:
        print("printed")
        handler.emit(logging.LogRecord("x", logging.WARNING, "x", 1, "logged", None, None))
        return value

    _, page = open_app(app)
    page.wait_done(page.change("a", value="x"))
    page.wait_for(lambda: len(log_of(page)) == 2)
    assert [entry["text"] for entry in log_of(page)] == ["printed\n", "logged\n"]
