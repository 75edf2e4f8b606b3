"""What callbacks print, kept for their views: a callback has no cell that Jupyter could show it in.

`sys.stdout` and `sys.stderr` are wrapped once. What is written within `printing_to` goes there, told apart by a
context variable, so a cell that runs at the same time prints as ever.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Printed = Callable[[str, str], None]
"""Takes the stream's name and a text."""

_target: ContextVar[Printed | None] = ContextVar("nbdash_printed", default=None)


class _Switch:
    """A text stream that writes to the present target, or else to the stream it stands for."""

    def __init__(self, name: str, stream: Any) -> None:
        # `Any`: whatever the kernel has put in the place of the stream
        self._name, self._stream = name, stream

    def write(self, text: str) -> int:
        target = _target.get()
        if target is None:
            return self._stream.write(text)
        target(self._name, text)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def install() -> None:
    """Wrap the two streams, unless they are already."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if not isinstance(stream, _Switch):
            setattr(sys, name, _Switch(name, stream))


@contextmanager
def printing_to(printed: Printed) -> Generator[None]:
    """Have what is printed in this context handed to `printed`."""
    token = _target.set(printed)
    try:
        yield
    finally:
        _target.reset(token)
