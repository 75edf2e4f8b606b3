"""A search over a data frame: the rows in which each of its words stands in some column.

js/src/components/table/search.ts does the same with rows of the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import narwhals as nw

from nbdash.frames.filter import FrameColumn, text_of

_DIGITS = re.compile(r"[0-9.e+-]+")
_MOMENT = re.compile(r"[0-9.:tz+-]+")


def searched(frame: Any, text: str, names: Iterable[str]) -> Any:
    """The rows that hold every word, whatever the case.

    Parameters
    ----------
    frame
        One of narwhals' frames.
    text
        The words; without any, all rows are let through.
    names
        The columns to look in. Those of objects are left out.

    Examples
    --------
    >>> import narwhals as nw, pandas as pd
    >>> cities = nw.from_native(pd.DataFrame({"city": ["New York", "York"], "people": [8.3, 0.2]}))
    >>> searched(cities, "york 8", ["city", "people"])["city"].to_list()
    ['New York']
    """
    words = text.lower().split()
    if not words:
        return frame
    schema = frame.collect_schema()
    columns = [FrameColumn(name, schema[name]) for name in names if name in schema]
    places = [[column for column in columns if _may_hold(column, word)] for word in words]
    if not all(places):
        return frame.head(0)
    return frame.filter(*(_holds(word, found) for word, found in zip(words, places, strict=True)))


def _holds(word: str, columns: Iterable[FrameColumn]) -> Any:
    texts = (text_of(column).str.to_lowercase() for column in columns)
    found = [text.str.contains(word, literal=True).fill_null(False) for text in texts]
    return nw.any_horizontal(*found, ignore_nulls=False)


def _may_hold(column: FrameColumn, word: str) -> bool:
    """Whether it is worth writing the column's values as text, which takes long."""
    if column.kind == "number":
        return _DIGITS.fullmatch(word) is not None
    if column.kind == "date":
        return _MOMENT.fullmatch(word) is not None
    if column.kind == "bool":
        return word in "true" or word in "false"
    return column.kind == "text"
