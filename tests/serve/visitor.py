"""A visitor without a browser: loads the page, speaks with its socket as the page's script does."""

from __future__ import annotations

import json
import re
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import httpx
from websockets.sync.client import connect
from websockets.typing import Origin

from nbdash.protocol.codec import decode, encode, join, split
from nbdash.protocol.version import PROTOCOL

CONFIG = re.compile(r'id="nbdash-config">(.*?)</script>')


class Visitor:
    """One open page of an app that a server process serves.

    Parameters
    ----------
    url
        The app's address.
    """

    def __init__(self, url: str, **client: Any) -> None:
        self._open = ExitStack()
        self._http = self._open.enter_context(httpx.Client(**client))
        page = self._http.get(url, follow_redirects=True)
        url = str(page.url)
        found = CONFIG.search(page.text)
        assert found is not None, page.text
        config = json.loads(found[1])
        self.session: str = config["session"]
        self.failures: list[dict[str, Any]] = []
        self.shown: dict[str, Any] = {}
        """What the page was told last, by prop id."""
        self.said: list[dict[str, Any]] = []
        """The messages that came, without the snapshot's layout."""
        self._sent = self._received = 0
        path = urlsplit(url).path
        cookie = "; ".join(f"{name}={value}" for name, value in self._http.cookies.items())
        origin = Origin(url.rstrip("/").removesuffix(path.rstrip("/")))
        address = urljoin(url, config["socket"]).replace("http", "ws", 1)
        language = [("Accept-Language", said)] if (said := self._http.headers.get("Accept-Language")) else []
        connecting = connect(address, origin=origin, additional_headers=[("Cookie", cookie), *language])
        self._socket = self._open.enter_context(connecting)
        hello = {"type": "hello", "protocol": PROTOCOL, "view": "v", "session": self.session, "address": path}
        self._send(hello | {"received": 0})
        while self._received == 0:
            self.session = self.take().get("session", self.session)
        self._send({"type": "ack", "ack": self._received})

    @staticmethod
    def connected(url: str, session: str) -> dict[str, Any]:
        """What a page is answered first that asks for this session."""
        address = urljoin(url, "_nbdash/socket").replace("http", "ws", 1)
        with connect(address, origin=Origin(url.rstrip("/"))) as socket:
            hello = {"type": "hello", "protocol": PROTOCOL, "view": "v", "session": session, "address": "/"}
            socket.send(join(encode(hello | {"received": 0})))
            frame = socket.recv(timeout=30, decode=False)
            assert isinstance(frame, bytes)
            return decode(*split(frame))

    def event(self, *changes: tuple[str, dict[str, Any]]) -> None:
        """Change props as a person does, and wait until all that follows is done."""
        self._sent += 1
        told = [list(change) for change in changes]
        self._send({"type": "event", "n": self._sent, "ack": self._received, "changes": told})
        while self._sent not in self.take().get("done", ()):
            pass

    def take(self) -> dict[str, Any]:
        """Receive a message."""
        frame = self._socket.recv(timeout=30, decode=False)
        assert isinstance(frame, bytes)
        message = decode(*split(frame))
        self._received = message.get("n", self._received)
        self.failures = message.get("failures", self.failures)
        self.shown |= {f"{op[0]}.{op[1]}": op[2] for op in message.get("ops", ()) if len(op) == 3}
        message.pop("layout", None)
        self.said.append(message)
        return message

    def close(self) -> None:
        """Go."""
        self._open.close()

    def _send(self, message: dict[str, Any]) -> None:
        self._socket.send(join(encode(message)))

    def __enter__(self) -> Self:
        """Close at the end of a `with` block."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close."""
        self.close()
