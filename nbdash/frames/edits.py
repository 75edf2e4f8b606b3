"""Edits of a frame's cells: what people change in a table, kept beside the frame, which stays as it is.

An edit is `{"row": 3, "column_id": "price", "value": 9.5, "previous": 9.0}`; `row` is the row's place in the frame.
A row that is deleted is `{"row": 3, "deleted": True}`.
"""

from __future__ import annotations

import datetime
import decimal
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import narwhals as nw

from nbdash.errors import did_you_mean, shorten
from nbdash.frames.columns import Column

ROW = "__nbdash_row__"
"""The column that numbers rows while they are filtered and sorted."""


class EditError(ValueError):
    """An edit does not fit the frame."""


@dataclass(frozen=True, slots=True)
class Edits:
    """All edits of one frame, each cell's last. They are never changed: `with_` makes new ones."""

    cells: Mapping[str, Mapping[int, Any]] = field(default_factory=dict[str, Mapping[int, Any]])
    """The new values by column id and row."""
    deleted: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.cells or self.deleted)

    def with_(self, entries: Iterable[Any], columns: Sequence[Column], rows: int) -> Edits:
        """These and more, which come as data.

        Raises
        ------
        EditError
            If one names no cell of the frame, or holds a value that its column can't hold. Then none counts.
        """
        by_id = {column.id: column for column in columns}
        cells: dict[str, Mapping[int, Any]] = dict(self.cells)
        new: dict[str, dict[int, Any]] = {}
        deleted = set(self.deleted)
        for item in cast("Iterable[object]", entries):
            entry: dict[str, Any] = cast("Any", item) if isinstance(item, dict) else {}
            row, id = entry.get("row"), entry.get("column_id")
            if type(row) is float and row.is_integer():
                row = int(row)
            if type(row) is not int or not 0 <= row < rows:
                what = shorten(cast("object", item))
                raise EditError(f"{what} is no edit: its 'row' must be a row of the frame, 0 to {rows - 1}.")
            if entry.get("deleted") is True:
                deleted.add(row)
                continue
            column = by_id.get(id) if isinstance(id, str) else None
            if column is None:
                hint = did_you_mean(id, by_id) if isinstance(id, str) else ""
                raise EditError(f"{shorten(entry)} is no edit: there is no column {shorten(id)}. {hint}".rstrip())
            new.setdefault(column.id, dict(self.cells.get(column.id, ())))[row] = fitting(column, entry.get("value"))
        cells.update(new)
        return Edits(cells, frozenset(deleted))


def fitting(column: Column, value: Any) -> Any:
    """The value as the column holds such; None where there is none.

    Raises
    ------
    EditError
        If it can't hold it.
    """
    if value is None or (value == "" and column.kind != "text"):
        return None
    try:
        return _FITTING[column.kind](column, value)
    except (ValueError, TypeError, OverflowError):
        raise EditError(
            f"{shorten(value)} does not fit the column {column.id!r}, which holds {_HELD[column.kind]}."
        ) from None


def applied(frame: Any, edits: Edits, columns: Sequence[Column], *, keep_rows: bool = False) -> Any:
    """The frame (of narwhals) with the edits made in it; only the columns that they concern are copied.

    `keep_rows`: it has the places of its rows in the author's frame too, as the column `ROW`.
    """
    by_id = {column.id: column for column in columns}
    if is_lazy(frame):
        return _applied_lazily(frame, edits, by_id, keep_rows)
    for id, changed in edits.cells.items():
        column = by_id[id]
        series = frame[id]
        values = list(changed.values())
        if None in values and column.kind in ("integer", "boolean") and not _is_nullable(series):
            series = series.cast(nw.Float64 if column.kind == "integer" else nw.Object)
        if column.kind == "category" and series.implementation.is_pandas_like():
            edited = _with_categories(series, changed)
        else:
            edited = series.scatter(list(changed), _series(values, series))
        frame = frame.with_columns(edited.alias(id))
    if not (edits.deleted or keep_rows):
        return frame
    frame = with_rows(frame)
    if edits.deleted:
        frame = frame.filter(~nw.col(ROW).is_in(sorted(edits.deleted)))
    return frame if keep_rows else frame.drop(ROW)


def is_lazy(frame: Any) -> bool:
    """Whether a frame (of narwhals) is computed only when it is asked for something."""
    return isinstance(frame, nw.LazyFrame)


