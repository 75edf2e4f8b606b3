"""Where pages get the code that draws a kind of component, if it is not part of nbdash's own build.

A kind is a component class; its `_source` is None (built in) or a `Source`. Pages are told of a kind and its source
when the first component of the kind comes (transport/kinds.py), and fetch the source's files: over HTTP where there is
a server (serve/source_files.py), else over the wire (transport/source_files.py).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol
from weakref import WeakSet

if TYPE_CHECKING:
    from pathlib import Path

How = Literal["package", "module"]


class Source(ABC):
    """Where the code of some kinds comes from. Subclasses know how to find its files.

    Parameters
    ----------
    name
        Unique in a page, and the same when the code changes: that is how the page knows what to replace.
    version
        Another for other code.
    path
        The folder of its files below the root of a served app, as in "_dash-component-suites/dash_leaflet".
    """

    how: ClassVar[How]
    """What in the page makes components of it: `js/src/community` for "package", `js/src/modules` for "module"."""

    def __init__(self, name: str, version: str, path: str) -> None:
        self.name = name
        self.version = version
        self.path = path

    @abstractmethod
    def details(self) -> dict[str, Any]:
        """What the page must know besides, as JSON."""

    @abstractmethod
    def file(self, name: str) -> Path | bytes | None:
        """A file that pages may have, by its name below `path`; None if there is none such."""

    def describe(self) -> dict[str, Any]:
        """All that the page is told of it."""
        return {"how": self.how, "version": self.version, "path": self.path, **self.details()}

    def read(self, name: str) -> bytes | None:
        """The content of a file; None if there is none such."""
        found = self.file(name)
        return found if found is None or isinstance(found, bytes) else found.read_bytes()


class Watcher(Protocol):
    """Whom a replaced source concerns."""

    def sources_changed(self) -> None:
        """Note that a source has been replaced by another; on whichever thread that was done."""
        ...


_sources: dict[str, Source] = {}
_watchers = WeakSet["Watcher"]()
_changes = 0


def register(source: Source) -> None:
    """Let pages have the files of a source. One of the same name is replaced, and live pages are told."""
    global _changes
    before = _sources.get(source.name)
    _sources[source.name] = source
    if before is not None and before.describe() != source.describe():
        _changes += 1
        for watcher in list(_watchers):
            watcher.sources_changed()


def find(name: str) -> Source | None:
    """The source of this name."""
    return _sources.get(name)


def below(path: str) -> list[Source]:
    """The sources whose files are in this folder of served apps."""
    return [source for source in _sources.values() if source.path == path]


def are_used() -> bool:
    """Whether any kind has a source: as long as none has, nobody need look for them."""
    return bool(_sources)


def changes() -> int:
    """How often a source has been replaced by another."""
    return _changes


def watch(watcher: Watcher) -> None:
    """Have somebody told of each replacement, who is not kept alive by that."""
    _watchers.add(watcher)
