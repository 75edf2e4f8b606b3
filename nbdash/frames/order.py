"""Which rows of a frame a table shows, and in which order: filtered and sorted, and remembered for a while."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from nbdash.errors import shorten
from nbdash.frames.edits import ROW, is_lazy
from nbdash.frames.filter import filtered
from nbdash.frames.frame import Frame
from nbdash.frames.search import searched
from nbdash.frames.sort import ordered

MAX_QUERY = 10_000
"""Characters of a filter query, and columns to sort by."""
_MAX_BYTES = 256_000_000
"""Of all orders that are remembered."""


@dataclass(frozen=True, slots=True)
class RowsQuery:
    """What a table asks for. It is hashable, so that what came of it can be found again."""

    filter_query: str = ""
    sort_by: tuple[tuple[str, str], ...] = ()
    sort_as_null: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    """By column, the values that are sorted as if there were none."""
    insensitive: frozenset[str] = frozenset()
    """The columns in whose filters capital and small letters are the same."""
    search: str = ""
    search_in: tuple[str, ...] = ()
    """The columns in which `search` looks."""

    def __bool__(self) -> bool:
        return bool(self.filter_query or self.sort_by or self.search)


def read_query(given: Any) -> RowsQuery:
    """Read what a page asks.

    Raises
    ------
    ValueError
        If it is no query.
    """
    query: dict[str, Any] = cast("Any", given) if isinstance(given, dict) else {}
    defaults: dict[str, Any] = {"filter_query": "", "sort_by": [], "insensitive": [], "sort_as_null": {}}
    defaults |= {"search": "", "search_in": []}
    filter_query, sort_by, insensitive, nulls, search, search_in = (
        query.get(name) or none for name, none in defaults.items()
    )
    for text, what in ((filter_query, "filter query"), (search, "text to search for")):
        if not (isinstance(text, str) and len(text) <= MAX_QUERY):
            raise ValueError(f"{shorten(text)} is no {what}")
    lists = (sort_by, insensitive, search_in)
    if not (all(isinstance(value, list) for value in lists) and isinstance(nulls, dict)):
        raise ValueError(f"{shorten(query)} asks for no order of rows")
    columns: list[tuple[str, str]] = []
    for one in cast("list[Any]", sort_by):
        entry: dict[str, Any] = cast("Any", one) if isinstance(one, dict) else {}
        column, direction = entry.get("column_id"), entry.get("direction")
        if not isinstance(column, str) or direction not in ("asc", "desc"):
            raise ValueError(f"{shorten(cast('object', one))} is no column to sort by")
        columns.append((column, direction))
    return RowsQuery(
        filter_query.strip(),
        tuple(columns),
        tuple((str(id), _scalars(values)) for id, values in cast("dict[str, Any]", nulls).items()),
        frozenset(map(str, cast("list[Any]", insensitive))),
        search.strip().lower(),
        tuple(map(str, cast("list[Any]", search_in))),
    )


def _scalars(values: Any) -> tuple[Any, ...]:
    if not isinstance(values, list):
        raise ValueError(f"{shorten(values)} is no list of values")
    return tuple(value for value in cast("list[Any]", values) if isinstance(value, (str, float, int)))


def rows_of(frame: Frame, query: RowsQuery) -> Sequence[int]:
    """The places of a frame's rows, in the order in which a table shows them. May take long.

    Raises
    ------
    QueryError
        If the filter can't be read.
    ValueError
        If a column is named that the frame lacks.
    """
    if not (query or frame.edits.deleted):
        return range(frame.size)
    known = _orders.find(frame, query)
    if known is None:
        known = _found(frame, query)
        _orders.add(frame, query, known)
    return known


def _found(frame: Frame, query: RowsQuery) -> Any:
    """An array, or a list without numpy."""
    found = filtered(frame.whole(keep_rows=True), query.filter_query, lambda column: column in query.insensitive)
    found = searched(found, query.search, query.search_in)
    names = {column for column, _ in query.sort_by}
    if names <= {column.id for column in frame.columns}:
        found = found.select(ROW, *names)  # so that nothing else is put in order
    if is_lazy(found):
        found = found.collect()  # not every library keeps rows that are alike in their order
    sort_by = [{"column_id": column, "direction": direction} for column, direction in query.sort_by]
    found = ordered(found, sort_by, dict(query.sort_as_null))
    try:
        return found[ROW].to_numpy().astype("i4" if frame.size < 2**31 else "i8")
    except ImportError:
        return found[ROW].to_list()


class _Orders:
    """Orders that were found, the oldest forgotten first. From any thread.

    An order holds until a cell is edited in a column that it was made by.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[int, RowsQuery], tuple[Any, Any]] = OrderedDict()
        self._bytes = 0
        self._ended: deque[int] = deque()
        """Frames that are no more: they may end on any thread, anywhere."""

    def find(self, frame: Frame, query: RowsQuery) -> Any:
        key = frame.number, query
        with self._lock:
            made, order = self._known.get(key, (None, None))
            if made is None or not _holds(made, frame, query):
                return None
            self._known.move_to_end(key)
            return order

    def add(self, frame: Frame, query: RowsQuery, order: Any) -> None:
        key = frame.number, query
        with self._lock:
            self._drop(key)
            self._known[key] = frame.edits, order
            self._bytes += _size(order)
            frame.on_end(self._ended.append, frame.number)
            while self._ended:
                self._forget(self._ended.popleft())
            while self._bytes > _MAX_BYTES and len(self._known) > 1:
                self._drop(next(iter(self._known)))

    def _forget(self, number: int) -> None:
        for key in [key for key in self._known if key[0] == number]:
            self._drop(key)

    def _drop(self, key: tuple[int, RowsQuery]) -> None:
        _, order = self._known.pop(key, (None, ()))
        self._bytes -= _size(order)


def _holds(made: Any, frame: Frame, query: RowsQuery) -> bool:
    if made.deleted != frame.edits.deleted:
        return False
    columns: Iterable[str] = dict(query.sort_by)
    if query.filter_query or query.search:
        columns = {*made.cells, *frame.edits.cells, *columns}  # any may stand in it
    return all(made.cells.get(column) == frame.edits.cells.get(column) for column in columns)


def _size(order: Any) -> int:
    return getattr(order, "nbytes", 8 * len(order))


_orders = _Orders()
