"""Nested lists, tuples and dicts whose leaves are dependencies, or the values that stand for them.

Callbacks may name their outputs and arguments in such shapes; what goes in and out of the function then has the
same shape. `leaves` flattens one, `rebuild` gives it other leaves, `match` takes a value of the same shape apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from nbdash.errors import InvalidCallbackReturnValue, shorten

Grouping = Any
"""`Any`: a leaf, or a list, tuple or dict of groupings; Python's typing has no name for "the same shape"."""


def leaves(grouping: Grouping) -> Iterator[Any]:
    """All leaves, in order.

    >>> list(leaves({"a": 1, "b": [2, (3,)]}))
    [1, 2, 3]
    """
    if isinstance(grouping, dict):
        for item in cast("dict[str, Any]", grouping).values():
            yield from leaves(item)
    elif isinstance(grouping, (list, tuple)):
        for item in cast("list[Any]", grouping):
            yield from leaves(item)
    else:
        yield grouping


def rebuild(grouping: Grouping, values: Iterable[Any], group: type[dict[str, Any]] = dict) -> Any:
    """The same shape with other leaves; its dicts become `group`s.

    >>> rebuild({"a": 1, "b": [2, (3,)]}, "xyz")
    {'a': 'x', 'b': ['y', ('z',)]}
    """
    return _rebuild(grouping, iter(values), group)


def _rebuild(grouping: Grouping, values: Iterator[Any], group: type[dict[str, Any]]) -> Any:
    if isinstance(grouping, dict):
        return group((key, _rebuild(item, values, group)) for key, item in cast("dict[str, Any]", grouping).items())
    if isinstance(grouping, (list, tuple)):
        items = [_rebuild(item, values, group) for item in cast("list[Any]", grouping)]
        return tuple(items) if isinstance(grouping, tuple) else items
    return next(values)


def match(grouping: Grouping, value: Any, is_whole: Callable[[Any], bool], path: str = "") -> Iterator[Any]:
    """Yield what a value of the same shape holds for each leaf.

    Parameters
    ----------
    grouping
        The shape.
    value
        What was returned. Lists and tuples may stand for each other.
    is_whole
        Tells a value that stands for all leaves of the group where it is found.
    path
        Where the value stands, for messages.

    Raises
    ------
    InvalidCallbackReturnValue
        Where the shapes differ; names the path.
    """
    if not isinstance(grouping, (dict, list, tuple)):
        yield value
    elif is_whole(value):
        yield from (value for _ in leaves(grouping))
    elif isinstance(grouping, dict):
        shape = cast("dict[str, Any]", grouping)
        if not isinstance(value, dict) or cast("dict[str, Any]", value).keys() != shape.keys():
            raise _misfit(f"a dict with the keys {', '.join(map(repr, shape))}", value, path)
        for key, item in shape.items():
            yield from match(item, cast("dict[str, Any]", value)[key], is_whole, f"{path}[{key!r}]")
    else:
        items = cast("list[Any]", grouping)
        given = cast("list[Any]", value) if isinstance(value, (list, tuple)) else None
        if given is None or len(given) != len(items):
            raise _misfit(f"a list or tuple of {len(items)} values", value, path)
        for index, item in enumerate(items):
            yield from match(item, given[index], is_whole, f"{path}[{index}]")


def _misfit(wanted: str, value: Any, path: str) -> InvalidCallbackReturnValue:
    kind, shown = type(value).__name__, shorten(value)
    count = f" of {len(cast('list[Any]', value))} values" if isinstance(value, (list, tuple)) else ""
    place = f" at {path}" if path else ""
    what = f"The outputs need {wanted}{place}, but a {kind}{count} was returned: {shown}."
    return InvalidCallbackReturnValue(what)
