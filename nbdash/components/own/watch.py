"""The files of components: whether they have been saved since they were read.

Whoever wants pages to follow calls `look` now and then (transport/saved_files.py).
"""

from __future__ import annotations

from pathlib import Path

from nbdash.components import sources
from nbdash.components.base import Component
from nbdash.components.own.source import ModuleSource

_Saved = tuple[tuple[int, int], ...]
"""When each file was saved, and its size."""

_followed: dict[str, tuple[ModuleSource, type[Component], _Saved]] = {}


def follow(source: ModuleSource, cls: type[Component]) -> None:
    """Look after the files of a class's source; an earlier class of the same name is forgotten."""
    if source.files:
        _followed[source.name] = source, cls, _saved(source)
    else:
        _followed.pop(source.name, None)


def look() -> None:
    """Look whether files have been saved; pages are told of those."""
    for source, cls, saved in list(_followed.values()):
        now = _saved(source)
        if now == saved or not now:
            continue  # one that is just being written may be missing for a moment
        try:
            again = source.again()
        except (OSError, UnicodeDecodeError):
            continue
        if _followed.get(source.name, (None,))[0] is not source:
            continue  # the class has been defined again meanwhile
        _followed[source.name] = again, cls, now
        cls._source = again  # pyright: ignore[reportPrivateUsage] (described in base.py)
        sources.register(again)


def _saved(source: ModuleSource) -> _Saved:
    try:
        return tuple(_stamp(file) for file in source.files)
    except OSError:
        return ()


def _stamp(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_mtime_ns, found.st_size
