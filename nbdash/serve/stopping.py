"""A server that is told to end finishes what callbacks have begun, and takes on nothing new meanwhile."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from starlette.applications import Starlette

from nbdash.program.progress import Progress
from nbdash.serve.sessions import Sessions
from nbdash.serve.starting import starting_app

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_POLL_S = 0.02
_LAST_WORDS_S = 0.05
"""Until what has been written for the pages is on its way."""


class Stopping:
    """An application that goes before it is cut off: on SIGTERM, and before the server that carries it hears of that.

    New visitors are other workers' to serve. Without any they are told that the app is starting: it soon will be, in
    another process. Pages keep their events for that one too. Ctrl-C ends all at once.

    Parameters
    ----------
    application
        The app's, as `asgi_app` makes it.
    limit_s
        How long running callbacks are waited for.
    has_others
        Whether other workers listen at the same address.
    """

    def __init__(self, application: Starlette, limit_s: float, *, has_others: bool = False) -> None:
        self._application = application
        self._sessions: Sequence[Sessions] = application.state.sessions
        self._limit_s = limit_s
        self._has_others = has_others
        self._is_stopping = False
        self._starting = starting_app(Progress())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what the server asks. The lifespan comes first, and goes on for as long as the server."""
        if scope["type"] == "lifespan":
            with self._hears():
                await self._application(scope, receive, send)
        else:
            await self._answering(scope)(scope, receive, send)

    def _answering(self, scope: Scope) -> ASGIApp:
        is_file = "/_nbdash/static/" in scope["path"]  # of a page that is open, or half loaded
        stands_in = self._is_stopping and not self._has_others and not is_file
        return self._starting if stands_in else self._application

    @contextmanager
    def _hears(self) -> Generator[None]:
        if threading.current_thread() is not threading.main_thread():  # which alone hears signals
            yield
            return
        heard = signal.getsignal(signal.SIGTERM)
        loop = asyncio.get_running_loop()
        tasks: list[asyncio.Task[None]] = []

        async def end(number: int, frame: FrameType | None) -> None:
            if self._has_others:
                for listening in getattr(getattr(heard, "__self__", None), "servers", ()):  # uvicorn's
                    listening.close()
            await self._finish()
            if callable(heard):
                heard(number, frame)

        def hear(number: int, frame: FrameType | None) -> None:
            signal.signal(signal.SIGTERM, heard)  # who says it twice means it
            loop.call_soon_threadsafe(lambda: tasks.append(loop.create_task(end(number, frame))))

        signal.signal(signal.SIGTERM, hear)
        yield

    async def _finish(self) -> None:
        self._is_stopping = True
        for sessions in self._sessions:
            sessions.is_stopping = True
        until = time.monotonic() + self._limit_s
        while any(sessions.is_busy for sessions in self._sessions) and time.monotonic() < until:
            await asyncio.sleep(_POLL_S)
        await asyncio.sleep(_LAST_WORDS_S)
