"""Recordings on their way to the disk: what must not be lost at once, the rest by one thread, in its own time."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue

from nbdash.recording.lines import SUFFIX

log = logging.getLogger("nbdash")

MAX_FILE = 64 * 2**20
"""Bytes of one recording; then it ends."""
MAX_QUEUED = 20_000
"""Lines that may wait to be written; then the recording that has one more ends."""
MAX_GATHERED = 1_000
"""Lines that are written at once."""
PAUSE_S = 0.02
"""The thread gathers for so long: waking it for each line would keep callbacks from the processor."""

Make = Callable[[], bytes]
"""Makes a line. What takes time in it is done on the writer's thread."""


class RecordingFile:
    """The file of one recording. Any thread may write lines to it; each is written whole.

    Parameters
    ----------
    path
        There must be no such file yet. Only its owner may read it.
    tell
        Is told why it ends before its session; called under the session's lock.
    """

    def __init__(self, path: Path, tell: Callable[[str], object]) -> None:
        self.path = path
        self._tell = tell
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
        self._lock = threading.Lock()
        self._size = 0
        self.is_open = True

    def write(self, lines: bytes) -> None:
        """Write lines; they stay there also if the process is killed. Nothing is raised."""
        with self._lock:
            if not self.is_open:
                return
            try:
                os.write(self._descriptor, lines)
            except OSError as error:
                self._end(f"{error.strerror}")
                return
            self._size += len(lines)
            if self._size > MAX_FILE:
                self._end(f"it has {MAX_FILE / 2**20:.0f} MB")

    def end(self, reason: str) -> None:
        """Write no more, and tell why."""
        with self._lock:
            self._end(reason)

    def close(self) -> None:
        """Write no more: the session has ended."""
        with self._lock:
            self._end(None)

    def _end(self, reason: str | None) -> None:
        if self.is_open:
            self.is_open = False
            with suppress(OSError):
                os.close(self._descriptor)
            if reason is not None:
                self._tell(f"The recording {self.path} ends before its session: {reason}.")


class Writer:
    """Writes the recordings of one process into a folder, whose size it limits.

    Parameters
    ----------
    folder
        Where.
    limit
        Bytes of all recordings there; of more the oldest are deleted.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        self._folder = folder
        self._limit = limit
        self._queue: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self._made: dict[RecordingFile, list[bytes]] = {}
        """Lines that are written at once when there is nothing more to make."""
        self._thread: threading.Thread | None = None

    def begin(self, name: str) -> RecordingFile:
        """Make a file.

        Raises
        ------
        OSError
            If there can be none.
        """
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="nbdash-recording", daemon=True)
            self._thread.start()
        file = RecordingFile(self._folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{name}{SUFFIX}", self._tell)
        self._queue.put(self._delete_oldest)
        return file

    def put(self, file: RecordingFile, make: Make) -> None:
        """Have a line made and written soon."""
        if self._queue.qsize() > MAX_QUEUED:
            file.end(f"{MAX_QUEUED:,} lines wait to be written")
        elif file.is_open:
            self._queue.put(lambda: self._write(file, make))

    def close(self, file: RecordingFile) -> None:
        """Close a file when all that was put has been written."""
        self._queue.put(lambda: self._close(file))

    def flush(self, timeout_s: float) -> bool:
        """Wait until all that was put has been written; False if that takes longer."""
        is_done = threading.Event()
        self._queue.put(lambda: (self._write_made(), is_done.set()))
        return self._thread is None or is_done.wait(timeout_s)

    def _tell(self, text: str) -> None:
        self._queue.put(lambda: log.warning(text))  # handlers are the author's, and may do anything

    def _work(self) -> None:
        while True:
            job = self._queue.get()
            time.sleep(PAUSE_S)
            self._do(job)
            for _ in range(MAX_GATHERED):
                if self._queue.empty():
                    break
                self._do(self._queue.get())
            self._do(self._write_made)

    @staticmethod
    def _do(job: Callable[[], object]) -> None:
        try:
            job()
        except Exception:
            log.exception("A recording could not be written; others are")

    def _write(self, file: RecordingFile, make: Make) -> None:
        try:
            self._made.setdefault(file, []).append(make())
        except Exception:  # a value that can't be read any more: what comes after it would have no meaning
            log.exception("What happened could not be recorded")
            file.end("what happened could not be written")

    def _write_made(self) -> None:
        made, self._made = self._made, {}
        for file, lines in made.items():
            file.write(b"".join(lines))

    def _close(self, file: RecordingFile) -> None:
        file.write(b"".join(self._made.pop(file, ())))
        file.close()

    def _delete_oldest(self) -> None:
        found: list[tuple[float, int, Path]] = []
        for path in self._folder.glob(f"*{SUFFIX}"):
            with suppress(OSError):
                status = path.stat()
                found.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= self._limit:
                break
            with suppress(OSError):
                path.unlink()
            total -= size
