"""One clock for all sessions of a loop: while callbacks run, each shows what has changed once per animation frame.

Most answers are there before the next frame, and need none. So a session's frame is an entry here that it takes back
when it has shown everything, and not a timer of its own.
"""

from __future__ import annotations

import asyncio
import threading
from typing import Protocol

FRAME_S = 1 / 60
"""From one frame to the next."""


class Shows(Protocol):
    """Who has something to show with the next frame."""

    def frame(self) -> None:
        """Show it. On the loop."""
        ...


class Ticker:
    """Ticks for as long as anybody asks for frames. All but the ticking may happen on any thread."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._lock = threading.Lock()
        self._asked: dict[Shows, None] = {}
        self._is_ticking = False

    def ask(self, who: Shows) -> None:
        """Have someone show what there is, once, with the next frame."""
        with self._lock:
            self._asked[who] = None
            is_ticking, self._is_ticking = self._is_ticking, True
        if not is_ticking and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._loop.call_later, FRAME_S, self._tick)

    def withdraw(self, who: Shows) -> None:
        """Note that someone has shown everything."""
        with self._lock:
            self._asked.pop(who, None)

    def _tick(self) -> None:
        with self._lock:
            asked, self._asked = self._asked, {}
            self._is_ticking = bool(asked)
        for who in asked:
            self._loop.call_soon(who.frame)
        if asked:
            self._loop.call_later(FRAME_S, self._tick)


_tickers: dict[asyncio.AbstractEventLoop, Ticker] = {}
_lock = threading.Lock()


def ticker_of(loop: asyncio.AbstractEventLoop) -> Ticker:
    """The clock of a loop."""
    with _lock:
        found = _tickers.get(loop)
        if found is None:
            for over in [known for known in _tickers if known.is_closed()]:
                del _tickers[over]
            found = _tickers[loop] = Ticker(loop)
        return found
