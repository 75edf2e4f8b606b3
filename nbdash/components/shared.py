"""What many figures have in common, kept once: a template of plotly's takes 47 kB, in each figure of each session."""

from __future__ import annotations

from typing import Any

import msgspec

MAX_KNOWN = 32
"""Templates; an app has one or two."""

_known: dict[bytes, Any] = {}
_encoder = msgspec.json.Encoder()


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
        key = _encoder.encode(value)
    except (TypeError, ValueError):  # there are arrays in it, or text that UTF-8 has no bytes for
        return value
    if len(_known) >= MAX_KNOWN and key not in _known:
        _known.clear()
    return _known.setdefault(key, value)
