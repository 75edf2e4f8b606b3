"""Values in few words, for the log of a test: exact where they are small, never costly where they are large."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from nbdash.components.arrays import is_array
from nbdash.components.tree import Node
from nbdash.errors import shorten

_ITEMS = 6
_DEPTH = 2


def brief(value: Any, depth: int = _DEPTH) -> str:
    """A value of plain data in few words.

    >>> brief({"data": [1, 2], "layout": {"title": {"text": "Old"}}})
    "{'data': [1, 2], 'layout': {'title': {...}}}"
    >>> brief(list(range(100)))
    '[0, 1, 2, 3, 4, 5, ... 100 items]'
    """
    if isinstance(value, Node):
        return f"{value.type}(id={value.key!r})" if value.key is not None else f"{value.type}()"
    if is_array(value):
        return f"array({'x'.join(map(str, value.shape))} {value.dtype})"
    if isinstance(value, list):
        items = cast("list[Any]", value)
        return _enclosed("[]", (brief(item, depth - 1) for item in items[:_ITEMS]), len(items), depth)
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        shown = list(entries.items())[:_ITEMS]
        return _enclosed("{}", (f"{key!r}: {brief(item, depth - 1)}" for key, item in shown), len(entries), depth)
    return shorten(value, 60)


def _enclosed(brackets: str, items: Iterable[str], count: int, depth: int) -> str:
    if count and depth <= 0:
        return f"{brackets[0]}...{brackets[1]}"
    more = f", ... {count} items" if count > _ITEMS else ""
    return f"{brackets[0]}{', '.join(items)}{more}{brackets[1]}"
