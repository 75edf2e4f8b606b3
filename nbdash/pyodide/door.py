"""The wire to the page: frames, as over a WebSocket, from one thread of the browser to the other."""

from __future__ import annotations

import asyncio
import logging
import secrets
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from nbdash.context import PageRequest
from nbdash.pages.paths import is_root
from nbdash.protocol.codec import Encoded, decode, encode, join, split
from nbdash.pyodide.policy import PyodidePolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.loop import on_loop

if TYPE_CHECKING:
    from nbdash.app import App

log = logging.getLogger("nbdash")

CONCURRENCY = 1
"""There is one thread."""


class Door:
    """Takes in the frames of one page, and sends it frames.

    Parameters
    ----------
    app
        What the page shows.
    post
        Sends a frame to it.
    origin
        Where the page is from: `https://example.org`.
    """

    def __init__(self, app: App, post: Callable[[bytes], object], origin: str) -> None:
        self._app = app
        self._post = post
        self._origin = origin
        self._live: LiveSession | None = None

    def receive(self, frame: bytes) -> None:
        """Take in a message. Never raises: a page that can't be shown is told so."""
        try:
            message = decode(*split(frame))
            view = message.get("view")
            if message.get("type") == "hello" and isinstance(view, str):
                self._view = view
                self._live = self._live or self._begin(message)
            if self._live is None:
                raise ValueError("the first message must be a hello that names a view")
            self._live.receive(self._view, message, self._send)
        except ValueError as error:
            log.warning("The page sent what is no message: %s", error)
        except Exception as error:
            log.exception("The app can't be shown")
            text = "".join(traceback.format_exception(error)).rstrip()
            self._send(encode({"type": "refused", "title": "The app can't be shown", "message": text, "command": None}))

    def _send(self, message: Encoded) -> None:
        self._post(join(message))

    def _begin(self, hello: dict[str, Any]) -> LiveSession:
        address, root = hello.get("address"), hello.get("root")
        href = self._origin + (address if isinstance(address, str) else "/")
        url = urlsplit(href)
        request = PageRequest(
            path=unquote(url.path),
            args=dict(parse_qsl(url.query, keep_blank_values=True)),
            origin=self._origin,
            is_served=True,
            root=root if is_root(root) else "/",
        )
        app, loop = self._app, asyncio.get_running_loop()
        session = app.new_session(href=href, request=request)
        policy = PyodidePolicy(app)
        live = LiveSession(secrets.token_hex(8), session, loop, loop, on_loop(loop), CONCURRENCY, policy, request)
        app.names.follow(live)
        live.start(held=True)  # the hello says what the browser has kept
        return live
