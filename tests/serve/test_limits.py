"""How much visitors may take up, and what is said when it is too much."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import httpx
import numpy as np
import pytest

from nbdash import App, Input, Output, Patch, Variable, dcc, html
from nbdash.engine.holdings import Holdings, weigh
from nbdash.exceptions import InvalidConfig
from nbdash.protocol.codec import encode, join
from nbdash.protocol.version import PROTOCOL
from nbdash.serve import room
from nbdash.serve.asgi import asgi_app
from nbdash.serve.globals import rebound_by
from nbdash.serve.limits import given
from nbdash.serve.options import ServeOptions
from tests.driving import Play


@pytest.fixture
async def visitors() -> AsyncGenerator[httpx.AsyncClient]:
    """An app that has room for two."""
    app = App()
    app.layout = html.P("here")
    transport = httpx.ASGITransport(asgi_app(app, ServeOptions(max_sessions=2)))
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        yield client


async def test_who_finds_no_room_is_told_so_in_their_language_and_when_to_try_again(
    visitors: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    assert [(await visitors.get("/")).status_code for _ in range(3)] == [200, 200, 503]
    answer = await visitors.get("/", headers={"Accept-Language": "de-CH"})
    assert "Diese App ist voll" in answer.text
    assert f'http-equiv="refresh" content="{answer.headers["Retry-After"]}"' in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert "as many sessions as --max-sessions allows, 2." in caplog.text
    assert (await visitors.get("/_nbdash/health")).status_code == 200


async def test_room_is_made_by_who_has_gone(visitors: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LEFT_S", 0.0)  # none of these pages has opened its socket
    assert [(await visitors.get("/")).status_code for _ in range(4)] == [200] * 4


async def test_a_page_that_comes_back_tries_again_later() -> None:
    app = App()
    app.layout = html.P("here")
    application = asgi_app(app, ServeOptions(max_sessions=1))
    hello = {"type": "hello", "protocol": PROTOCOL, "view": "v", "session": "gone", "received": 0, "address": "/"}
    frame = join(encode(hello | {"generation": None}))
    scope: dict[str, Any] = {"type": "websocket", "path": "/_nbdash/socket", "query_string": b"", "headers": []}
    scope |= {"server": ("host", 80), "scheme": "ws"}

    async def visit(said: asyncio.Queue[dict[str, Any]]) -> None:
        heard = asyncio.Queue[dict[str, Any]]()
        heard.put_nowait({"type": "websocket.connect"})
        heard.put_nowait({"type": "websocket.receive", "bytes": frame})

        async def say(message: Any) -> None:
            said.put_nowait(message)

        await application(dict(scope), heard.get, say)

    first, second = asyncio.Queue[dict[str, Any]](), asyncio.Queue[dict[str, Any]]()
    staying = asyncio.create_task(visit(first))
    assert (await first.get())["type"] == "websocket.accept"
    assert (await first.get())["type"] == "websocket.send"
    await visit(second)
    assert (await second.get())["type"] == "websocket.accept"
    assert (await second.get()) | {"reason": ""} == {"type": "websocket.close", "code": 1013, "reason": ""}
    staying.cancel()


def full_app(most: int) -> tuple[App, Play]:
    app = App()
    app.layout = html.Div([dcc.Input(id="n", type="number"), dcc.Store(id="a"), dcc.Store(id="b"), html.P(id="p")])

    @app.callback(Output("a", "data"), Input("n", "value"), prevent_initial_call=True)
    def set_a(n: int) -> Any:
        return np.zeros(abs(n) * 1000, dtype="u1")

    @app.callback(Output("b", "data"), Input("n", "value"), prevent_initial_call=True)
    def set_b(n: int) -> Any:
        if n < 0:
            patch = Patch()
            patch.extend(["x" * 1000] * -n)
            return patch
        return ["x" * 900] * n

    @app.callback(Output(Variable("kept")), Input("n", "value"), prevent_initial_call=True)
    def keep(n: int) -> Any:
        return bytes(10 * most)

    play = Play(app)
    play.session.holdings = Holdings(play.session.store, most)
    return app, play


def test_what_would_be_too_much_is_named_and_what_was_there_stays() -> None:
    _, play = full_app(500_000)
    play.change("n", value=200)
    assert (len(play["a.data"]), len(play["b.data"])) == (200_000, 200)
    assert play.failures == []
    play.change("n", value=300)
    assert (len(play["a.data"]), len(play["b.data"])) == (300_000, 200)
    ((title, message),) = play.failures
    assert title == "Too much for one session"
    assert message.startswith("b.data would hold 0.3 MB, and the props of this session 0.6 MB with it; ")
    assert "allows 0.5 MB" in message and "the largest others: a.data 0.3 MB" in message
    play.change("n", value=100)
    assert play.failures == [] and len(play["b.data"]) == 100


def test_a_patch_counts_as_what_it_adds() -> None:
    _, play = full_app(500_000)
    play.change("n", value=200)
    play.change("n", value=-100)
    assert len(play["b.data"]) == 300
    play.change("n", value=-400)
    assert len(play["b.data"]) == 300
    assert any("b.data would hold 0.7 MB" in message for _, message in play.failures)


def test_what_has_gone_from_the_layout_counts_no_more() -> None:
    app = App()
    buttons = [html.Button(id=id) for id in ("show", "fill", "store")]
    app.layout = html.Div([*buttons, html.Div(id="box"), dcc.Store(id="kept")])

    @app.callback(Output("box", "children"), Input("show", "n_clicks"), prevent_initial_call=True)
    def show(n: int) -> Any:
        return html.P(id="p") if n else None

    @app.callback(Output("p", "title"), Input("fill", "n_clicks"), prevent_initial_call=True)
    def fill(n: int) -> str:
        return "x" * 100_000

    @app.callback(Output("kept", "data"), Input("store", "n_clicks"), prevent_initial_call=True)
    def store(n: int) -> str:
        return "y" * 100_000

    play = Play(app)
    play.session.holdings = Holdings(play.session.store, 150_000)
    play.change("show", n_clicks=1).change("fill", n_clicks=1).change("store", n_clicks=1)
    assert play.titles == ["Too much for one session"]
    play.change("show", n_clicks=0).change("store", n_clicks=2)
    assert play.failures == [] and play["kept.data"] == "y" * 100_000


def test_long_lists_are_weighed_by_a_part_of_them() -> None:
    whole = sum(map(weigh, rows := [{"a": i, "b": "x" * 50} for i in range(50_000)]))
    assert 0.9 < weigh(rows) / whole < 1.2


def test_limits_that_were_not_given_are_those_of_the_options() -> None:
    assert ServeOptions(**given({"max_sessions": 3, "max_threads": None})) == ServeOptions(max_sessions=3)


clicks = 0


async def test_a_callback_that_rebinds_a_global_is_named_with_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    app = App()
    app.layout = html.Div([html.Button(id="b"), html.P(id="p"), html.P(id="q")])

    @app.callback(Output("p", "children"), Input("b", "n_clicks"))
    def count(n: int | None) -> int:
        global clicks
        clicks += 1
        return clicks

    @app.callback(Output("q", "children"), Input("b", "n_clicks"))
    def read(n: int | None) -> int:
        return clicks

    application = asgi_app(app)
    async with application.router.lifespan_context(application):
        pass
    (said,) = [record.getMessage() for record in caplog.records if "rebinds" in record.getMessage()]
    assert said.startswith("count rebinds 'clicks': ")
    assert "test_limits.py, line" in said and "Output(Variable('clicks'))" in said


def test_globals_of_inner_functions_are_found_too() -> None:
    def outer() -> Any:
        def inner() -> None:
            global clicks
            del clicks

        return inner

    assert rebound_by(outer) == ["clicks"]
    assert rebound_by(lambda: clicks) == []
    assert rebound_by(print) == []


def test_a_size_that_is_none_is_refused() -> None:
    from click.testing import CliRunner

    from nbdash.cli import main

    result = CliRunner().invoke(main, ["serve", "app.py", "--max-session-size", "much"])
    assert result.exit_code == 2 and "'much' is no size" in result.output
    with pytest.raises(InvalidConfig):
        ServeOptions(max_sessions=0)
