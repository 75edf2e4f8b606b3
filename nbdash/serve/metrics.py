"""What this process has counted since it began. Counting costs next to nothing; who asks for it pays."""

from __future__ import annotations

import threading
from collections import Counter

_lock = threading.Lock()
_refused: Counter[str] = Counter()


def refused(kind: str) -> None:
    """Count something that was not done for a visitor; `kind` is a short word: "origin", "rate", "value".

    May be called from any thread.

    Examples
    --------
    >>> before = refusals().get("rate", 0)
    >>> refused("rate")
    >>> refusals()["rate"] - before
    1
    """
    with _lock:
        _refused[kind] += 1


def refusals() -> dict[str, int]:
    """How often each kind was refused."""
    with _lock:
        return dict(_refused)
