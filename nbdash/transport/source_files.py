"""The service that pages fetch the files of sources from (components/sources.py), where no server has them."""

from __future__ import annotations

import logging
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from nbdash.components import sources
from nbdash.errors import shorten
from nbdash.transport.loop import Submit
from nbdash.transport.pool import workers
from nbdash.transport.view import View

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")


class SourceFiles:
    """The service of one session: answers `source`."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live

    def receive(self, view: View, message: dict[str, Any]) -> None:
        """Have a file read, if the page has been told of its source.

        Raises
        ------
        ValueError
            If it is no message of the protocol.
        """
        name, file = message.get("source"), message.get("file")
        if not (isinstance(name, str) and isinstance(file, str)):
            raise ValueError(f"no file of a source is {shorten(file)} of {shorten(name)}")
        source = sources.find(name) if view.kinds.has_source(name) else None
        if source is None:
            view.tell({"type": "source", "source": name, "file": file, "refused": f"there is no source {name}"})
        else:
            _readers()(partial(self._answer, view, source, file))

    def drop(self, view: View) -> None:
        """There is nothing to forget."""

    def close(self) -> None:
        """There is nothing to end: what is being read is told to nobody."""

    def _answer(self, view: View, source: sources.Source, file: str) -> None:
        answer: dict[str, Any] = {"type": "source", "source": source.name, "file": file}
        try:
            content = source.read(file)
        except OSError as error:
            content = None
            log.warning("The file %s of %s can't be read: %s", file, source.name, error)
        if content is None:
            answer["refused"] = f"{source.name} has no file {file}"
        else:
            answer["bytes"] = content
        with self._live.lock:
            view.tell(answer)


@cache
def _readers() -> Submit:
    return workers(2, "nbdash-sources")
