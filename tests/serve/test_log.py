"""What a served app writes to its log: whose it was, nothing secret, an incident under its number."""

from __future__ import annotations

import json
import logging
import re
import time
from collections.abc import Iterator
from io import StringIO
from typing import Any

import httpx
import pytest

from nbdash import App, Input, Output, dcc, html
from nbdash.serve import incident as incidents
from nbdash.serve.log import JsonFormatter, TextFormatter, add_whose
from nbdash.serve.options import ServeOptions
from nbdash.serve.whose import session_name
from tests.serve.serving import serving
from tests.serve.visitor import Visitor

own = logging.getLogger("book")


@pytest.fixture
def printed() -> Iterator[StringIO]:
    """What `--log json --log-level debug` prints."""
    yield from _printed(JsonFormatter())


@pytest.fixture
def read() -> Iterator[StringIO]:
    """What a person reads."""
    yield from _printed(TextFormatter())


def _printed(formatter: logging.Formatter) -> Iterator[StringIO]:
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(add_whose)
    handler.setFormatter(formatter)
    loggers = [own, logging.getLogger("nbdash")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel("DEBUG")
    yield stream
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


def app_that_fails() -> App:
    app = App()
    app.layout = html.Div(
        [dcc.Input(id="secret", type="password", value=""), html.Button(id="go", n_clicks=0), html.P(id="out")]
    )

    @app.callback(Output("out", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def divide(clicks: int) -> float:
        own.info("about to divide")
        return clicks / 0

    return app


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(app_that_fails()) as address:
        yield address


def test_each_line_is_an_object_that_says_whose_it_is(printed: StringIO, address: str) -> None:
    with Visitor(address) as visitor:
        visitor.event(("go", {"n_clicks": 1}))
        number, name = visitor.failures[0]["incident"], session_name(visitor.session)
        lines = _until(printed, f'"incident": "{number}"')
    authors = next(line for line in lines if line["logger"] == "book")
    assert authors["message"] == "about to divide"
    assert (authors["session"], authors["callback"]) == (name, "divide")
    failed = next(line for line in lines if line.get("incident") == number)
    assert failed["session"] == name and failed["level"] == "ERROR"
    assert "ZeroDivisionError" in failed["message"] and "divide" in failed["callback"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", failed["time"])
    assert incidents.recent()[-1].number == number


def test_people_read_a_line_with_the_same_in_brackets(read: StringIO, address: str) -> None:
    with Visitor(address) as visitor:
        visitor.event(("go", {"n_clicks": 1}))
        name = session_name(visitor.session)
    assert f"INFO book: about to divide [callback=divide session={name}]" in read.getvalue()


@pytest.mark.threat("secrets in logs")
def test_neither_the_session_s_key_nor_what_is_typed_is_logged(printed: StringIO, address: str) -> None:
    with Visitor(address) as visitor:
        visitor.event(("secret", {"value": "correct horse"}), ("secret", {"nonsense": "battery staple"}))
        visitor.event(("go", {"n_clicks": 1}))
        said = json.dumps(_until(printed, "incident"))
    assert "ZeroDivisionError" in said
    for secret in (visitor.session, "correct horse", "battery staple"):
        assert secret not in said


@pytest.mark.parametrize("debug", [False, True])
def test_a_page_that_can_t_be_made_tells_a_number(debug: bool, caplog: pytest.LogCaptureFixture) -> None:
    app = App()

    def layout() -> html.P:
        raise ValueError("no such table: sales")

    app.layout = layout
    with serving(app, ServeOptions(debug=debug)) as address:
        answer = httpx.get(address, headers={"Accept-Language": "de-CH"})
    assert answer.status_code == 500
    assert "Etwas ist schiefgegangen" in answer.text
    number = re.search("<code>(.+?)</code>", answer.text)
    assert number is not None and f"incident {number[1]}" in caplog.text and "no such table" in caplog.text
    assert ("no such table" in answer.text) is debug
    assert ("Traceback" in answer.text) is debug


def _until(printed: StringIO, text: str) -> list[dict[str, Any]]:
    """The lines, when one of them has this text: handlers are called when no lock is held."""
    until = time.monotonic() + 10
    while text not in printed.getvalue():
        assert time.monotonic() < until, printed.getvalue()
        time.sleep(0.005)
    return [json.loads(line) for line in printed.getvalue().splitlines()]
