"""Rules for props that may hold anything of a kind: numbers, text, lists. None is always a value: there is none.

A rule is given the value in plain data, the component's props as its page shows them, and the prop's name. It returns
what is wrong, to be said after the value, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from nbdash.components.arrays import is_array

Rule = Callable[[Any, Mapping[str, Any], str], str | None]

SCALARS = frozenset({str, int, float, bool})
NUMBERS = frozenset({int, float})
_LARGEST = 1e300
"""What is larger is no number that a page has: it could not be counted with."""
_NAMES = frozenset({str, int, float})


def number(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A number."""
    return None if value is None or is_number(value) else "is no number"


def counter(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A number that rises when something is done to a control, which must not be disabled."""
    if props.get("disabled"):
        return "comes from a control that is disabled"
    return None if value is None or is_number(value) else "is no number"


def text(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Text."""
    return None if value is None or type(value) is str else "is no text"


def flag(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """True or False."""
    return None if value is None or type(value) is bool else "is neither True nor False"


def object_(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A dict."""
    return None if value is None or type(value) is dict else "is no dict"


def array(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A list of anything."""
    return None if value is None or type(value) is list or is_array(value) else "is no list"


def array_or_object(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A list of anything, or a dict."""
    return None if type(value) is dict else array(value, props, prop)


def numbers(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A list of numbers."""
    return None if value is None or _is_list_of(NUMBERS, value) else "is no list of numbers"


def texts(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A list of text."""
    return None if value is None or _is_list_of({str}, value) else "is no list of texts"


def names(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A list of ids of rows; None stands for rows that have none."""
    return None if value is None or _is_list_of({*_NAMES, type(None)}, value) else "is no list of ids"


def objects(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A list of dicts."""
    return None if value is None or _is_list_of({dict}, value) else "is no list of dicts"


def text_or_texts(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Text, or a list of it."""
    return None if type(value) is str else texts(value, props, prop)


def number_or_numbers(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """A number, or a list of numbers."""
    return None if is_number(value) else numbers(value, props, prop)


def is_number(value: Any) -> bool:
    """Whether it is a number that can be counted with; True is none, and neither is NaN."""
    return type(value) in NUMBERS and -_LARGEST < value < _LARGEST


def listed(value: Any) -> list[Any] | None:
    """The items of a list, which may be an array; None if it is no list."""
    if type(value) is list:
        return cast("list[Any]", value)
    return value.tolist() if is_array(value) else None


def _is_list_of(kinds: set[type] | frozenset[type], value: Any) -> bool:
    items = listed(value)
    return items is not None and kinds >= set(map(type, items))
