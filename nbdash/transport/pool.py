"""The worker threads of sync callbacks: few while callbacks are quick, more as soon as a visitor waits for others'.

Whoever has nothing running is served first, in the order of asking; who has, gets what is left. As each session asks
for one thread at a time and gives it back after a slice (runner.py), none can keep the others waiting.
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from nbdash.transport import threads
from nbdash.transport.loop import Job, Submit, on_loop

log = logging.getLogger("nbdash")

PATIENCE_S = 0.05
"""A session that has nothing running waits so long for a thread; then there is one more."""
SPARE_S = 30.0
"""A thread beyond the usual number ends when it has had nothing to do for so long."""


def workers(size: int, name: str, most: int | None = None) -> Submit:
    """Have jobs done by a pool of threads; where there are none, by the loop that runs here."""
    return Pool(size, name, most).submit if threads.HAS_THREADS else on_loop(asyncio.get_running_loop())


def _always() -> bool:
    return True


class _Asked(NamedTuple):
    job: Job
    runs_nothing: Callable[[], bool]
    at: float


class Pool:
    """Has jobs done by its threads, each job in an empty context of its own.

    The threads are daemons, unlike those of `concurrent.futures`: a process that is told to end does not wait for a
    callback.

    Parameters
    ----------
    size
        So many threads there are as soon as they are needed.
    name
        The threads' name.
    most
        So many there may be when someone has waited; by default no more than `size`.
    """

    def __init__(self, size: int, name: str, most: int | None = None) -> None:
        self._size, self._most, self._name = size, size if most is None else max(size, most), name
        self._lock = threading.Lock()
        self._asked: deque[_Asked] = deque()
        self._idle: list[threading.Lock] = []
        """What wakes the threads that have nothing to do; the last to fall asleep is woken first."""
        self._is_waking = False
        """Whether a thread has been woken and has not come yet."""
        self._count = 0
        self._made = 0
        self._watch: threading.Lock | None = None
        """What wakes the thread that sees to it that nobody waits for long; None: it is awake, or not made yet."""

    @property
    def count(self) -> int:
        """The threads that there are."""
        return self._count

    @property
    def waiting(self) -> int:
        """The jobs that wait for one."""
        return len(self._asked)

    def submit(self, job: Job, runs_nothing: Callable[[], bool] = _always) -> None:
        """Have a job done; `runs_nothing` tells whether whoever asks has no other under way, when it is its turn."""
        with self._lock:
            self._asked.append(_Asked(job, runs_nothing, time.monotonic()))
            if self._idle:
                self._wake_one()
            elif self._count < self._size:
                self._grow()
            elif self._watch is not None:
                self._watch.release()
                self._watch = None

    # -- threads --------------------------------------------------------------------------------------------------

    def _grow(self) -> None:
        """Make one more thread. Under the lock."""
        self._count += 1
        self._made += 1
        threading.Thread(target=self._work, name=f"{self._name}-{self._made - 1}", daemon=True).start()
        if self._count == self._size < self._most:
            threading.Thread(target=self._look_after, name=f"{self._name}-watch", daemon=True).start()

    def _wake_one(self) -> None:
        """Wake a thread, unless one is on its way: it wakes the next if there is work for two. Under the lock.

        While callbacks are quick, one thread does them all: others would only wait for Python's lock, and switching
        between threads costs as much as a callback.
        """
        if not self._is_waking:
            self._is_waking = True
            self._idle.pop().release()

    def _work(self) -> None:
        wake = threading.Lock()
        wake.acquire()
        is_woken = False
        while True:
            with self._lock:
                if is_woken:
                    self._is_waking = is_woken = False
                job = self._next()
                if self._asked and self._idle:
                    self._wake_one()
                if job is None:
                    self._idle.append(wake)
            if job is None:
                if not self._sleep(wake):
                    return
                is_woken = True
                continue
            try:
                contextvars.Context().run(job)
            except BaseException:
                log.exception("A job failed; the worker goes on.")
            del job  # what it holds is not to live until the next one comes

    def _next(self) -> Job | None:
        if not self._asked:
            return None
        place = self._neediest() or 0
        job = self._asked[place].job
        del self._asked[place]
        return job

    def _neediest(self) -> int | None:
        """The place of the first in the queue who has nothing running."""
        return next((place for place, asked in enumerate(self._asked) if asked.runs_nothing()), None)

    def _sleep(self, wake: threading.Lock) -> bool:
        """Wait for work; False if there are threads enough without this one."""
        while not wake.acquire(timeout=SPARE_S):
            with self._lock:
                if self._count > self._size and wake in self._idle:  # else it has just been woken
                    self._idle.remove(wake)
                    self._count -= 1
                    return False
        return True

    def _look_after(self) -> None:
        """Make one more thread whenever someone has waited for long."""
        wake = threading.Lock()
        wake.acquire()
        while True:
            with self._lock:
                is_quiet = not self._asked
                if is_quiet:
                    self._watch = wake
            if is_quiet:
                wake.acquire()
            time.sleep(self._relieve())

    def _relieve(self) -> float:
        """Make a thread for each who has waited for long; the seconds until somebody else may have."""
        with self._lock:
            since = time.monotonic() - PATIENCE_S
            needy = [asked for asked in self._asked if asked.runs_nothing()]
            late = sum(asked.at <= since for asked in needy)
            for _ in range(min(late, self._most - self._count)):
                self._grow()
            return needy[late].at - since if late < len(needy) else PATIENCE_S
