"""Ending a sync callback from outside: an exception is raised in its thread, at whatever line that is at.

It is what Ctrl-C does to a cell, for any thread. C code does not hear of it before it comes back to Python. What
belongs to the session must not be left half done: a callback that is in it (`set_props`) hears of it when it comes out.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


class Stopped(BaseException):
    """Raised in a callback that is to end. No `Exception`: the author's own handlers are not to take it for theirs."""


_lock = threading.Lock()
"""Held for a moment by who raises, and by who enters or leaves what must not be raised in."""
_calls: dict[int, Interruptible] = {}
"""By thread."""


class Interruptible:
    """One call that can be ended.

    Examples
    --------
    >>> call = Interruptible()
    >>> call.interrupt()
    >>> try:
    ...     call.make(lambda: "never")
    ... except Stopped:
    ...     print("stopped")
    stopped
    """

    __slots__ = ("_is_shielded", "_is_wanted", "_thread")

    def __init__(self) -> None:
        self._thread: int | None = None
        self._is_shielded = False
        self._is_wanted = False

    @property
    def is_under_way(self) -> bool:
        """Whether a thread is in it."""
        return self._thread is not None

    def make(self, call: Callable[[], T]) -> T:
        """Make the call on this thread.

        Raises
        ------
        Stopped
            If it was ended, unless it took no notice.
        """
        try:
            self._enter()
            try:
                return call()
            finally:
                self._leave()
        except Stopped:
            self._leave()  # it may have come just there
            raise

    def interrupt(self) -> None:
        """End the call, or the one that is yet to be made. From any thread."""
        with _lock:
            if self._is_wanted:
                return
            self._is_wanted = True
            if self._thread is not None and not self._is_shielded:
                _raise_in(self._thread, Stopped)

    def _enter(self) -> None:
        with _lock:
            if self._is_wanted:
                raise Stopped
            self._thread = threading.get_ident()
            _calls[self._thread] = self

    def _leave(self) -> None:
        with _lock:
            if self._thread is None:
                return
            if self._is_wanted:
                _take_in()  # from here on it would hit somebody else
            _calls.pop(self._thread, None)
            self._thread = None

    def _shield(self, *, on: bool) -> None:
        with _lock:
            self._is_shielded = on
            is_wanted = self._is_wanted
        if is_wanted:
            raise Stopped


@contextmanager
def shielded() -> Generator[None]:
    """Do on this thread what must not be interrupted; a call that is to end does so before or after it."""
    call = _calls.get(threading.get_ident())
    if call is None or call._is_shielded:  # pyright: ignore[reportPrivateUsage]  # of this file
        yield
        return
    call._shield(on=True)  # pyright: ignore[reportPrivateUsage]
    try:
        yield
    finally:
        call._shield(on=False)  # pyright: ignore[reportPrivateUsage]


def _raise_in(thread: int, kind: type[Stopped]) -> None:
    import ctypes

    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(kind))


def _take_in() -> None:
    """Have what may be on its way to this thread come here, and no further.

    To withdraw it would be less: but then CPython 3.11 goes on to look for it at every step, and never gets any further
    as soon as a debugger or a profiler is there.
    """
    try:
        _raise_in(threading.get_ident(), Stopped)
        while True:
            pass
    except Stopped:
        pass
