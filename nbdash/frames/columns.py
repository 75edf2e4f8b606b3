"""What the columns of a frame hold, found out from their types and a few rows: how tables align and write them."""

from __future__ import annotations

import datetime
import decimal
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import narwhals as nw

from nbdash.frames.missing import is_missing

SAMPLE = 500
"""Rows that are looked at to find out how many decimals a column needs."""
MAX_DECIMALS = 6
_SIGNIFICANT = 4
"""Digits that are shown of numbers that have no end, such as thirds."""
_GROUPED_FROM = 10_000
"""Numbers of so many are written in groups, so that years are not."""
_UNGROUPED = re.compile(r"(^|[_\s-])(id|ids|code|key|year|zip|postcode|phone|no|nr|number)$|[a-z]I[dD]$", re.IGNORECASE)
"""Names of columns whose numbers are names rather than amounts."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a frame."""

    id: str
    """By which pages, callbacks and narwhals know it: its name as text."""
    name: Any
    """What the author's frame calls it; in pandas this may be a number or a tuple."""
    dtype: Any
    """As narwhals has it."""
    kind: str
    """One of `integer`, `float`, `boolean`, `date`, `datetime`, `category`, `text` and `other`."""
    format: dict[str, str] | None
    """How numbers are written, in the form that `columns` takes; None for all else."""

    @property
    def is_decimal(self) -> bool:
        """Whether its numbers are decimals: in pandas these are objects."""
        return self.kind == "float" and (self.dtype.is_decimal() or self.dtype == nw.Object)

    @property
    def type(self) -> str:
        """The column's type, as `columns` has it."""
        if self.kind in ("integer", "float"):
            return "numeric"
        if self.kind in ("date", "datetime"):
            return "datetime"
        return "text" if self.kind in ("text", "category") else "any"

    def told(self) -> dict[str, Any]:
        """What pages are told of it."""
        told: dict[str, Any] = {"id": self.id, "name": names_of(self.name), "type": self.type, "kind": self.kind}
        return told if self.format is None else told | {"format": self.format}


def columns_of(names: Sequence[Any], schema: Mapping[str, Any], sample: Any, whole: Any) -> list[Column]:
    """Describe the columns of a frame.

    Parameters
    ----------
    names
        What the author's frame calls them.
    schema
        Their types by their ids.
    sample
        Some rows.
    whole
        All rows if they are in memory, else None. (`Any`: narwhals' frames.)
    """
    found: list[Column] = []
    for name, (id, dtype) in zip(names, schema.items(), strict=True):
        kind = _kind_of_objects(sample[id].to_list()) if dtype == nw.Object else kind_of(dtype)
        shown: dict[str, str] | None = None
        if kind in ("integer", "float"):
            shown = _format(id, kind, sample[id].drop_nulls().to_list())
            if shown["specifier"].endswith(".0f") and dtype.is_float() and whole is not None:
                # numbers that the sample lacks must not be rounded to whole ones
                rest = whole[id].drop_nulls() % 1
                if not bool(((rest == 0) | rest.is_nan()).all()):
                    shown = {"specifier": shown["specifier"].replace(".0f", ".2f")}
        found.append(Column(id, name, dtype, kind, shown))
    return found


def ids_of(names: Sequence[Any]) -> list[str]:
    """The columns' names as text.

    Raises
    ------
    ValueError
        If two are the same.
    """
    ids = [id_of(name) for name in names]
    twice = next((id for id in ids if ids.count(id) > 1), None) if len(set(ids)) < len(ids) else None
    if twice is not None:
        raise ValueError(f"two of its columns are called {twice!r}")
    return ids


def id_of(name: Any) -> str:
    """A column's name as text; the names of several levels are joined.

    Examples
    --------
    >>> id_of("year"), id_of(2007), id_of(("sales", "mean"))
    ('year', '2007', 'sales_mean')
    """
    if isinstance(name, tuple):
        return "_".join(str(part) for part in cast("tuple[Any, ...]", name))
    return str(name)


def names_of(name: Any) -> str | list[str]:
    """What stands in the headers: a row for each level."""
    return [str(part) for part in cast("tuple[Any, ...]", name)] if isinstance(name, tuple) else str(name)


def kind_of(dtype: Any) -> str:
    """What values of a type are to a table."""
    if dtype.is_integer():
        return "integer"
    if dtype.is_float() or dtype.is_decimal():
        return "float"
    for types, kind in (
        ((nw.Boolean,), "boolean"),
        ((nw.Date,), "date"),
        ((nw.Datetime,), "datetime"),
        ((nw.Categorical, nw.Enum), "category"),
        ((nw.String,), "text"),
    ):
        if any(dtype == one for one in types):
            return kind
    return "other"


def _kind_of_objects(values: Iterable[Any]) -> str:
    """What the objects of a column are, which its type does not tell."""
    types = {cast("type[Any]", type(value)) for value in values if not is_missing(value)}
    for one, kind in _OBJECTS.items():
        if types == {one}:
            return kind
    return "other"


_OBJECTS = {
    str: "text",
    bool: "boolean",
    int: "integer",
    decimal.Decimal: "float",
    datetime.date: "date",
    datetime.datetime: "datetime",
}


def _format(id: str, kind: str, values: Sequence[Any]) -> dict[str, str]:
    numbers = [float(value) for value in values if math.isfinite(value)]
    largest = max(map(abs, numbers), default=0.0)
    comma = "," if largest >= _GROUPED_FROM and _UNGROUPED.search(id) is None else ""
    if kind == "integer":
        return {"specifier": f"{comma}d"}
    if largest >= 1e15 or 0 < largest < 10**-MAX_DECIMALS:
        return {"specifier": f".{_SIGNIFICANT}~g"}
    return {"specifier": f"{comma}.{decimals(numbers)}f"}


def decimals(numbers: Sequence[float]) -> int:
    """How many decimals a column of numbers needs: all, if they are few; else enough to tell them apart.

    Examples
    --------
    >>> decimals([1.5, 2.25]), decimals([1 / 3, 20 / 3]), decimals([3.0, 4.0]), decimals([1e-3 / 3])
    (2, 3, 0, 6)
    """
    needed = _needed(numbers)
    if needed <= 3:
        return needed
    sizes = sorted(abs(number) for number in numbers if number)
    typical = sizes[len(sizes) // 2]
    return min(MAX_DECIMALS, needed, max(2, _SIGNIFICANT - 1 - math.floor(math.log10(typical))))


def _needed(numbers: Sequence[float]) -> int:
    digits = 0
    for number in numbers:
        while (shown := round(number, digits)) != number and digits < MAX_DECIMALS:
            if abs(number - shown) <= 1e-9 * max(1.0, abs(number)):
                break
            digits += 1
    return digits
