"""How far a notebook has run: told by who runs it, shown to visitors who wait for the app."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass
class Progress:
    """How far it is now. Written by one thread, read by another.

    Parameters
    ----------
    message
        What the author wants visitors to read meanwhile.
    shows_failures
        True: visitors are told why the notebook failed; that is for the author alone.
    """

    message: str | None = None
    shows_failures: bool = False
    cell: int = 0
    """The one that runs, counted from 1; 0 before the first."""
    count: int = 0
    since: float = field(default_factory=time.monotonic)
    """When it began."""
    failure: str | None = None
    """Why there will be no app."""
    is_watched: bool = False
    """Whether a visitor waits."""

    def begin(self, cell: int, count: int) -> None:
        """A cell begins."""
        self.cell, self.count, self.since, self.failure = cell, count, time.monotonic(), None

    def fail(self, failure: str) -> None:
        """There will be no app."""
        self.failure = failure
