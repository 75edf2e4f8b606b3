"""What the figures of many sessions have in common, kept once.

A template of plotly's takes 47 kB, in each figure of each session; and the names that points have are often the same.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any, cast

import msgspec

MAX_KNOWN = 256
"""Values; an app has one or two templates, and a name column for each choice that visitors make."""
MAX_ITEMS = 1000
"""Of a longer list it is not asked whether there is one like it: that takes time, and there seldom is."""

_known: dict[bytes, Any] = {}
_encoder = msgspec.msgpack.Encoder()  # JSON has one word for NaN and None


def shared(value: Any) -> Any:
    """The first value like this one that there was, if there is one. Values are replaced, never changed in place.

    Parameters
    ----------
    value
        Plain data.

    Examples
    --------
    >>> first = shared({"colorway": ["red", "blue"]})
    >>> shared({"colorway": ["red", "blue"]}) is first
    True
    """
    try:
        key = blake2b(_encoder.encode(value)).digest()
    except (TypeError, ValueError):  # there are arrays in it, or text that UTF-8 has no bytes for
        return value
    if len(_known) >= MAX_KNOWN and key not in _known:
        _known.clear()
    return _known.setdefault(key, value)


def share_lists(trace: dict[str, Any]) -> None:
    """Put shared lists in the places of those of a trace that nobody has seen yet; numbers stand in arrays."""
    for name, value in trace.items():
        if type(value) is list and len(cast("list[Any]", value)) <= MAX_ITEMS:
            trace[name] = shared(value)
