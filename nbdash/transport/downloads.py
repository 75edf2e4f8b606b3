"""The service that pages fetch files from, piece by piece.

A page may fetch what it has been told of, and nothing else. Pieces are read by threads of their own: a file may lie on
a disk that is slow, and a callback may be busy for long.
"""

from __future__ import annotations

import logging
from collections import Counter
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from nbdash.errors import shorten
from nbdash.files.content import FileChangedError, FileContent
from nbdash.transport.loop import Submit
from nbdash.transport.pool import workers
from nbdash.transport.view import View

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

MAX_PIECE_BYTES = 2**20
MAX_READS = 16
"""So many pieces may be read for a view at a time; those asked for beyond are passed over, and asked for again."""


class Downloads:
    """The service of one session: answers `download`."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._reads: Counter[View] = Counter()

    def receive(self, view: View, message: dict[str, Any]) -> None:
        """Have a piece read, or let go of a file that the page needs no more.

        Raises
        ------
        ValueError
            If it is no message of the protocol.
        """
        download, first, count = (message.get(key) for key in ("download", "first", "count"))
        if not isinstance(download, str):
            raise ValueError(f"a download is named {shorten(download)}")
        if message.get("over") is True:
            view.contents.pop(download, None)
            return
        if not (type(first) is int and type(count) is int and first >= 0 and 0 < count <= MAX_PIECE_BYTES):
            raise ValueError(f"no piece of a download is {shorten(count)} bytes from {shorten(first)} on")
        content = view.contents.get(download)
        if content is None:
            view.tell({"type": "download", "download": download, "refused": "gone"})
        elif self._reads[view] < MAX_READS:
            self._reads[view] += 1
            _readers()(partial(self._answer, view, content, first, count))

    def drop(self, view: View) -> None:
        """Forget what a view was told of."""
        view.contents.clear()

    def close(self) -> None:
        """There is nothing to end: what is being read is told to nobody."""

    def _answer(self, view: View, content: FileContent, first: int, count: int) -> None:
        answer: dict[str, Any] = {"type": "download", "download": content.id}
        try:
            answer |= {"first": first, "bytes": content.read(first, count)}
        except OSError as error:
            answer["refused"] = "changed" if isinstance(error, FileChangedError) else "unreadable"
            log.warning("A download was broken off. %s", error)
        with self._live.lock:
            self._reads[view] -= 1
            if not self._reads[view]:
                del self._reads[view]
            view.tell(answer)


@cache
def _readers() -> Submit:
    return workers(2, "nbdash-downloads")
