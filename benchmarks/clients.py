"""Closed-loop clients of the click app, without a browser: `python -m benchmarks.clients nbdash URL 50 3`.

Each speaks as its framework's page does, as far as the wire shows it.
"""

import asyncio
import json
import re
import secrets
import sys
import time
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL

_BROWSER = {
    "Connection": "keep-alive",
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0",
    "Content-Type": "application/json",
    "Accept": "*/*",
    "Accept-Encoding": "gzip, deflate, br, zstd",
    "Accept-Language": "en-US,en;q=0.9",
    "Sec-Fetch-Dest": "empty",
    "Sec-Fetch-Mode": "cors",
    "Sec-Fetch-Site": "same-origin",
}
CONFIG = re.compile(r'<script type="application/json" id="nbdash-config">(.*?)</script>')


class Start:
    """Has all clients begin together: when they are connected, and whoever measures says so by a line."""

    def __init__(self, clients: int, seconds: float) -> None:
        self.until = 0.0
        self._missing, self._seconds = clients, seconds
        self._begun = asyncio.Event()

    async def __call__(self) -> float:
        """Wait for the others; until when to go on."""
        self._missing -= 1
        if self._missing == 0:
            print("ready", flush=True)
            await asyncio.to_thread(sys.stdin.readline)
            self.until = time.monotonic() + self._seconds
            self._begun.set()
        await self._begun.wait()
        return self.until


async def talk_to_floor(url: str, start: Start) -> int:
    clicks = 0
    async with connect(f"{_socket(url)}/click/socket", compression=None) as socket:
        until = await start()
        while time.monotonic() < until:
            clicks += 1
            await socket.send(json.dumps({"clicks": clicks}))
            assert json.loads(await socket.recv())["text"] == str(clicks)
    return clicks


async def talk_to_nbdash(url: str, start: Start) -> int:
    """Speak as the page does."""
    async with open_page(url) as page:
        until = await start()
        while time.monotonic() < until:
            await page.click()
    return page.clicks


class ClickPage:
    """The click app's page, as far as it speaks."""

    def __init__(self, socket: ClientConnection) -> None:
        self.clicks = self._received = 0
        self._socket = socket

    async def hello(self, session: str) -> None:
        """Connect, and wait for everything as it is."""
        hello = {"type": "hello", "protocol": PROTOCOL, "view": "v", "session": session}
        await _send(self._socket, hello | {"received": 0})
        while self._received == 0:
            self._received = (await _receive(self._socket)).get("n", 0)
        await _send(self._socket, {"type": "ack", "ack": self._received})

    async def click(self) -> None:
        """Click, and wait until the text is there and all is done."""
        self.clicks += 1
        changes = [["button", {"n_clicks": self.clicks}]]
        await _send(self._socket, {"type": "event", "n": self.clicks, "ack": self._received, "changes": changes})
        shown: dict[str, str] = {}
        is_done = False
        while not is_done:
            patch = await _receive(self._socket)
            self._received = patch.get("n", self._received)
            shown |= {id: value for id, _, value in patch.get("ops", ())}
            is_done = self.clicks in patch.get("done", ())
        assert shown == {"text": str(self.clicks)}, shown


@asynccontextmanager
async def open_page(url: str) -> AsyncIterator[ClickPage]:
    """Load the page and connect."""
    html = await asyncio.to_thread(lambda: urllib.request.urlopen(url).read().decode())
    found = CONFIG.search(html)
    assert found is not None, html
    config = json.loads(found[1])
    async with connect(f"{_socket(url)}/{config['socket']}", compression=None) as socket:
        page = ClickPage(socket)
        await page.hello(config["session"])
        yield page


async def talk_to_dash(url: str, start: Start) -> int:
    """One request a click, over a connection that is kept open, with the headers that a browser sends."""
    clicks = 0
    host = url.split("/")[2]
    reader, writer = await asyncio.open_connection(*host.split(":"))
    headers = "".join(f"{name}: {value}\r\n" for name, value in {"Host": host, **_BROWSER, "Origin": url}.items())
    until = await start()
    while time.monotonic() < until:
        clicks += 1
        body = json.dumps(_dash_call(clicks))
        length = f"Content-Length: {len(body)}"
        writer.write(f"POST /_dash-update-component HTTP/1.1\r\n{headers}{length}\r\n\r\n{body}".encode())
        answered = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        found = re.search(r"content-length: *(\d+)", answered)
        assert found is not None and " 200 " in answered, answered
        answer = json.loads(await reader.readexactly(int(found[1])))
        assert answer["response"]["text"]["children"] == str(clicks), answer
        if "connection: close" in answered:
            writer.close()
            reader, writer = await asyncio.open_connection(*host.split(":"))
    writer.close()
    return clicks


async def talk_to_dash_ws(url: str, start: Start) -> int:
    clicks = 0
    renderer = secrets.token_hex(16)
    async with connect(f"{_socket(url)}/_dash-ws-callback", compression=None, origin=Origin(url)) as socket:
        until = await start()
        while time.monotonic() < until:
            clicks += 1
            request = {"type": "callback_request", "rendererId": renderer, "requestId": f"{renderer}-{clicks}"}
            await socket.send(json.dumps(request | {"payload": _dash_call(clicks)}))
            answer = json.loads(await socket.recv())
            assert answer["payload"]["data"]["response"]["text"]["children"] == str(clicks), answer
    return clicks


def _dash_call(clicks: int) -> dict[str, Any]:
    return {
        "output": "text.children",
        "outputs": {"id": "text", "property": "children"},
        "inputs": [{"id": "button", "property": "n_clicks", "value": clicks}],
        "changedPropIds": ["button.n_clicks"],
        "parsedChangedPropsIds": ["button.n_clicks"],
    }


async def _send(socket: ClientConnection, message: dict[str, Any]) -> None:
    await socket.send(join(encode(message)))


async def _receive(socket: ClientConnection) -> dict[str, Any]:
    frame = await socket.recv(decode=False)
    return decode(*split(frame))


def _socket(url: str) -> str:
    return url.rstrip("/").replace("http", "ws", 1)


TALKS = {
    "floor": talk_to_floor,
    "nbdash": talk_to_nbdash,
    "nbdash, all off": talk_to_nbdash,
    "Dash": talk_to_dash,
    "Dash ws": talk_to_dash_ws,
}


async def main(name: str, url: str, clients: int, seconds: float) -> None:
    start = Start(clients, seconds)
    counts = await asyncio.gather(*(TALKS[name](url, start) for _ in range(clients)))
    print(json.dumps({"callbacks": sum(counts), "seconds": time.monotonic() - start.until + seconds}))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])))
