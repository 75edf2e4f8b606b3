"""Component ids: what is allowed, and the one string by which each is known.

A string id is its own canonical form. A dict id's is its JSON with sorted keys and no spaces, exactly as the
page's `JSON.stringify` would write it, since the page builds the same string from the same dict:
numbers in JavaScript's notation, keys in order of UTF-16 code units, no needless escapes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import cast

from nbdash.errors import InvalidComponentIdError, explain, shorten

_MAX_SAFE_INTEGER = 2**53 - 1  # beyond it JavaScript rounds, and two ids could become one
_RULE = 'An id is a string without "." and "{", or a dict of str -> str, int, float or bool.'
_WILDCARD_RULE = "MATCH, ALL and ALLSMALLER stand in callbacks only; give each component an id with values."


def check_id(id: object, where: str = "") -> None:
    """Raise `InvalidComponentIdError` unless `id` can be a component's id."""
    if isinstance(id, str):
        found = next((char for char in (".", "{") if char in id), None)
        if not id:
            raise _invalid("An id is the empty string.", where)
        if found:
            raise _invalid(f"The id {shorten(id)} contains {found!r}.", where)
    elif isinstance(id, Mapping):
        items = cast("Mapping[object, object]", id)
        if not items:
            raise _invalid("An id is the empty dict.", where)
        for key, value in items.items():
            check_entry(key, value, where)
    else:
        raise _invalid(f"The id {shorten(id)} is of type {type(id).__name__}.", where)


def canonical_id(id: object) -> str:
    """Return the string by which a component is known on the wire and in the page.

    >>> canonical_id({"type": "row", "index": 1})
    '{"index":1,"type":"row"}'
    """
    if isinstance(id, str):
        return id
    check_id(id)
    items = cast("Mapping[str, object]", id)
    parts = (f"{_string(key)}:{canonical_value(items[key])}" for key in sorted(items, key=key_order))
    return "{" + ",".join(parts) + "}"


def prop_id(id: object, prop: str) -> str:
    """Join an id and a prop name.

    >>> prop_id("year", "value")
    'year.value'
    """
    return f"{canonical_id(id)}.{prop}"


def split_prop_id(prop_id: str) -> tuple[str, str]:
    """Split at the last period, since the values of a dict id may hold periods too.

    >>> split_prop_id('{"file":"a.csv"}.n_clicks')
    ('{"file":"a.csv"}', 'n_clicks')
    """
    id, dot, prop = prop_id.rpartition(".")
    if not (dot and id and prop):
        raise _invalid(f"{shorten(prop_id)} is no prop id.", remedy='Write it as "<id>.<prop>".')
    return id, prop


def check_entry(key: object, value: object, where: str = "") -> None:
    """Raise `InvalidComponentIdError` unless the two can stand in a dict id."""
    if not isinstance(key, str):
        raise _invalid(f"A dict id has the key {shorten(key)} of type {type(key).__name__}.", where)
    if not isinstance(value, (str, int, float)):
        what = f"A dict id has at {key!r} the value {shorten(value)} of type {type(value).__name__}."
        raise _invalid(what, where, _WILDCARD_RULE if type(value).__name__ == "Wildcard" else _RULE)
    if isinstance(value, float) and not math.isfinite(value):
        raise _invalid(f"A dict id has at {key!r} the value {value}, which JSON does not know.", where)
    if isinstance(value, int) and abs(value) > _MAX_SAFE_INTEGER:
        what = f"A dict id has at {key!r} the integer {value}, which a browser would round."
        raise _invalid(what, where, "Use a string.")


def _invalid(what: str, where: str = "", remedy: str = _RULE) -> InvalidComponentIdError:
    return InvalidComponentIdError(explain(what, where=where, remedy=remedy))


def key_order(text: str) -> bytes:
    """What the keys of a dict id are sorted by: their UTF-16 code units, as JavaScript does."""
    return text.encode("utf-16-be", "surrogatepass")


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def canonical_value(value: object) -> str:
    """Return how a value of a dict id is written in the canonical form.

    >>> canonical_value(1.0)
    '1'
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _javascript_number(value)
    return _string(value) if isinstance(value, str) else str(int(cast("int", value)))


def _javascript_number(value: float) -> str:
    """Write a float as JavaScript does: `1.0` is "1", `1e16` has all its digits, `1e-7` has no padding."""
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(float(value))).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        text = digits + "0" * (point - count)
    elif 0 < point <= 21:
        text = f"{digits[:point]}.{digits[point:]}"
    elif -6 < point <= 0:
        text = f"0.{'0' * -point}{digits}"
    else:
        power = point - 1
        text = f"{digits[0]}{'.' + digits[1:] if count > 1 else ''}e{'+' if power > 0 else '-'}{abs(power)}"
    return sign + text
