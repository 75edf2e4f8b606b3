"""What pages ask for beside the session's own messages: rows of data frames, pieces of files, an end to a wait.

These messages are not numbered, not acknowledged and not kept. Each means the same however often it comes, and a page
that has no answer, or is connected anew, asks again. A service is made when the first message of its kind comes, so
that a session pays for none that it does not use.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from nbdash.transport.view import View

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession


class Service(Protocol):
    """Answers messages of some kinds, for one session.

    An answer is sent by `view.tell({...})`, under the session's lock; arrays may stand anywhere in it, and raw bytes.
    """

    def receive(self, view: View, message: dict[str, Any]) -> None:
        """Take in a message, under the session's lock: what takes time is done by workers.

        Raises
        ------
        ValueError
            If it is no message of the protocol.
        """
        ...

    def drop(self, view: View) -> None:
        """Note, under the session's lock, that a view has gone for good."""
        ...

    def close(self) -> None:
        """Note, under the session's lock, that the session has ended."""
        ...


Make = Callable[["LiveSession"], Service]


def _uploads(live: LiveSession) -> Service:
    from nbdash.transport.uploads import Uploads

    return Uploads(live)


def _downloads(live: LiveSession) -> Service:
    from nbdash.transport.downloads import Downloads

    return Downloads(live)


def _rows(live: LiveSession) -> Service:
    from nbdash.transport.rows import Rows

    return Rows(live)


def _widgets(live: LiveSession) -> Service:
    from nbdash.widgets.served.service import Widgets

    return Widgets(live)


def _stops(live: LiveSession) -> Service:
    from nbdash.transport.stops import Stops

    return Stops(live)


def _source_files(live: LiveSession) -> Service:
    from nbdash.transport.source_files import SourceFiles

    return SourceFiles(live)


MAKERS: dict[str, Make] = {
    "upload": _uploads,
    "download": _downloads,
    "rows": _rows,
    "source": _source_files,
    "stop": _stops,
    "widget": _widgets,
}
"""Makes the service for each kind of message, importing what it needs."""


class Services:
    """The services of one session. Lives under its lock."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._made: dict[str, Service] = {}

    def answer(self, view: View, kind: Any, message: dict[str, Any]) -> bool:
        """Hand a message to the service of its kind; False if there is none."""
        if not isinstance(kind, str) or kind not in MAKERS:
            return False
        self.of(kind).receive(view, message)
        return True

    def of(self, kind: str) -> Service:
        """The service for a kind of message."""
        if kind not in self._made:
            self._made[kind] = MAKERS[kind](self._live)
        return self._made[kind]

    def drop(self, view: View) -> None:
        """Tell all that a view has gone for good."""
        for service in self._made.values():
            service.drop(view)

    def close(self) -> None:
        """Tell all that the session has ended."""
        for service in self._made.values():
            service.close()
        self._made = {}
