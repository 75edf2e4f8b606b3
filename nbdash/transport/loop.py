"""The loop that an app owns, so that its callbacks run beside the cell and not in it.

Jupyter may deliver a comm message on the main thread or on a thread that all widgets of the kernel share; neither may
be kept waiting. Sync callbacks therefore run on worker threads (pool.py), async ones and timers on a loop of our own.
"""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections.abc import Callable
from typing import Protocol

from nbdash.transport import threads

Job = Callable[[], None]


class Submit(Protocol):
    """Has a job done elsewhere."""

    def __call__(self, job: Job, runs_nothing: Callable[[], bool] = ..., /) -> None:
        """Return at once; `runs_nothing` tells whether whoever asks has no other job under way."""
        ...


def start_loop(name: str) -> asyncio.AbstractEventLoop:
    """Start an event loop in a daemon thread of its own; where there are no threads, the one that runs here."""
    if not threads.HAS_THREADS:
        return asyncio.get_running_loop()
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name=name, daemon=True).start()
    return loop


def on_loop(loop: asyncio.AbstractEventLoop) -> Submit:
    """Make a function that has jobs done by the thread of a loop, between other things (`run_on="main"`)."""

    def submit(job: Job, runs_nothing: Callable[[], bool] | None = None, /) -> None:
        loop.call_soon_threadsafe(job, context=contextvars.Context())

    return submit
