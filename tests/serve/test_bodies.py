"""The bodies of requests, and connections that say nothing."""

from __future__ import annotations

import asyncio
import gzip
import socket
import zlib
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import uvicorn

from nbdash import App, Input, Output, html
from nbdash.serve import bodies, patience
from nbdash.serve.asgi import asgi_app
from nbdash.serve.options import ServeOptions
from nbdash.serve.server import config, listen

MOST = 100_000


def make_app() -> App:
    app = App()
    app.layout = html.P("here", id="p")

    @app.callback(Output("p", "title"), Input("p", "n_clicks"), api_endpoint="/api/count")
    def count(text: Any) -> Any:
        return len(text)

    app.setup_apis()
    return app


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(asgi_app(make_app(), ServeOptions(max_message=MOST)))
    async with httpx.AsyncClient(transport=transport, base_url="http://host") as client:
        yield client


async def post(client: httpx.AsyncClient, content: Any, **headers: str) -> int:
    given = {"Content-Type": "application/json", **headers}
    return (await client.post("/api/count", content=content, headers=given)).status_code


def body_of(size: int) -> bytes:
    return b'{"text": "' + b"x" * size + b'"}'


@pytest.mark.threat("oversized bodies")
async def test_a_body_that_is_too_large_is_refused_whether_its_size_is_said_or_not(client: httpx.AsyncClient) -> None:
    read = 0

    async def pieces() -> AsyncIterator[bytes]:
        nonlocal read
        for _ in range(1000):
            read += 10_000
            yield b"x" * 10_000

    assert await post(client, body_of(MOST - 20)) == 200
    assert await post(client, body_of(MOST)) == 413
    assert await post(client, pieces()) == 413
    assert read <= 2 * MOST  # the rest was not asked for
    for length in ("-1", "1e9", "99999999999999999999"):
        assert await post(client, b"{}", **{"Content-Length": length}) == 413
    assert await post(client, b"[" * (MOST - 1)) == 400  # too deep for a parser


@pytest.mark.threat("packed bodies")
async def test_nothing_packed_is_unpacked(client: httpx.AsyncClient) -> None:
    bomb = gzip.compress(bytes(10_000_000))
    assert len(bomb) < MOST
    for coding in ("gzip", "deflate", "br", "GZIP", "gzip, gzip"):
        assert await post(client, bomb, **{"Content-Encoding": coding}) == 415
    assert await post(client, bomb) == 400


@pytest.mark.threat("slow bodies")
async def test_a_body_that_does_not_come_is_given_up(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies, "BODY_S", 0.05)

    async def never() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.Event().wait()

    async with asyncio.timeout(10):
        assert await post(client, never()) == 408


@pytest.fixture
async def port(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[int]:
    """A server as `nbdash serve` has it."""
    monkeypatch.setattr(patience, "REQUEST_S", 0.2)
    listening = listen("127.0.0.1", 0)
    application = asgi_app(make_app(), ServeOptions(max_message=MOST))
    server = uvicorn.Server(config(application, lifespan="off", ws_max_size=MOST))
    serving = asyncio.create_task(server._serve([listening]))  # without taking over the signals
    yield listening.getsockname()[1]
    server.should_exit = True
    await serving
    listening.close()


async def heard(port: int, *said: bytes) -> bytes:
    """All that a connection hears until it is closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for piece in said:
        writer.write(piece)
        await writer.drain()
    async with asyncio.timeout(20):
        answer = await reader.read()
    writer.close()
    return answer


@pytest.mark.threat("slow bodies")
async def test_a_connection_that_never_says_what_it_wants_is_closed(port: int) -> None:
    for said in (b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "):
        assert await heard(port, said) == b""
    answer = await heard(port, b"GET /_nbdash/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200") and answer.endswith(b"OK")


@pytest.mark.threat("oversized bodies")
async def test_a_frame_that_is_too_large_or_packed_ends_its_connection_and_no_other(port: int) -> None:
    handshake = (
        b"GET /_nbdash/socket HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
        b"Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n"
    )
    packed = zlib.compress(bytes(1_000_000))[2:-4]
    frames = {
        "announced only": b"\x82\xff" + (2**40).to_bytes(8, "big") + bytes(4),
        "too large": b"\x82\xff" + (MOST + 1).to_bytes(8, "big") + bytes(4) + bytes(MOST + 1),
        "packed": b"\xc2\xfe" + len(packed).to_bytes(2, "big") + bytes(4) + packed,
    }
    for name, frame in frames.items():
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(handshake)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 101") and b"deflate" not in head, name
        writer.write(frame)
        async with asyncio.timeout(20):
            code, length = await reader.readexactly(2)
            assert code == 0x88, name
            assert int.from_bytes((await reader.readexactly(length))[:2], "big") in {1002, 1009}, name
        writer.close()
    assert (await heard(port, b"GET /_nbdash/health HTTP/1.0\r\n\r\n")).endswith(b"OK")
    assert socket.create_connection(("127.0.0.1", port), 5).close() is None
