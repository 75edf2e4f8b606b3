"""`Frame`: a data frame in a prop. It stays in the kernel; pages are told what its columns are, and its first rows."""

from __future__ import annotations

import itertools
import sys
import weakref
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import narwhals as nw

from nbdash.components.leaf import Leaf
from nbdash.frames.columns import SAMPLE, Column, columns_of, ids_of
from nbdash.frames.edits import ROW, Edits, applied, is_lazy, with_rows
from nbdash.frames.windows import size_of, told_value, told_values

WINDOW_ROWS = 100
"""So many rows are told with a frame, or fewer, so that a table needs no other message to show what is in view."""
WINDOW_BYTES = 24_000

_numbers = itertools.count(1)
_versions = itertools.count(1)


class Frame(Leaf):
    """One data frame, with what has been edited in it. It is never changed: an edit makes another `Frame`.

    Parameters
    ----------
    native
        The author's data frame, of any library that narwhals reads. It is shared, not copied.

    Raises
    ------
    ValueError
        If it is none that a table can show; says why.
    """

    __slots__ = ("_given", "_source", "_told", "edits", "version")

    def __init__(self, native: Any) -> None:
        self._begin(_Source(native), Edits())

    def _begin(self, source: _Source, edits: Edits) -> None:
        self._source = source
        self.edits = edits
        self.version = next(_versions)
        """Another number for each state of a frame: what pages have of an older one no longer holds."""
        self._told: dict[str, Any] | None = None
        self._given: Any = None

    def __repr__(self) -> str:
        return f"{type(self._source.native).__name__} ({self._source.rows:,} rows, {len(self.columns)} columns)"

    @property
    def number(self) -> int:
        """The same for all that has become of one frame by edits."""
        return self._source.number

    @property
    def columns(self) -> Sequence[Column]:
        """What the columns hold."""
        return self._source.columns

    @property
    def length(self) -> int:
        """How many rows there are, without those that were deleted."""
        return self._source.rows - len(self.edits.deleted)

    @property
    def size(self) -> int:
        """How many rows the author's frame has."""
        return self._source.rows

    def edited(self, entries: Iterable[Any]) -> Frame:
        """The frame with more edits.

        Raises
        ------
        EditError
            If one does not fit; then none counts.
        """
        frame = Frame.__new__(Frame)
        frame._begin(self._source, self.edits.with_(entries, self.columns, self._source.rows))
        return frame

    def on_end(self, function: Callable[[int], object], number: int) -> None:
        """Have a function called with a number when the last state of this frame is gone."""
        if not self._source.is_watched:
            self._source.is_watched = True
            weakref.finalize(self._source, function, number).atexit = False

    def told(self) -> dict[str, Any]:
        """What pages have in its place: its columns, how many rows there are, and the first of them."""
        if self._told is None:
            self._told = {
                "frame": self.number,
                "version": self.version,
                "rows": self.length,
                "columns": [column.told() for column in self.columns],
                "window": self._first_window(),
            }
        return self._told

    def differences(self, before: Any) -> list[dict[str, Any]] | None:
        """Pages that have an older state of it ask again for the rows in view."""
        if not (isinstance(before, Frame) and before.number == self.number):
            return None
        return [_assign("version", self.version), _assign("rows", self.length)]

    def given(self) -> Any:
        """The author's frame with the edits made in it, of the same library: to be read, or copied and changed."""
        if self._given is None:
            self._given = self._source.as_given(self.whole()) if self.edits else self._source.native
        return _unshared(self._given)

    def whole(self, *, keep_rows: bool = False) -> Any:
        """The frame with its edits, as narwhals has it; `keep_rows`: with the rows' places as the column `ROW`."""
        if self.edits or keep_rows:
            return applied(self._source.frame, self.edits, self.columns, keep_rows=keep_rows)
        return self._source.frame

    def window(self, rows: Sequence[int], max_bytes: int) -> list[Any]:
        """The values of some rows, named by their places in the author's frame: for each column what is told.

        Of rows that are too much for one message there are fewer.
        """
        return self._fitting(self._source.rows_at(rows), rows, max_bytes)[1]

    def records(self, count: int) -> list[dict[str, Any]]:
        """The first rows as dicts, as a page shows them."""
        rows = self._first_rows()[:count]
        head = self._source.head[rows, :]
        values = {column.id: self._with_edits(column, head, rows) for column in self.columns}
        return [{id: told_value(column[place]) for id, column in values.items()} for place in range(len(rows))]

    def _first_rows(self) -> list[int]:
        return [row for row in range(len(self._source.head)) if row not in self.edits.deleted][:WINDOW_ROWS]

    def _first_window(self) -> dict[str, Any]:
        rows = self._first_rows()
        count, values = self._fitting(self._source.head[rows, :], rows, WINDOW_BYTES)
        window: dict[str, Any] = {"first": 0, "count": count, "columns": values}
        return window | {"index": rows[:count]} if self.edits.deleted else window

    def _fitting(self, part: Any, rows: Sequence[int], max_bytes: int) -> tuple[int, list[Any]]:
        """As many of the rows as fit into so many bytes, one at least, and what is told of them."""
        columns = [self._with_edits(column, part, rows) for column in self.columns]
        count = len(rows)
        while True:
            told = [told_values(column, values[:count]) for column, values in zip(self.columns, columns, strict=True)]
            size = sum(map(size_of, told))
            if size <= max_bytes or count <= 1:
                return count, told
            count = max(1, min(count - 1, count * max_bytes // size))

    def _with_edits(self, column: Column, part: Any, rows: Sequence[int]) -> list[Any]:
        values: list[Any] = part[column.id].to_list()
        changed = self.edits.cells.get(column.id)
        if changed:
            values = [changed.get(row, value) for row, value in zip(rows, values, strict=True)]
        return values


class Names:
    """An author's frame, with text for the names of its columns: pandas has others, and may have one twice.

    Raises
    ------
    ValueError
        If two have the same name as text, or it is no data frame.
    """

    def __init__(self, native: Any) -> None:
        names = list(native.columns) if _is_pandas(native) else []
        self.given = None if all(isinstance(name, str) for name in names) else names
        """The author's names; None if they are text."""
        ids = ids_of(names)
        self.frame = as_narwhals(native if self.given is None else native.set_axis(ids, axis=1))
        """As narwhals has it."""
        if self.frame is None:
            raise ValueError("it is no data frame that narwhals reads")

    def restored(self, frame: Any) -> Any:
        """A frame of narwhals in the author's library, with the author's names."""
        native = nw.to_native(frame)
        return native if self.given is None else native.set_axis(self.given, axis=1)


class _Source:
    """An author's frame, and what is known of it."""

    def __init__(self, native: Any) -> None:
        self._names = Names(native)
        frame = self._names.frame
        self.number = next(_numbers)
        self.is_watched = False
        """Whether anybody is to know when it ends."""
        self.native = native
        self.frame = frame
        if is_lazy(frame):
            try:
                with_rows(frame)
            except Exception:
                what = f"a {type(native).__name__} has no order of its rows, so that a table can't ask for some of them"
                raise ValueError(f"{what}; fetch it first, as a data frame in memory") from None
            self.rows = int(frame.select(nw.len()).collect().item())
            sample = self.head = frame.head(SAMPLE).collect()
            whole = None
        else:
            self.rows = len(frame)
            self.head = frame.head(2 * WINDOW_ROWS)
            whole = frame
            step = max(1, self.rows // (SAMPLE // 2))
            sample = nw.concat([frame.head(SAMPLE // 2), frame[::step]]) if self.rows > SAMPLE else frame
        schema = frame.collect_schema()
        self.columns = columns_of(self._names.given or list(schema), schema, sample, whole)

    def as_given(self, frame: Any) -> Any:
        """A frame of narwhals in the author's library, with the author's names."""
        return self._names.restored(frame)

    def rows_at(self, rows: Sequence[int]) -> Any:
        """Some rows, in this order."""
        if not is_lazy(self.frame):
            if rows and rows[-1] - rows[0] == len(rows) - 1 and list(rows) == list(range(rows[0], rows[-1] + 1)):
                return self.frame[rows[0] : rows[-1] + 1]
            return self.frame[list(rows), :]
        if len(rows) and max(rows) < len(self.head):
            return self.head[list(rows), :]
        found = with_rows(self.frame).filter(nw.col(ROW).is_in(list(rows))).collect()
        places = {row: place for place, row in enumerate(found[ROW].to_list())}
        return found.drop(ROW)[[places[row] for row in rows], :]


def _assign(name: str, value: int) -> dict[str, Any]:
    return {"operation": "Assign", "location": [name], "params": {"value": value}}


def as_narwhals(value: Any) -> Any:
    """A frame of any library as narwhals has it; None for anything else. `Any`: in memory or not, of any library."""
    frame: Any = nw.from_native(value, pass_through=True)
    kinds: Any = (nw.DataFrame, nw.LazyFrame)
    return frame if isinstance(frame, kinds) else None


def _unshared(native: Any) -> Any:
    """The same data in an object of its own, where a library lets frames be changed in place."""
    # with pandas 3, which copies what is written to
    return native.copy(deep=False) if _is_pandas(native) else native


def _is_pandas(native: Any) -> bool:
    pandas: Any = sys.modules.get("pandas")  # `Any`: it may not even be installed
    return pandas is not None and isinstance(native, pandas.DataFrame)
