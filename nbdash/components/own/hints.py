"""Types of props: whether a value fits one, and how it is said.

Values may be an author's, or plain data that a page has sent. What is no plain data (a numpy number, a date, a series)
may still become something that fits, so it passes here: whether it can be sent is for the protocol to say.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, Literal, Union, cast, get_args, get_origin

from nbdash.components.arrays import is_array
from nbdash.components.base import UNDEFINED

_PLAIN = frozenset({str, int, float, bool, list, tuple, dict, bytes, bytearray, memoryview, type(None)})
_BYTES = (bytes, bytearray, memoryview)
_UNIONS = (Union, types.UnionType)
_WORDS: Mapping[Any, str] = {
    float: "a number",
    int: "a whole number",
    str: "text",
    bool: "True or False",
    bytes: "bytes",
    type(None): "None",
    None: "None",
}


def inferred(default: object) -> Any:
    """The type that a default says.

    Examples
    --------
    >>> inferred(0), inferred("a"), inferred([1])
    (<class 'float'>, <class 'str'>, <class 'list'>)
    """
    kind = type(default)
    if default is UNDEFINED or default is None:
        return Any
    if kind is int:
        return float  # of a knob at 0 nobody means that it turns in whole steps
    return next((known for known in (bool, float, str, list, dict, bytes) if kind is known), Any)


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is of a type, as far as that can be told.

    Examples
    --------
    >>> fits(3, float), fits(True, float), fits("b", Literal["a", "b"]), fits([1, "a"], list[int])
    (True, False, True, False)
    """
    kind = cast("type[Any]", type(value))
    if hint is Any or hint is object or isinstance(hint, (str, typing.TypeVar)):
        return True
    origin, args = get_origin(hint), get_args(hint)
    if origin is typing.Annotated:
        return fits(value, args[0])
    if origin in _UNIONS:
        return any(fits(value, arg) for arg in args)
    if origin is Literal:
        return any(type(arg) is kind and arg == value for arg in args) or kind not in _PLAIN
    if kind not in _PLAIN and not is_array(value):
        return True
    judge = _JUDGES.get(hint if origin is None else origin)
    if judge is not None:
        return judge(value, args)
    return kind is dict if typing.is_typeddict(hint) else True


def _is_list(value: Any, args: tuple[Any, ...]) -> bool:
    if is_array(value):
        return not args or args[0] is Any or fits(0, args[0])
    if not isinstance(value, (list, tuple)):
        return False
    item = args[0] if args else Any
    if len(args) > 1 and args[1] is not Ellipsis:  # tuple[int, str]
        items = cast("Sequence[Any]", value)
        return len(items) == len(args) and all(map(fits, items, args))
    return item is Any or all(fits(one, item) for one in cast("Sequence[Any]", value))


def _is_dict(value: Any, args: tuple[Any, ...]) -> bool:
    if not isinstance(value, dict):
        return False
    return len(args) < 2 or args[1] is Any or all(fits(one, args[1]) for one in cast("dict[Any, Any]", value).values())


def _is_number(value: Any, _args: tuple[Any, ...]) -> bool:
    return type(value) is int or type(value) is float


def _is_whole(value: Any, _args: tuple[Any, ...]) -> bool:
    return type(value) is int or (type(value) is float and value.is_integer())


def _is_exactly(kind: type) -> Callable[[Any, tuple[Any, ...]], bool]:
    return lambda value, _args: type(value) is kind


_JUDGES: Mapping[Any, Callable[[Any, tuple[Any, ...]], bool]] = {
    float: _is_number,
    int: _is_whole,
    str: _is_exactly(str),
    bool: _is_exactly(bool),
    None: _is_exactly(type(None)),
    type(None): _is_exactly(type(None)),
    bytes: lambda value, _args: isinstance(value, _BYTES),
    **dict.fromkeys((list, tuple, Sequence, Collection, Iterable), _is_list),
    **dict.fromkeys((dict, Mapping), _is_dict),
}


def in_words(hint: Any) -> str:
    """A type for a sentence.

    Examples
    --------
    >>> in_words(list[float]), in_words(Literal["a", "b"]), in_words(str | None)
    ('a list (each a number)', "'a' or 'b'", 'text or None')
    """
    known = _WORDS.get(hint) if isinstance(hint, typing.Hashable) else None
    if known is not None:
        return known
    origin, args = get_origin(hint), get_args(hint)
    if origin is typing.Annotated:
        return in_words(args[0])
    if origin in _UNIONS:
        return " or ".join(dict.fromkeys(map(in_words, args)))
    if origin is Literal:
        return " or ".join(map(repr, args))
    judge = _JUDGES.get(hint if origin is None else origin)
    if judge is _is_list:
        return f"a list (each {in_words(args[0])})" if args and args[0] is not Any else "a list"
    if judge is _is_dict or typing.is_typeddict(hint):
        return f"a dict (each value {in_words(args[1])})" if len(args) > 1 and args[1] is not Any else "a dict"
    return "anything" if hint is Any else getattr(hint, "__name__", str(hint))
