"""The sockets that a gate has let in: they end when who opened them is not known any more."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.requests import HTTPConnection

from nbdash.auth.auth import Auth
from nbdash.auth.logouts import latest, logged_out_at
from nbdash.auth.page import words_for
from nbdash.protocol.codec import encode, join
from nbdash.serve.metrics import refused

if TYPE_CHECKING:
    from starlette.types import Scope, Send

    from nbdash.user import User

LOGIN_NEEDED = 4401
"""The code by which a socket is closed that nobody is known for."""
_POLICY_VIOLATION = 1008
_SERVICE_RESTART = 1012
log = logging.getLogger("nbdash")

EVERY_S = 0.5
"""So soon a worker hears of a logout at another."""
ALL_EVERY = 60
"""Every so many times it is asked about everybody: tickets run out, users are removed from files."""


@dataclass(eq=False)
class _Socket:
    scope: Scope
    send: Send
    user: User


class OpenSockets:
    """Those of one gate.

    Parameters
    ----------
    auth
        Is asked again who somebody is.
    """

    def __init__(self, auth: Auth) -> None:
        self._auth = auth
        self._open: set[_Socket] = set()
        self._watching: asyncio.Task[None] | None = None

    @contextmanager
    def open(self, scope: Scope, send: Send, user: User) -> Generator[None]:
        """Watch over a socket for as long as it is open."""
        one = _Socket(scope, send, user)
        self._open.add(one)
        if self._watching is None or self._watching.done():
            self._watching = asyncio.create_task(self._watch())
        try:
            yield
        finally:
            self._open.discard(one)

    async def end(self, id: str, at: float, scope: Scope) -> None:
        """End all that somebody has had open until now, and their sessions in the app that has this scope."""
        _end_sessions(scope, id, at)
        for one in [one for one in self._open if one.user.id == id]:
            await self._shut(one)

    async def _watch(self) -> None:
        seen, count = latest(), 0
        while self._open:
            await asyncio.sleep(EVERY_S)
            now, count = latest(), count + 1
            if now != seen or count % ALL_EVERY == 0:
                seen = now
                for one in list(self._open):
                    try:
                        await self._look_at(one)
                    except Exception:  # a provider that can't be reached: it is asked again
                        log.exception("It could not be found out whether %s is still known", one.user.id)

    async def _look_at(self, one: _Socket) -> None:
        user = await self._auth.identify(HTTPConnection(one.scope))
        at = logged_out_at(one.user.id)
        if user is None or user.id != one.user.id:
            _end_sessions(one.scope, one.user.id, at)
            await self._shut(one)
        elif user != one.user:  # of other groups now: the page goes on with a session that knows it
            _end_sessions(one.scope, one.user.id, None)
            with suppress(Exception):
                await one.send({"type": "websocket.close", "code": _SERVICE_RESTART})

    async def _shut(self, one: _Socket) -> None:
        self._open.discard(one)
        with suppress(Exception):  # it closes by itself just now
            await shut_out(one.scope, one.send)


async def shut_out(scope: Scope, send: Send) -> None:
    """Tell a page that nobody is known for it, and close its socket."""
    words = words_for(HTTPConnection(scope))
    link = {"text": words.log_in, "href": ""}  # its own address, which leads to the login
    told: dict[str, Any] = {"type": "refused", "title": words.not_in, "message": words.expired, "link": link}
    await send({"type": "websocket.send", "bytes": join(encode(told))})
    await send({"type": "websocket.close", "code": LOGIN_NEEDED, "reason": "log in"})


async def forbid(scope: Scope, send: Callable[[Any], Awaitable[None]]) -> None:
    """Tell a page that its app is for others, and close its socket."""
    refused("auth")
    words = words_for(HTTPConnection(scope))
    told = {"type": "refused", "title": words.forbidden, "message": words.ask_owner}
    await send({"type": "websocket.send", "bytes": join(encode(told))})
    await send({"type": "websocket.close", "code": _POLICY_VIOLATION})


def _end_sessions(scope: Scope, owner: str, before: float | None) -> None:
    state = getattr(scope.get("app"), "state", None)
    for sessions in getattr(state, "sessions", ()):
        sessions.end(owner, before)
