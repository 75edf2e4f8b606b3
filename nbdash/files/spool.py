"""What pages have sent, on disk: a file without a name for each drop, gone when nobody needs it any more.

A file that has no name is gone with whoever holds it open, also where the process is killed: nothing is to be
cleared up, and nothing is left. One holds all files of a drop, for a process may have only so many open.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import weakref
from dataclasses import dataclass

RESERVE = 100 * 2**20
"""Bytes of the disk that are left to others."""


def room() -> int:
    """Bytes that there is room for on the disk of temporary files (`TMPDIR` says which that is)."""
    return max(0, shutil.disk_usage(tempfile.gettempdir()).free - RESERVE)


class Spool:
    """One unnamed file. Any number of threads may read and write it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(buffering=0, prefix="nbdash-")  # noqa: SIM115 (for as long as this lives)
        self._lock = threading.Lock()
        self._readers = 0
        self._is_released = False
        self._close = weakref.finalize(self, self._file.close)
        self.size = 0
        """Bytes set aside in it."""

    def add(self, name: str, size: int, type: str, last_modified: float) -> SpooledFile:
        """Set a place aside for a file of so many bytes. On disk it takes only what has been written."""
        with self._lock:
            start, self.size = self.size, self.size + size
        return SpooledFile(self, start, name, size, type, last_modified)

    def write(self, position: int, data: bytes | memoryview) -> None:
        """Write all of it.

        Raises
        ------
        OSError
            If there is no room on the disk.
        """
        with self._lock:
            self._file.seek(position)
            view = memoryview(data)
            while view:
                view = view[self._file.write(view) :]

    def read_into(self, position: int, buffer: memoryview) -> int:
        """Read what there is from a position on; returns how many bytes."""
        with self._lock:
            self._file.seek(position)
            return self._file.readinto(buffer) or 0

    def open_reader(self) -> None:
        """Note that somebody reads."""
        with self._lock:
            self._readers += 1

    def close_reader(self) -> None:
        """Note that somebody has done reading."""
        with self._lock:
            self._readers -= 1
            self._close_unneeded()

    def release(self) -> None:
        """Let go of the disk as soon as nobody reads: the session has ended."""
        with self._lock:
            self._is_released = True
            self._close_unneeded()

    def _close_unneeded(self) -> None:
        if self._is_released and self._readers == 0:
            self._close()

    @property
    def is_closed(self) -> bool:
        """Whether there is nothing of it on disk any more."""
        return self._file.closed

    @property
    def disk_usage(self) -> int:
        """Bytes of the disk that it takes."""
        status = os.fstat(self._file.fileno())
        return getattr(status, "st_blocks", 0) * 512 or status.st_size


@dataclass(slots=True, eq=False, weakref_slot=True)
class SpooledFile:
    """One file that is being sent, or has been."""

    spool: Spool
    start: int
    """Where it begins there."""
    name: str
    size: int
    type: str
    """As the browser says; "" if it knows none."""
    last_modified: float
    """In seconds since 1970."""
    received: int = 0
    """Bytes of it that are here, from its first on."""

    @property
    def is_complete(self) -> bool:
        """Whether all of it is here."""
        return self.received == self.size

    def append(self, data: bytes | memoryview) -> None:
        """Add what comes next."""
        if self.received + len(data) > self.size:
            raise ValueError(f"{self.name!r} has {self.size} bytes, and more were sent")
        self.spool.write(self.start + self.received, data)
        self.received += len(data)
