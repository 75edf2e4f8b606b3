"""What signals do while a notebook runs."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Generator
from types import FrameType


@contextlib.contextmanager
def ended_by_signals() -> Generator[None]:
    """Have signals end a cell that keeps the loop busy, which would not hear of them otherwise.

    Who runs when one comes may take the exception for its own and go on, as IPython does around the functions that it
    calls before a cell. So it is raised again at the end.
    """
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    is_ended = False

    def end(number: int, frame: FrameType | None) -> None:
        nonlocal is_ended
        is_ended = True
        raise KeyboardInterrupt

    for number in before:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if is_ended:
        raise KeyboardInterrupt
