"""How far a notebook has run: told by who runs it, shown to visitors who wait for the app."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import click


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
    notebook: str = ""
    """The title of the one that runs, of several."""
    number: int = 1
    """Its number, counted from 1."""
    notebooks: int = 1
    """How many there are."""
    since: float = field(default_factory=time.monotonic)
    """When it began."""
    failure: str | None = None
    """Why there will be no app."""
    is_watched: bool = False
    """Whether a visitor waits."""
    _warned: set[str] = field(default_factory=set[str])

    def begin(self, cell: int, count: int) -> None:
        """A cell begins."""
        self.cell, self.count, self.since, self.failure = cell, count, time.monotonic(), None

    def enter(self, notebook: str, number: int, notebooks: int) -> None:
        """The next notebook of several begins."""
        self.notebook, self.number, self.notebooks, self.cell, self.count = notebook, number, notebooks, 0, 0

    @property
    def share(self) -> float:
        """How much has been done, as far as that can be said: from 0 to 1."""
        cells = max(self.cell - 0.5, 0) / self.count if self.count else 0
        return (self.number - 1 + cells) / self.notebooks

    def warn(self, text: str) -> None:
        """Tell the owner, once, what one notebook of several has said."""
        if text not in self._warned:
            self._warned.add(text)
            click.echo(text, err=True)

    def fail(self, failure: str) -> None:
        """There will be no app."""
        self.failure = failure
