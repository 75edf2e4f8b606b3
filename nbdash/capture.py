"""What callbacks print and display, kept for their views: a callback has no cell that Jupyter could show it in.

The streams and IPython's display publisher are given a switch each. What is written or displayed within `captured_by`
goes to its sink, told apart by a context variable, so a cell that runs at the same time prints as ever, and what a
callback starts in its context (tasks, `asyncio.to_thread`) is captured with it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Any, Protocol

from nbdash.cells import running_shell
from nbdash.widgets import screens


class Sink(Protocol):
    """Takes what a callback prints and displays. Called on any thread."""

    def write(self, stream: str, text: str) -> None:
        """Take a text written to "stdout" or "stderr"."""
        ...

    def display(self, data: dict[str, Any], metadata: dict[str, Any], transient: dict[str, Any], update: bool) -> None:
        """Take a displayed object: its forms by mime type, and what else IPython's publisher is given."""
        ...


_sink: ContextVar[Sink | None] = ContextVar("nbdash_sink", default=None)


class _Write:
    """A stream's `write`: to the present sink, or else as ever."""

    def __init__(self, stream: str, write: Callable[[str], int]) -> None:
        self._stream, self._write = stream, write

    def __call__(self, text: str) -> int:
        sink = _sink.get()
        if sink is None:
            return self._write(text)
        sink.write(self._stream, text)
        return len(text)


class _Publish:
    """The publisher's `publish`: to the present sink, or else as ever."""

    def __init__(self, publish: Callable[..., None]) -> None:
        self._publish = publish

    def __call__(
        self,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        *args: Any,
        transient: dict[str, Any] | None = None,
        update: bool = False,
        **kwargs: Any,
    ) -> None:
        sink = _sink.get()
        if sink is None:
            self._publish(data, metadata, *args, transient=transient, update=update, **kwargs)
        else:
            sink.display(data, metadata or {}, transient or {}, update)


class _Clear:
    """The publisher's `clear_output`, which in a callback would clear a cell that is not its own."""

    def __init__(self, clear: Callable[..., None]) -> None:
        self._clear = clear

    def __call__(self, wait: bool = False, *args: Any, **kwargs: Any) -> None:
        sink = _sink.get()
        if sink is None:
            self._clear(wait, *args, **kwargs)
        elif isinstance(sink, screens.Screen):
            sink.clear(wait)


class _Stream:
    """A text stream that stands before another: what it writes goes to the present sink, or else there."""

    def __init__(self, name: str, stream: Any) -> None:
        # `Any`: whatever the kernel has put in the place of the stream
        self._name, self._stream = name, stream

    def write(self, text: str) -> int:
        sink = _sink.get()
        if sink is None:
            return self._stream.write(text)
        sink.write(self._name, text)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def install() -> None:
    """Put the switches where they are not yet.

    A stream has two: handlers of `logging` may hold the kernel's own stream, which therefore has one; but IPython puts
    its own `write` there while a cell runs and takes ours away with it, so that `sys` is given another stream as well.
    """
    for name in ("stdout", "stderr"):
        stream: Any = getattr(sys, name)
        if not isinstance(stream, _Stream):
            stream = _Stream(name, stream)
            setattr(sys, name, stream)
        _replace(stream.__dict__["_stream"], "write", _Write, name)
    gather_in_outputs()
    running = running_shell()
    if running is not None:
        _replace(running.display_pub, "publish", _Publish)
        _replace(running.display_pub, "clear_output", _Clear)


@contextmanager
def captured_by(sink: Sink) -> Generator[None]:
    """Have what is printed and displayed in this context handed to `sink`."""
    install()  # again: see there
    token = _sink.set(sink)
    try:
        yield
    finally:
        _sink.reset(token)


def is_capturing() -> bool:
    """Whether what is printed and displayed in this context is handed to a sink."""
    return _sink.get() is not None


def gather_in_outputs(report: Callable[[str, str], str] | None = None) -> None:
    """Have what is said within an `ipywidgets.Output` appear there, where Jupyter does not see to it.

    Parameters
    ----------
    report
        Takes down what went wrong there, as a title and a traceback, where visitors are not to see it; returns the
        number that they are told.
    """
    around = screens.around
    around.captured_by, around.is_capturing, around.report = captured_by, is_capturing, report or around.report
    screens.install()


def _replace(owner: Any, name: str, switch: Callable[..., Any], *arguments: str) -> None:
    present = getattr(owner, name)
    if isinstance(present, (_Write, _Publish, _Clear)):
        return
    with suppress(AttributeError):  # a terminal's stream can't be changed
        setattr(owner, name, switch(*arguments, present))
