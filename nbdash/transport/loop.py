"""The loop and the workers that an app owns, so that its callbacks run beside the cell and not in it.

Jupyter may deliver a comm message on the main thread or on a thread that all widgets of the kernel share; neither may
be kept waiting. Sync callbacks therefore run on worker threads (one unless asked otherwise, so that no two overlap),
async ones and timers on a loop of our own.
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
import threading
from collections.abc import Callable
from queue import SimpleQueue

log = logging.getLogger("nbdash")

Job = Callable[[], None]


def start_loop(name: str) -> asyncio.AbstractEventLoop:
    """Start an event loop in a daemon thread of its own."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name=name, daemon=True).start()
    return loop


def worker_threads(count: int, name: str) -> Callable[[Job], None]:
    """Make a function that has jobs done by `count` threads, each job in an empty context of its own.

    The threads are daemons, unlike those of `concurrent.futures`: a process that is told to end does not wait for a
    callback.
    """
    jobs: SimpleQueue[Job] = SimpleQueue()

    def work() -> None:
        while True:
            job = jobs.get()
            try:
                contextvars.Context().run(job)
            except BaseException:
                log.exception("A job failed; the worker goes on.")
            del job  # what it holds is not to live until the next one comes

    for number in range(count):
        threading.Thread(target=work, name=f"{name}-{number}", daemon=True).start()
    return jobs.put


def on_loop(loop: asyncio.AbstractEventLoop) -> Callable[[Job], None]:
    """Make a function that has jobs done by the thread of a loop, between other things (`run_on="main"`)."""

    def submit(job: Job) -> None:
        loop.call_soon_threadsafe(job, context=contextvars.Context())

    return submit
