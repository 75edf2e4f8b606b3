"""Closed-loop clients of the click app, without a browser: `python -m benchmarks.clients nbdash URL 20 3`."""

import asyncio
import json
import re
import sys
import time
import urllib.request
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL

CONFIG = re.compile(r'<script type="application/json" id="nbdash-config">(.*?)</script>')


async def talk_to_floor(url: str, until: float) -> int:
    clicks = 0
    async with connect(f"{_socket(url)}/click/socket", compression=None) as socket:
        while time.monotonic() < until:
            clicks += 1
            await socket.send(json.dumps({"clicks": clicks}))
            assert json.loads(await socket.recv())["text"] == str(clicks)
    return clicks


async def talk_to_nbdash(url: str, until: float) -> int:
    """Speak as the page does."""
    html = await asyncio.to_thread(lambda: urllib.request.urlopen(url).read().decode())
    found = CONFIG.search(html)
    assert found is not None, html
    config = json.loads(found[1])
    clicks = received = 0
    async with connect(_socket(url) + config["socket"], compression=None) as socket:
        hello = {"type": "hello", "protocol": PROTOCOL, "view": "v", "session": config["session"]}
        await _send(socket, hello | {"received": 0})
        while received == 0:
            received = (await _receive(socket)).get("n", 0)
        while time.monotonic() < until:
            clicks += 1
            changes = [["button", {"n_clicks": clicks}]]
            await _send(socket, {"type": "event", "n": clicks, "ack": received, "changes": changes})
            patch = await _receive(socket)
            while clicks not in patch.get("done", []):
                patch = await _receive(socket)
            received = patch["n"]
            assert patch["ops"] == [["text", "children", str(clicks)]], patch
    return clicks


async def _send(socket: ClientConnection, message: dict[str, Any]) -> None:
    await socket.send(join(encode(message)))


async def _receive(socket: ClientConnection) -> dict[str, Any]:
    frame = await socket.recv(decode=False)
    return decode(*split(frame))


def _socket(url: str) -> str:
    return url.replace("http", "ws", 1)


TALKS = {"floor": talk_to_floor, "nbdash": talk_to_nbdash}


async def main(name: str, url: str, clients: int, seconds: float) -> None:
    started = time.monotonic()
    counts = await asyncio.gather(*(TALKS[name](url, started + seconds) for _ in range(clients)))
    print(json.dumps({"callbacks": sum(counts), "seconds": time.monotonic() - started}))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])))
