"""The log of a session: what its callbacks printed and displayed, the end of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

MAX_TEXT = 100_000
"""Characters of one piece of text that are kept, from its end."""
MAX_ENTRIES = 500
"""Pieces of text and displayed objects."""
MAX_SIZE = 4_000_000
"""Characters of all of them."""


@dataclass(frozen=True, slots=True)
class Source:
    """One run of a callback, as the log tells it."""

    callback: str
    """The function's name."""
    number: int
    """Tells the runs of one session apart."""
    at: int
    """When it began, in milliseconds since 1970."""


@dataclass(slots=True)
class Text:
    """What was written to a stream."""

    source: Source
    stream: str
    text: str
    """Its first piece. `print` writes in small ones, which are joined when somebody is told."""
    more: list[str] = field(default_factory=list[str])
    size: int = 0

    def __post_init__(self) -> None:
        self.size = len(self.text)

    def add(self, text: str) -> None:
        """Add what was written next."""
        self.more.append(text)
        self.size += len(text)
        if self.size > 2 * MAX_TEXT:  # not each time: cutting copies all of it
            self.text, self.more = self._joined(), []
            self.size = len(self.text)

    def _joined(self) -> str:
        return "".join((self.text, *self.more))[-MAX_TEXT:]

    def told(self) -> dict[str, Any]:
        """As it goes over the wire."""
        return _head(self.source) | {"stream": self.stream, "text": self._joined()}


@dataclass(frozen=True, slots=True)
class Display:
    """An object that was displayed."""

    source: Source
    data: Mapping[str, str]
    """Its forms by mime type, of which the page shows one; images in base64."""
    id: str | None = None
    """Another with the same id takes its place."""

    @property
    def size(self) -> int:
        """Its characters."""
        return sum(map(len, self.data.values()))

    def told(self) -> dict[str, Any]:
        """As it goes over the wire."""
        return _head(self.source) | {"data": dict(self.data)} | ({} if self.id is None else {"display": self.id})


Entry = Text | Display


@dataclass
class Log:
    """Keeps the last entries: of a callback that prints without end the rest is nobody's to read."""

    _entries: deque[Entry] = field(default_factory=deque[Entry])
    _size: int = 0

    def __bool__(self) -> bool:
        return bool(self._entries)

    def add(self, entries: Iterable[Entry]) -> None:
        """Add what has been printed and displayed since, in order."""
        for entry in entries:
            if isinstance(entry, Text):
                self._add_text(entry)
            else:
                self._add_display(entry)
        while len(self._entries) > MAX_ENTRIES or self._size > MAX_SIZE:
            self._size -= self._entries.popleft().size

    def told(self) -> list[dict[str, Any]]:
        """All of it, as it goes over the wire."""
        return [entry.told() for entry in self._entries]

    def _add_text(self, entry: Text) -> None:
        last = self._entries[-1] if self._entries else None
        if isinstance(last, Text) and (last.source, last.stream) == (entry.source, entry.stream):
            before = last.size
            last.add(entry.text)
            self._size += last.size - before
        else:
            self._entries.append(Text(entry.source, entry.stream, entry.text[-MAX_TEXT:]))
            self._size += self._entries[-1].size

    def _add_display(self, entry: Display) -> None:
        self._size += entry.size
        if entry.id is not None:
            for place, known in enumerate(self._entries):
                if isinstance(known, Display) and known.id == entry.id:
                    self._size -= known.size
                    self._entries[place] = entry
                    return
        self._entries.append(entry)


def _head(source: Source) -> dict[str, Any]:
    return {"callback": source.callback, "run": source.number, "at": source.at}
