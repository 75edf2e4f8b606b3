"""Sizes of files, as people write them."""

from __future__ import annotations

import os
import re

from nbdash.errors import InvalidConfig, explain

MAX_UPLOAD = "NBDASH_MAX_UPLOAD"
"""The variable of the environment that says how much a visitor of a served app may upload."""
DEFAULT_MAX_UPLOAD = 2 * 10**9
"""Bytes."""

_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}


def parse_size(text: str) -> int:
    """Read a size in bytes.

    Raises
    ------
    InvalidConfig
        If it is none.

    Examples
    --------
    >>> parse_size("500 MB"), parse_size("1.5GiB"), parse_size("1000")
    (500000000, 1610612736, 1000)
    """
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([a-z]*)", text.strip().lower())
    unit = _UNITS.get(found[2]) if found else None
    if found is None or unit is None:
        raise InvalidConfig(explain(f"{text!r} is no size.", remedy="Write it as 500MB, 2GB or a number of bytes."))
    return int(float(found[1]) * unit)


def max_upload() -> int:
    """How many bytes a visitor may upload, as the environment says.

    Raises
    ------
    InvalidConfig
        If it says something else.
    """
    text = os.environ.get(MAX_UPLOAD)
    return DEFAULT_MAX_UPLOAD if not text else parse_size(text)
