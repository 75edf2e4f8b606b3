"""Rows of a frame as they travel: column by column, numbers as bytes, words that come back as codes."""

from __future__ import annotations

import datetime
import decimal
import json
import math
from collections.abc import Sequence
from typing import Any, cast

from nbdash.components.arrays import is_array
from nbdash.frames.columns import Column
from nbdash.frames.missing import is_missing

_EXACT = 2**53
"""Integers up to here are numbers in a page."""
_INTEGERS = ("i1", "u1", "i2", "u2", "i4", "u4")
_MAX_CODES = 2**16


def told_values(column: Column, values: Sequence[Any]) -> Any:
    """A column's values in the form in which they travel, which `js/src/components/table/frame/decode.ts` reads.

    Numbers are an array, as small as it can be; NaN in it stands where there is no value. Words that repeat are
    `{"codes": array, "values": list}`. Anything else is a list, with dates and times as ISO text.
    """
    values = [None if is_missing(value) else value for value in values]
    if column.kind == "integer":
        return _integers(values)
    if column.kind == "float":
        return _array([math.nan if value is None else float(value) for value in values], _float_dtype(column))
    if column.kind in ("text", "category"):
        return _words([None if value is None else str(value) for value in values])
    return [told_value(value) for value in values]


def told_value(value: Any) -> Any:
    """One value as a page has it."""
    if is_missing(value):
        return None
    if isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) <= _EXACT else str(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, decimal.Decimal):
        return float(value)
    if isinstance(value, datetime.datetime):
        return _moment(value)
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if is_array(value):
        return told_value(value.tolist())
    if isinstance(value, (list, dict, tuple)):
        return json.dumps(value, default=str, ensure_ascii=False)
    return str(value)


def _moment(value: datetime.datetime) -> str:
    """A time as text, without the parts that are nothing: a day at midnight is a day."""
    if value.tzinfo is None and value.time() == datetime.time():
        return value.date().isoformat()
    return value.isoformat()


def _integers(values: Sequence[Any]) -> Any:
    there = [int(value) for value in values if value is not None]
    low, high = min(there, default=0), max(there, default=0)
    if low < -_EXACT or high > _EXACT:
        return [None if value is None else told_value(int(value)) for value in values]
    if len(there) < len(values):
        return _array([math.nan if value is None else float(value) for value in values], "f8")
    for dtype in _INTEGERS:
        bits = 8 * int(dtype[1])
        least, most = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if dtype[0] == "i" else (0, 2**bits - 1)
        if least <= low and high <= most:
            return _array(there, dtype)
    return _array(there, "f8")


def _float_dtype(column: Column) -> str:
    import narwhals as nw

    return "f4" if column.dtype == nw.Float32 else "f8"


def _array(numbers: list[Any], dtype: str) -> Any:
    try:
        import numpy as np
    except ImportError:
        return [None if number != number else number for number in numbers]
    array = np.array(numbers, dtype=dtype)
    array.flags.writeable = False
    return array


def _words(words: list[str | None]) -> Any:
    different = list(dict.fromkeys(words))
    if 2 * len(different) > len(words) or len(different) > _MAX_CODES:
        return words
    places = {word: place for place, word in enumerate(different)}
    codes = _array([places[word] for word in words], "u1" if len(different) <= 256 else "u2")
    return {"codes": codes, "values": different}


def size_of(values: Any) -> int:
    """About how many bytes they are on the wire."""
    if is_array(values):
        return int(values.nbytes)
    if isinstance(values, dict):
        return sum(map(size_of, cast("dict[str, Any]", values).values()))
    return sum(len(value) + 3 if isinstance(value, str) else 5 for value in cast("list[Any]", values))
