"""A page without a browser or a server: its socket's frames, to and from an application in this process."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Any, Self

from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL


class Frames:
    """One view of an app.

    Parameters
    ----------
    application
        The app, as `asgi_app` makes it.
    cookie, address
        What the browser sends along, and the page's address.
    """

    def __init__(self, application: Any, *, cookie: str = "", address: str = "/") -> None:
        self._application = application
        self._cookie = cookie
        self._address = address
        self._to, self._from = asyncio.Queue[dict[str, Any]](), asyncio.Queue[dict[str, Any]]()
        self._heard: list[bytes] = []
        self._sent = self._received = 0

    async def __aenter__(self) -> Self:
        """Connect, and wait until the page is there."""
        self._to.put_nowait({"type": "websocket.connect"})
        scope = {"type": "websocket", "path": "/_nbdash/socket", "query_string": b"", "scheme": "ws"}
        scope |= {"server": ("host", 80), "client": ("203.0.113.7", 5000)}
        scope |= {"headers": [(b"host", b"host"), (b"cookie", self._cookie.encode())]}
        self._serving = asyncio.create_task(self._application(scope, self._to.get, self._from.put))
        hello = {"type": "hello", "protocol": PROTOCOL, "view": "v", "session": None, "received": 0}
        await self.send(hello | {"generation": None, "address": self._address})
        while self._received == 0:
            await self.take()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._to.put_nowait({"type": "websocket.disconnect", "code": 1000})
        await self._serving

    async def send(self, message: dict[str, Any]) -> None:
        """Send a message."""
        self._to.put_nowait({"type": "websocket.receive", "bytes": join(encode(message))})

    async def event(self, id: str, **props: Any) -> None:
        """Set props as a person does, and wait until all that follows is done."""
        self._sent += 1
        await self.send({"type": "event", "n": self._sent, "ack": self._received, "changes": [[id, props]]})
        while self._sent not in (await self.take()).get("done", ()):
            pass

    async def take(self) -> dict[str, Any]:
        """Wait for a message."""
        async with asyncio.timeout(20):
            said = await self._from.get()
            while said["type"] == "websocket.accept":
                said = await self._from.get()
        assert said["type"] == "websocket.send", said
        self._heard.append(said["bytes"])
        message = decode(*split(said["bytes"]))
        self._received = message.get("n", self._received)
        await self.send({"type": "ack", "ack": self._received})
        return message

    def text(self) -> str:
        """All bytes that have come, as text."""
        return b"".join(self._heard).decode("utf-8", "replace")