def with_rows(frame: Any) -> Any:
    """The frame (of narwhals) with the places of its rows as the column `ROW`."""
    # None: in the order that there is, which narwhals knows of some lazy frames
    return frame.with_row_index(ROW, order_by=None) if is_lazy(frame) else frame.with_row_index(ROW)


def _series(values: list[Any], like: Any) -> Any:
    return nw.new_series("edited", values, like.dtype, backend=nw.get_native_namespace(like))


def _with_categories(series: Any, changed: Mapping[int, Any]) -> Any:
    """A column of pandas' categories with new values: what is no category yet becomes one."""
    native = nw.to_native(series).copy()
    known = native.cat.categories
    native = native.cat.add_categories([value for value in dict.fromkeys(changed.values()) if _is_new(value, known)])
    native.iloc[list(changed)] = list(changed.values())
    return nw.from_native(native, series_only=True)


def _is_new(value: Any, categories: Any) -> bool:
    return value is not None and value not in categories


def _is_nullable(series: Any) -> bool:
    """Whether a column of whole numbers or truth values can lack some: of numpy's types in pandas it can't."""
    native = nw.to_native(series)
    return not hasattr(getattr(native, "dtype", None), "itemsize") or not series.implementation.is_pandas_like()


def _applied_lazily(frame: Any, edits: Edits, by_id: Mapping[str, Column], keep_rows: bool) -> Any:
    numbered = with_rows(frame)
    for id, changed in edits.cells.items():
        column = by_id[id]
        expression: Any = nw.col(id)
        dtype: Any = column.dtype
        nothing = None
        if column.kind == "integer" and None in changed.values() and numbered.implementation.is_dask():
            dtype, nothing = nw.Float64, math.nan  # as in pandas
            expression = expression.cast(dtype)
        for row, value in changed.items():
            new = nw.lit(nothing if value is None else value, dtype)
            expression = nw.when(nw.col(ROW) == row).then(new).otherwise(expression)
        numbered = numbered.with_columns(expression.alias(id))
    if edits.deleted:
        numbered = numbered.filter(~nw.col(ROW).is_in(sorted(edits.deleted)))
    return numbered if keep_rows else numbered.drop(ROW)


def _integer(column: Column, value: Any) -> int:
    if isinstance(value, bool):
        raise TypeError
    number = int(value)
    if isinstance(value, float) and not value.is_integer():
        raise ValueError
    name = str(column.dtype)
    bits = int("".join(filter(str.isdigit, name)) or 64)
    low, high = (0, 2**bits) if name.startswith("U") else (-(2 ** (bits - 1)), 2 ** (bits - 1))
    if not low <= number < high:
        raise OverflowError
    return number


def _float(column: Column, value: Any) -> Any:
    if isinstance(value, bool):
        raise TypeError
    number = float(value)
    return decimal.Decimal(str(value)) if column.is_decimal else number


def _boolean(column: Column, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word not in ("true", "false"):
        raise ValueError
    return word == "true"


def _date(column: Column, value: Any) -> datetime.date:
    if not isinstance(value, str):
        raise TypeError
    return datetime.datetime.fromisoformat(value).date()


def _datetime(column: Column, value: Any) -> datetime.datetime:
    if not isinstance(value, str):
        raise TypeError
    moment = datetime.datetime.fromisoformat(value)
    zone = getattr(column.dtype, "time_zone", None)
    if zone is None:
        return moment.replace(tzinfo=None)
    from zoneinfo import ZoneInfo

    return moment.replace(tzinfo=ZoneInfo(zone)) if moment.tzinfo is None else moment.astimezone(ZoneInfo(zone))


def _text(column: Column, value: Any) -> str:
    return value if isinstance(value, str) else str(cast("object", value))


def _category(column: Column, value: Any) -> str:
    text = str(value)
    known = getattr(column.dtype, "categories", None)
    if known is not None and text not in list(known):
        raise ValueError
    return text


def _other(column: Column, value: Any) -> Any:
    if column.dtype != nw.Object:
        raise TypeError
    return value


_FITTING: dict[str, Any] = {
    "integer": _integer,
    "float": _float,
    "boolean": _boolean,
    "date": _date,
    "datetime": _datetime,
    "text": _text,
    "category": _category,
    "other": _other,
}
_HELD = {
    "integer": "whole numbers",
    "float": "numbers",
    "boolean": "true and false",
    "date": "dates",
    "datetime": "dates with times",
    "text": "text",
    "category": "one of its categories",
    "other": "values that a table can't edit",
}
