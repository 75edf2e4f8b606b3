"""Frames written to one socket, in order, from whichever thread."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import Any

MAX_QUEUED = 100
"""Frames that may wait to be written; the protocol alone never has so many under way."""


class Writer:
    """Writes at once what the socket takes at once; only what has to wait costs a task.

    An answer is mostly one frame to a socket with nothing to do: waking a task for it would take longer than writing.
    So the first step of each write is taken by hand, as tasks themselves do from Python 3.12 on (`eager_start`).

    Parameters
    ----------
    write
        Writes one frame.
    overflow
        Called, once, when more waits than `MAX_QUEUED`: the other side asks for more than it reads.
    """

    def __init__(
        self, write: Callable[[bytes], Awaitable[None]], overflow: Callable[[], Coroutine[Any, Any, None]]
    ) -> None:
        self._write = write
        self._overflow = overflow
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[bytes] = deque()
        self._task: asyncio.Task[None] | None = None
        self._is_closed = False

    def send(self, frame: bytes) -> None:
        """Write a frame after those before it. May be called from any thread; nothing is raised."""
        # through the loop from wherever: what is sent first is written first
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._put, frame)

    def close(self) -> None:
        """Write no more."""
        self._is_closed = True
        if self._task is not None:
            self._task.cancel()

    def _put(self, frame: bytes) -> None:
        if self._is_closed:
            return
        if self._task is not None:
            self._waiting.append(frame)
            if len(self._waiting) > MAX_QUEUED:
                self.close()
                self._task = self._loop.create_task(self._overflow())
            return
        writing = self._write(frame).__await__()
        try:
            waits_for = writing.send(None)
        except StopIteration:
            return
        except Exception:
            self.close()  # the socket is gone, as its reader finds out too
            return
        self._task = self._loop.create_task(self._go_on(writing, waits_for))

    async def _go_on(self, writing: Generator[Any, None, None], waits_for: asyncio.Future[Any] | None) -> None:
        """Finish a write that had to wait, and write what has come meanwhile."""
        try:
            while True:
                await (asyncio.sleep(0) if waits_for is None else asyncio.wait([waits_for]))
                try:
                    waits_for = writing.send(None)
                except StopIteration:
                    break
            while self._waiting:
                await self._write(self._waiting.popleft())
            self._task = None
        except Exception:
            self.close()
        finally:
            writing.close()
