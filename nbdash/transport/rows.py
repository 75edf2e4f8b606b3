"""Rows of data frames, for tables that ask for those in view (docs/protocol.md).

Filtering and sorting may take long, and happens on threads of its own. Of what a table asks for while an answer of its
is made, only the newest is answered.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from nbdash.errors import shorten
from nbdash.frames.frame import Frame
from nbdash.frames.order import RowsQuery, read_query, rows_of
from nbdash.transport.loop import Submit
from nbdash.transport.pool import workers
from nbdash.transport.view import View

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

MAX_ROWS = 2_000
"""Rows in one answer."""
MAX_BYTES = 512_000
"""Of an answer, about: of rows that are larger there are fewer."""
_THREADS = 2


@dataclass(frozen=True, slots=True)
class _Request:
    number: int
    component: str
    frame: int
    first: int
    count: int
    query: RowsQuery


class Rows:
    """Answers tables of one session."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live
        self._newest: dict[tuple[View, str], _Request] = {}
        """What each table of each view has asked for last."""
        self._busy: set[tuple[View, str]] = set()

    def receive(self, view: View, message: dict[str, Any]) -> None:
        """Take in what a table asks for."""
        request = _read(message)
        key = view, request.component
        if not isinstance(self._frame(request), Frame):
            self._refuse(view, request, "There is another frame now.")
            return
        self._newest[key] = request
        if key not in self._busy:
            self._busy.add(key)
            _threads()(partial(self._work, key))

    def drop(self, view: View) -> None:
        """Answer a view no more."""
        for key in [key for key in self._newest if key[0] is view]:
            del self._newest[key]

    def close(self) -> None:
        """Answer nobody any more."""
        self._newest.clear()

    def _frame(self, request: _Request) -> Frame | None:
        store = self._live.session.store
        # a table without an id has its frame found by the number
        nodes = [store.node(request.component)] if request.component else store.nodes()
        found = (node.props.get("data") for node in nodes if node is not None)
        return next((data for data in found if isinstance(data, Frame) and data.number == request.frame), None)

    def _work(self, key: tuple[View, str]) -> None:
        while True:
            with self._live.lock:
                request = self._newest.pop(key, None)
                if request is None:
                    self._busy.discard(key)
                    return
                frame = self._frame(request)
            if frame is None:
                continue
            answer = _answer(frame, request)
            with self._live.lock:
                if key not in self._newest and not self._live.is_closed:
                    key[0].tell(answer)

    def _refuse(self, view: View, request: _Request, why: str) -> None:
        view.tell(_head(request) | {"refused": why})


def _answer(frame: Frame, request: _Request) -> dict[str, Any]:
    head = _head(request)
    try:
        rows = rows_of(frame, request.query)
        part = rows[request.first : request.first + request.count]
        values = frame.window([int(row) for row in part], MAX_BYTES)
    except ValueError as error:  # of the query
        return head | {"refused": str(error)}
    except Exception as error:
        # such as a column of objects that can't be compared, or a frame that is just being changed
        log.warning("Rows of a table can't be told.", exc_info=error)
        return head | {"refused": "The rows can't be told: the kernel's log says why."}
    answer = head | {"version": frame.version, "rows": len(rows), "columns": values}
    return answer if isinstance(rows, range) else answer | {"index": part}


def _head(request: _Request) -> dict[str, Any]:
    return {
        "type": "rows",
        "request": request.number,
        "component": request.component,
        "frame": request.frame,
        "first": request.first,
    }


def _read(message: dict[str, Any]) -> _Request:
    numbers = [message.get(name) for name in ("request", "frame", "first", "count")]
    component = message.get("component")
    if not (isinstance(component, str) and all(type(number) is int and number >= 0 for number in numbers)):
        raise ValueError(f"{shorten(message)} asks for no rows of a table")
    number, frame, first, count = (int(number or 0) for number in numbers)
    return _Request(number, component, frame, first, min(count, MAX_ROWS), read_query(message.get("query")))


@cache
def _threads() -> Submit:
    return workers(_THREADS, "nbdash-rows")
