"""`FileContent`: a file's bytes in the place of a value, for pages to fetch piece by piece.

A page is told its name and its size.
The file is held open and not by its path, so that it may be renamed or deleted as soon as the callback has returned.
"""

from __future__ import annotations

import mmap
import os
import secrets
import stat
import weakref
from typing import Any

from nbdash.components.leaf import Leaf
from nbdash.errors import explain

_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class FileChangedError(OSError):
    """A file is not any more what it was when it was handed over."""


class FileContent(Leaf):
    """The bytes of an open file.

    Parameters
    ----------
    descriptor
        Of a file that can be read from any position. It is closed when nothing needs the content any more.
    name
        What to call the file in messages.

    Raises
    ------
    OSError
        If it is a folder, or another thing that has no size.
    """

    __slots__ = ("__weakref__", "_descriptor", "_stamp", "id", "name", "size")

    def __init__(self, descriptor: int, name: str) -> None:
        self._descriptor = descriptor
        weakref.finalize(self, os.close, descriptor)
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(explain(f"{name!r} is no file.", remedy="Name a file; a folder can be packed into one."))
        self._stamp = found.st_size, found.st_mtime_ns
        self.id = secrets.token_urlsafe(12)
        """Names it on the wire."""
        self.name = name
        self.size = found.st_size
        """Bytes."""

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> FileContent:
        """Open a file.

        Examples
        --------
        >>> content = FileContent.open(__file__)
        >>> content.read(0, 3)
        b'\"\"\"'
        """
        return cls(os.open(path, os.O_RDONLY | _BINARY), os.fspath(path))

    def read(self, offset: int = 0, count: int | None = None) -> bytes:
        """Read `count` bytes from a position on; all that come after it unless said otherwise. From any thread.

        Raises
        ------
        FileChangedError
            If the file has been written to since.
        OSError
            If it can't be read.
        """
        self._check()
        wanted = self.size - offset if count is None else min(count, self.size - offset)
        pieces: list[bytes] = []
        while wanted > 0:
            piece = self._read_some(offset, wanted)
            if not piece:
                self._check()
                raise OSError(f"{self.name!r} ends at {offset} of {self.size} bytes.")
            pieces.append(piece)
            offset += len(piece)
            wanted -= len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def told(self) -> dict[str, Any]:
        """What pages have in its place."""
        return {"download": self.id, "size": self.size}

    def given(self) -> FileContent:
        """What a callback is given in its place: itself."""
        return self

    def _check(self) -> None:
        found = os.fstat(self._descriptor)
        if (found.st_size, found.st_mtime_ns) != self._stamp:
            remedy = "Write to another file, and put it in the place of this one when it is complete (os.replace)."
            raise FileChangedError(explain(f"{self.name!r} was changed while it was downloaded.", remedy=remedy))

    def _read_some(self, offset: int, count: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._descriptor, count, offset)
        # Windows: a descriptor has one position there, which all threads would share
        with mmap.mmap(self._descriptor, 0, access=mmap.ACCESS_READ) as content:
            return content[offset : offset + count]

    def __repr__(self) -> str:
        return f"FileContent({self.name!r}, {self.size} bytes)"
