"""Work that waits until a page has been sent: its first calls would keep the processor from it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from nbdash.transport.loop import Job, Submit


class Deferred:
    """A `Submit` that keeps jobs back until it is opened."""

    def __init__(self, submit: Submit) -> None:
        self._submit = submit
        self._lock = threading.Lock()
        self._waiting: list[tuple[Job, Callable[[], bool]]] | None = []

    def __call__(self, job: Job, runs_nothing: Callable[[], bool] = lambda: True, /) -> None:
        """Have a job done, now or later."""
        with self._lock:
            if self._waiting is not None:
                self._waiting.append((job, runs_nothing))
                return
        self._submit(job, runs_nothing)

    def open(self) -> None:
        """Hand on what has waited, and from now on all at once."""
        with self._lock:
            waiting, self._waiting = self._waiting, None
            for job, runs_nothing in waiting or ():
                self._submit(job, runs_nothing)


class Page(HTMLResponse):
    """A page, and what is to begin when it has been sent, or can't be."""

    def __init__(self, text: str, status: int, policy: str, then: Callable[[], None]) -> None:
        super().__init__(text, status, headers={"Cache-Control": "no-store", "Content-Security-Policy": policy})
        self._then = then

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._then()
