"""Values that a command is given for props: `--set id.prop=value`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from nbdash.errors import InvalidConfig, explain


def values_of(texts: Iterable[str]) -> dict[str, Any]:
    """Read `id.prop=value`: JSON, or else text.

    >>> values_of(["password.value=secret", "age.value=30"])
    {'password.value': 'secret', 'age.value': 30}

    Raises
    ------
    InvalidConfig
        If it is something else.
    """
    found: dict[str, Any] = {}
    for text in texts:
        prop, sign, value = text.partition("=")
        if not sign or "." not in prop:
            remedy = "Write --set id.prop=value."
            raise InvalidConfig(explain(f"--set was given {text!r}, which sets no prop.", remedy=remedy))
        try:
            found[prop] = json.loads(value)
        except ValueError:
            found[prop] = value
    return found
