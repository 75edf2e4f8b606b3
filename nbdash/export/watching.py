"""What a notebook reads and imports while its cells run, seen by Python's own audit events.

Code of a library that reads files by itself, as Arrow's, tells Python nothing: `paths.py` finds what cells name.
"""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from nbdash.program.progress import Progress


@dataclass
class Watch:
    """What has been seen."""

    progress: Progress
    """Says which cell runs."""
    read: dict[str, int] = field(default_factory=dict[str, int])
    """Files that were opened for reading, as absolute paths, with the first cell."""
    written: set[str] = field(default_factory=set[str])
    """Files that were opened for writing before anybody read them."""
    imported: dict[str, int] = field(default_factory=dict[str, int])
    """Modules that were imported, or looked for, with the first cell."""
    importers: dict[str, tuple[str, str, int]] = field(default_factory=dict[str, tuple[str, str, int]])
    """Who imported a top-level module: which one, and if it was while being imported itself, the file and the line."""

    def opened(self, path: Any, mode: Any, flags: Any) -> None:
        """A file is opened."""
        if isinstance(path, int) or path is None:
            return
        name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 (which follows no links)
        if isinstance(mode, str):
            writes = any(letter in mode for letter in "wax")
        else:
            writes = bool((flags or 0) & (os.O_WRONLY | os.O_CREAT))
        if writes and name not in self.read:
            self.written.add(name)
        elif not writes and name not in self.written:
            self.read.setdefault(name, self.progress.cell)

    def looked_for(self, module: str) -> None:
        """A module is imported that was not."""
        top = module.partition(".")[0]
        self.imported.setdefault(top, self.progress.cell)
        self.imported.setdefault(module, self.progress.cell)
        if top not in self.importers and top not in sys.stdlib_module_names:
            self.importers[top] = _importer(top)


_watch: Watch | None = None
_is_listening = False


@contextmanager
def watching(progress: Progress) -> Generator[Watch]:
    """See what is read and imported within the block."""
    global _watch, _is_listening
    if not _is_listening:
        sys.addaudithook(_heard)  # for good: Python has no way to take one back
        _is_listening = True
    before, _watch = _watch, Watch(progress)
    try:
        yield _watch
    finally:
        _watch = before


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    watch = _watch
    if watch is None:
        return
    if event == "open":
        watch.opened(*arguments)
    elif event == "import":
        watch.looked_for(str(arguments[0]))
    elif event == "sqlite3.connect" and arguments[0] != ":memory:":
        watch.opened(arguments[0], "r", 0)


def _importer(top: str) -> tuple[str, str, int]:
    """Who asks for a package: of `importlib.import_module` Python tells only by what the package itself imports."""
    frame: FrameType | None = sys._getframe(3)  # pyright: ignore[reportPrivateUsage] (the hook's caller)
    while frame is not None and (
        "importlib" in frame.f_code.co_filename or str(frame.f_globals.get("__name__")).partition(".")[0] == top
    ):
        frame = frame.f_back
    if frame is None:
        return "", "", 0
    importer = str(frame.f_globals.get("__name__")).partition(".")[0]
    if frame.f_code.co_flags & inspect.CO_OPTIMIZED:  # which bodies of modules and classes are not
        return importer, "", 0
    return importer, frame.f_code.co_filename, frame.f_lineno
