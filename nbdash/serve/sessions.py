"""The sessions of one served app: one for each browser tab, gone a while after the tab is."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from starlette.requests import HTTPConnection

from nbdash.context import PageRequest
from nbdash.engine.address import parts_of
from nbdash.serve.options import ServeOptions
from nbdash.serve.policy import ServePolicy
from nbdash.transport.live import LiveSession
from nbdash.transport.loop import Submit

if TYPE_CHECKING:
    from nbdash.app import App

T = TypeVar("T")

CONCURRENCY = 4
"""Sync callbacks of one visitor that run at once, unless the app says how many."""
THREADS = 4
"""So many sync callbacks of all visitors run at once before anybody has waited; then more, as the options say."""
PERSISTED = "nbdash_persisted"
"""The cookie by which a page lets know that its browser keeps something for it (`js/src/store/kept.ts`)."""
GRACE_S = 60.0
"""How long a session outlives its last connection."""


class Sessions:
    """Makes, finds and forgets sessions. Lives on the server's loop."""

    def __init__(self, app: App, policy: ServePolicy, options: ServeOptions) -> None:
        self._app = app
        self._policy = policy
        self._concurrency = app.concurrency or CONCURRENCY
        self._max_threads = options.max_threads
        self._sessions: dict[str, LiveSession] = {}
        self._culling: asyncio.Task[None] | None = None
        self.is_stopping = False
        """Whether the server is about to end: then no events are taken, and pages keep them for the next one."""

    async def create(self, request: HTTPConnection, address: object = None) -> LiveSession:
        """Start a session under a name that can't be guessed.

        Parameters
        ----------
        request
            What the page came with.
        address
            The page's own address, where the request is only that of its socket.
        """
        app = self._app
        # on a worker: a function layout is the author's code like a callback
        workers = self._workers()
        session = await _done(workers, app.new_session)
        name = secrets.token_urlsafe(16)
        href = _href(request, address)
        came_with = _page_request(request, href)
        session.address = parts_of(href)
        here = asyncio.get_running_loop()
        live = LiveSession(name, session, app.loop, here, workers, self._concurrency, self._policy, came_with)
        self._sessions[live.id] = live
        app.names.follow(live)
        # a page that comes by its socket says at once what it has; one that is yet to be loaded, if it has anything
        live.start(held=address is not None or PERSISTED in request.cookies)
        if self._culling is None:  # not at start-up: an application that is mounted in another is not told of it
            self._culling = here.create_task(self._cull_forever())
        return live

    @property
    def is_busy(self) -> bool:
        """Whether a callback runs that a page waits for."""
        return not all(live.wait_idle(0) for live in list(self._sessions.values()))

    def find(self, id: Any) -> LiveSession | None:
        """The session of this name, if it still lives."""
        return self._sessions.get(id) if isinstance(id, str) else None

    def cull(self) -> None:
        """Forget the sessions that no page has been connected to for a while."""
        for live in list(self._sessions.values()):
            if live.deserted_for() > GRACE_S:
                del self._sessions[live.id]
                live.close()

    def close(self) -> None:
        """End all sessions: the server ends. What still runs is not waited for, and nothing is said of it."""
        self._policy.is_over = True
        for live in self._sessions.values():
            live.close()
        self._sessions.clear()

    async def _cull_forever(self) -> None:
        while True:
            await asyncio.sleep(GRACE_S / 4)
            self.cull()

    def __len__(self) -> int:
        return len(self._sessions)

    def _workers(self) -> Submit:
        most = self._max_threads
        return self._app.workers(min(THREADS, most), most)


async def _done(submit: Submit, function: Callable[[], T]) -> T:
    """What a function returns that is called by a worker."""
    future: Future[T] = Future()

    def job() -> None:
        try:
            future.set_result(function())
        except BaseException as error:
            future.set_exception(error)

    submit(job)
    return await asyncio.wrap_future(future)


def _href(request: HTTPConnection, address: object) -> str:
    """The page's whole address as far as it is known here; `address` is its path and query, if the page says so."""
    if not isinstance(address, str):
        # as the browser has it: decoded, it could not be taken apart any more
        path = request.scope.get("raw_path", b"").decode("ascii", "replace") or quote(request.scope["path"])
        query = request.scope.get("query_string", b"").decode("ascii", "replace")
        address = f"{path}?{query}" if query else path
    scheme = "https" if request.url.scheme in {"https", "wss"} else "http"
    return f"{scheme}://{request.url.netloc}{address}"


def _page_request(request: HTTPConnection, href: str) -> PageRequest:
    url = urlsplit(href)
    return PageRequest(
        path=unquote(url.path),
        args=dict(parse_qsl(url.query, keep_blank_values=True)),
        cookies=dict(request.cookies),
        headers=dict(request.headers),
        remote=request.client.host if request.client else None,
        origin=request.headers.get("origin"),
    )
