"""How fast visitors may go: who is slowed down, who is not, and that nothing is lost."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from starlette.requests import HTTPConnection

from nbdash import App, Input, Output, dcc, html
from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL
from nbdash.serve import rates
from nbdash.serve import socket as view_socket
from nbdash.serve.asgi import asgi_app
from nbdash.serve.metrics import refusals
from nbdash.serve.options import ServeOptions
from nbdash.serve.rates import Bucket, Rates, address_of, wait_s
from nbdash.serve.room import NoRoom


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(rates, "monotonic", clock)
    return clock


class _Live:
    """Stands for a session: only its identity counts."""


def a_session() -> Any:
    return _Live()


def visitor(host: str) -> HTTPConnection:
    return HTTPConnection({"type": "http", "headers": [], "client": (host, 5000)})


def test_a_bucket_fills_again_and_never_over(clock: Clock) -> None:
    bucket = Bucket(rate=10, most=20)
    assert [bucket.take(10), bucket.take(10), bucket.take(5)] == [0, 0, 0.5]
    assert not bucket.is_full
    clock.now = 0.5
    assert bucket.take(0) == 0
    clock.now = 100.0
    assert bucket.is_full and bucket.take(20) == 0 and bucket.take(1) == 0.1


@pytest.mark.threat("floods")
def test_nobody_who_types_drags_or_sits_behind_one_address_with_a_company_is_ever_slowed_down(clock: Clock) -> None:
    server = Rates(ServeOptions().max_rate)
    everybody = [server.of(a_session(), visitor("203.0.113.7")) for _ in range(200)]
    for _ in everybody:
        server.visit(visitor("203.0.113.7"))  # all open it at nine o'clock
    for step in range(1, 601):  # ten seconds
        clock.now = step / 60
        for number, buckets in enumerate(everybody):
            if number < 30 or (step + number) % 12 == 0:  # thirty drag, the others type
                assert wait_s(buckets, 300) == 0
    dragging = server.of(a_session(), visitor("203.0.113.8"))
    for step in range(12_000):
        clock.now += 1 / 120
        assert wait_s(dragging, 300) == 0, step
    for _ in range(100):  # a gigabyte of files in pieces of a MiB, over a fast network
        clock.now += 0.01
        assert wait_s(dragging, 2**20) == 0


@pytest.mark.threat("floods")
def test_many_sessions_of_one_address_and_large_messages_count_together(clock: Clock) -> None:
    server = Rates(10)
    one = a_session()
    first, again, other = (server.of(live, visitor("203.0.113.7")) for live in (one, one, a_session()))
    assert all(wait_s(first, 100) == 0 for _ in range(50))
    assert wait_s(again, 100) == pytest.approx(0.1)  # another socket of the same session
    assert wait_s(other, 100) == 0
    assert wait_s(other, 240 * 2**20) > 1
    assert wait_s(server.of(a_session(), visitor("203.0.113.7")), 100) > 0
    assert wait_s(server.of(a_session(), visitor("203.0.113.8")), 100) == 0
    assert Rates(None).of(one, visitor("203.0.113.7")) == ()


@pytest.mark.threat("floods")
def test_who_opens_a_thousand_pages_at_once_is_turned_away_for_a_moment(clock: Clock) -> None:
    server = Rates(1000)
    for _ in range(rates.VISITS_AT_ONCE):
        server.visit(visitor("2001:db8::1"))
    before = refusals().get("rate", 0)
    for host in ("2001:db8::1", "2001:db8::2"):  # the same network
        with pytest.raises(NoRoom):
            server.visit(visitor(host))
    assert refusals()["rate"] - before == 2
    server.visit(visitor("2001:db8:1::1"))
    server.visit(visitor("127.0.0.1"))
    clock.now = 1.0
    server.visit(visitor("2001:db8::1"))


@pytest.mark.threat("floods")
def test_addresses_are_forgotten(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "MAX_ADDRESSES", 10)
    server = Rates(10)
    for number in range(1000):
        clock.now += 10
        server.visit(visitor(f"203.0.113.{number % 256}"))
        server.of(a_session(), visitor(f"198.51.100.{number % 256}"))
        assert len(server._visits) <= 11 and len(server._addresses) <= 11
    assert address_of(HTTPConnection({"type": "http", "headers": []})) is None


@pytest.mark.threat("floods")
async def test_what_comes_too_fast_is_read_later_and_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view_socket, "LONGEST_WAIT_S", 0.001)
    app = App()
    app.layout = html.Div([dcc.Input(id="name"), html.P(id="told")])
    seen: list[str] = []

    @app.callback(Output("told", "children"), Input("name", "value"), prevent_initial_call=True)
    async def tell(value: str) -> str:
        seen.append(value)
        return value

    application = asgi_app(app, ServeOptions(max_rate=10))
    before, count = refusals().get("rate", 0), 200
    heard, said = asyncio.Queue[dict[str, Any]](), asyncio.Queue[dict[str, Any]]()

    def hear(message: dict[str, Any]) -> None:
        heard.put_nowait({"type": "websocket.receive", "bytes": join(encode(message))})

    heard.put_nowait({"type": "websocket.connect"})
    hear({"type": "hello", "protocol": PROTOCOL, "view": "v", "session": None, "received": 0, "address": "/"})
    for n in range(1, count + 1):
        hear({"type": "event", "n": n, "ack": 1, "changes": [["name", {"value": str(n)}]]})

    async def send(message: Any) -> None:
        said.put_nowait(message)

    scope = {"type": "websocket", "path": "/_nbdash/socket", "query_string": b"", "headers": [], "scheme": "ws"}
    scope |= {"server": ("host", 80), "client": ("203.0.113.7", 5000)}
    serving = asyncio.create_task(application(scope, heard.get, send))
    done: set[int] = set()
    async with asyncio.timeout(30):
        while count not in done:
            message = await said.get()
            if message["type"] == "websocket.send":
                told = decode(*split(message["bytes"]))
                done |= set(told.get("done", ()))
                hear({"type": "ack", "ack": told.get("n", 1)})
    assert seen[-1] == str(count) and refusals()["rate"] - before >= count - 50
    heard.put_nowait({"type": "websocket.disconnect", "code": 1000})
    await serving


@pytest.mark.threat("floods")
async def test_a_page_that_finds_no_room_says_so(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "VISITS_AT_ONCE", 2)
    app = App()
    app.layout = html.P("here")
    transport = httpx.ASGITransport(asgi_app(app), client=("203.0.113.7", 5000))
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        found = [await client.get("/") for _ in range(3)]
    assert [answer.status_code for answer in found] == [200, 200, 503]
    assert "Retry-After" in found[2].headers


@pytest.mark.threat("floods")
async def test_a_socket_that_never_says_hello_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view_socket, "GREETING_S", 0.05)
    heard, said = asyncio.Queue[dict[str, Any]](), list[dict[str, Any]]()
    heard.put_nowait({"type": "websocket.connect"})

    async def send(message: Any) -> None:
        said.append(message)

    app = App()
    app.layout = html.P("here")
    scope = {"type": "websocket", "path": "/_nbdash/socket", "query_string": b"", "headers": [], "scheme": "ws"}
    async with asyncio.timeout(10):
        await asgi_app(app)(scope, heard.get, send)
    assert [message["type"] for message in said] == ["websocket.accept", "websocket.close"]
