"""What one visitor's slow callbacks cost another: `python -m benchmarks.fairness [--seconds 5]`.

A visitor clicks, 10 times a second, what is answered at once, while others have callbacks that take a second each, one
after the other. The time from sending an event to having its answer, by kind of the slow callbacks and their number.
"""

import argparse
import asyncio
import json
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL

from .clients import CONFIG

APP = Path(__file__).parent / "apps/slow.py"
CASES = (("nobody", 0), ("sleep", 1), ("sleep", 20), ("python", 1), ("python", 4), ("python", 20), ("numpy", 4))


class Visitor:
    """One tab."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._sent = self._received = 0

    async def hello(self, session: str) -> None:
        message = {"type": "hello", "protocol": PROTOCOL, "view": "v", "session": session, "received": 0}
        await self._socket.send(join(encode(message)))
        while not self._received:
            await self._take()

    async def click(self, button: str) -> float:
        """Seconds until all that follows is told."""
        self._sent += 1
        event = {"type": "event", "n": self._sent, "ack": self._received}
        begun = time.perf_counter()
        await self._socket.send(join(encode(event | {"changes": [[button, {"n_clicks": self._sent}]]})))
        while self._sent not in (await self._take()).get("done", ()):
            pass
        return time.perf_counter() - begun

    async def _take(self) -> dict[str, Any]:
        message = decode(*split(await self._socket.recv(decode=False)))
        self._received = message.get("n", self._received)
        return message


async def measure(url: str, kind: str, others: int, seconds: float) -> list[float]:
    """The quick visitor's waits, sorted."""
    html = await asyncio.to_thread(lambda: [urllib.request.urlopen(url).read().decode() for _ in range(others + 1)])
    configs = [json.loads(found[1]) for found in map(CONFIG.search, html) if found is not None]
    sockets = [connect(url.replace("http", "ws", 1) + one["socket"], compression=None) for one in configs]
    opened = [await socket.__aenter__() for socket in sockets]
    visitors = [Visitor(socket) for socket in opened]
    for visitor, config in zip(visitors, configs, strict=True):
        await visitor.hello(config["session"])
    first, *rest = visitors
    await first.click("quick")

    async def be_slow(visitor: Visitor) -> None:
        while True:
            await visitor.click(kind)

    slow = [asyncio.create_task(be_slow(visitor)) for visitor in rest]
    await asyncio.sleep(0.3)
    waits: list[float] = []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        waits.append(await first.click("quick"))
        await asyncio.sleep(0.1)
    for task in slow:
        task.cancel()
    await asyncio.gather(*slow, return_exceptions=True)
    await asyncio.gather(*(socket.close() for socket in opened))
    return sorted(waits)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fairness", description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0, help="for each case")
    options = parser.parse_args()
    server = subprocess.Popen([sys.executable, str(APP)], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        url = server.stdout.readline().split()[2]
        print("others' callbacks         median      90 %       most   (ms)")
        for kind, others in CASES:
            waits = asyncio.run(measure(url, kind, others, options.seconds))
            told = (waits[len(waits) // 2], waits[int(0.9 * len(waits))], waits[-1])
            print(f"{others:3} x {kind:16}" + "".join(f"{1000 * wait:10.1f}" for wait in told), flush=True)
            time.sleep(1.5)  # what runs is over
    finally:
        server.kill()


if __name__ == "__main__":
    main()
