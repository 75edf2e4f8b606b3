"""How a filter query sees one value: which are numbers, dates or nothing, and how two of them compare.

js/src/components/table/query/values.ts says the same in the page, and nbdash/frames/filter.py of whole columns; this
is for columns whose values are Python objects.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable
from typing import Any

from nbdash.components.ids import canonical_value
from nbdash.frames.query import Operator, date_start, is_number

_DATE = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?"
    r"(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
COMPARED: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def is_nil(value: object) -> bool:
    """Whether it is nothing."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def number_of(value: object) -> float | None:
    """A number, or text that reads as one."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return value
    return float(value) if isinstance(value, str) and is_number(value) else None


def date_of(text: str) -> str | None:
    """The same text for the same moment. Dates compare by the clock as it is written, whatever its offset.

    Examples
    --------
    >>> date_of("2018-03-01T12:30Z")
    '2018-03-01 12:30:00.000000000'
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    day, minute, second, fraction = found.groups()
    return f"{day} {minute or '00:00'}:{second or '00'}.{(fraction or '').ljust(9, '0')}"


def text_of(value: object) -> str | None:
    """What a cell says, for `contains` and `datestartswith`; None for what has no text."""
    if is_nil(value):
        return None
    if isinstance(value, (str, bool, int, float)):
        return value if isinstance(value, str) else canonical_value(value)
    return None


def holds(written: Operator, left: object, right: object, *, is_insensitive: bool) -> bool:
    """Whether a comparison holds between two values."""
    if written in ("contains", "datestartswith"):
        text, wanted = text_of(left), str(right)
        if text is None:
            return False
        if written == "datestartswith":
            return re.search(date_start(wanted) or "", text) is not None
        return wanted.lower() in text.lower() if is_insensitive else wanted in text
    pair = _comparable(left, right, is_insensitive)
    return written == "!=" if pair is None else bool(COMPARED[written](*pair))


def _comparable(left: object, right: object, is_insensitive: bool) -> tuple[Any, Any] | None:
    """Two values that Python compares as the query does; None if they do not compare."""
    if is_nil(left) or is_nil(right):
        return None
    if isinstance(left, bool) or isinstance(right, bool):
        words = [(text_of(value) or "").lower() for value in (left, right)]
        return (0, 0) if words[0] == words[1] else None  # in no order: equal or not
    numbers = (number_of(left), number_of(right))
    if None not in numbers:
        return numbers
    if not (isinstance(left, str) and isinstance(right, str)):
        return None
    dates = (date_of(left), date_of(right))
    if None not in dates:
        return dates
    return (left.lower(), right.lower()) if is_insensitive else (left, right)


def is_prime(value: int) -> bool:
    """Whether an integer is prime; quick for all that 64 bits hold.

    Examples
    --------
    >>> [number for number in range(12) if is_prime(number)]
    [2, 3, 5, 7, 11]
    """
    bases = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    if value < 2 or any(value % base == 0 for base in bases):
        return value in bases
    odd, halvings = value - 1, 0
    while odd % 2 == 0:
        odd, halvings = odd // 2, halvings + 1
    for base in bases:  # Miller and Rabin's test; these bases decide up to 3e24
        power = pow(base, odd, value)
        if power in (1, value - 1):
            continue
        if not any((power := power * power % value) == value - 1 for _ in range(halvings - 1)):
            return False
    return True


def checked(word: str, value: object) -> bool:
    """Whether a value is what follows "is"."""
    if word in ("nil", "blank"):
        return is_nil(value) or (word == "blank" and value == "")
    if word == "bool":
        return isinstance(value, bool)
    if word == "str":
        return isinstance(value, str)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if word == "num":
            return not is_nil(value)
        if not math.isfinite(value) or value != int(value):
            return False
        return {"even": value % 2 == 0, "odd": value % 2 == 1, "prime": is_prime(int(value))}.get(word, False)
    return word == "object" and isinstance(value, (list, dict, tuple))
