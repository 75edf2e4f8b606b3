"""Rules for choices: they must be among the options, or the tabs, that the page offers.

What is chosen already may stay, whatever the options are: a search for other options leaves it, and so does a callback
that changes them. Nothing chosen is always a value: the page drops by itself what is no option any more.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any, cast

from nbdash.components.tree import Node
from nbdash.components.values.kinds import SCALARS, listed

MANY = 8
"""From so many options on, the set of their values is kept for the next time."""
MAX_KEPT = 64
"""So many sets are kept: sessions of one app mostly share their options."""

_kept: OrderedDict[int, tuple[Any, frozenset[Any]]] = OrderedDict()
"""By the identity of the options, which stand beside it: values are replaced, never changed in place."""


def choice(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """One of a dropdown's options, or with `multi` several."""
    present = _items(props.get(prop))
    if props.get("multi"):
        chosen = listed(value) if value is not None else []
        if chosen is None:
            return "is no list of options"
    elif value is None or type(value) in SCALARS:
        chosen = [] if value is None else [value]
    else:
        return "is not one of the options"
    if props.get("disabled"):
        return _of_disabled(chosen, present, props)
    return _among(chosen, present, props)


def option(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """One of the options."""
    if value is None:
        return None
    if type(value) not in SCALARS:
        return "is not one of the options"
    return _among([value], _items(props.get(prop)), props)


def options(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """Several of the options."""
    chosen = listed(value) if value is not None else []
    return "is no list of options" if chosen is None else _among(chosen, _items(props.get(prop)), props)


def tab(value: Any, props: Mapping[str, Any], prop: str) -> str | None:
    """The value of a tab that is not disabled; the first is shown, whatever it is, where none is chosen."""
    if value is None:
        return None
    present = props.get(prop)
    for place, node in enumerate(_nodes(props.get("children"))):
        own = node.props.get("value")
        if _key(f"tab-{place + 1}" if own is None else own) == _key(value):
            may = not node.props.get("disabled") or (place == 0 and present is None)
            return None if may else "is a tab that is disabled"
    return "is not the value of one of the tabs"


def _among(chosen: list[Any], present: list[Any], props: Mapping[str, Any]) -> str | None:
    if not {type(item) for item in chosen} <= SCALARS:
        return "is not one of the options"
    keys = [_key(item) for item in chosen]
    if len(set(keys)) < len(keys) and len(keys) > len(present):
        return "has an option twice"
    offered = _offered(props.get("options"), keys)
    had: set[Any] | None = None
    for key in keys:
        if key not in offered:
            had = {_key(item) for item in present} if had is None else had
            if key not in had:
                return "is not one of the options" if len(keys) == 1 else "has what is not one of the options"
    return None


def _of_disabled(chosen: list[Any], present: list[Any], props: Mapping[str, Any]) -> str | None:
    """Of a disabled dropdown the page only drops what is no option any more."""
    keys, had = {_key(item) for item in chosen}, {_key(item) for item in present}
    dropped = had - keys
    if keys <= had and not dropped & set(_offered(props.get("options"), dropped)):
        return None
    return "comes from a control that is disabled"


def _offered(options: Any, wanted: Iterable[Any]) -> Iterable[Any]:
    """What can be chosen, or at least what is wanted of it."""
    if options is None:
        return ()
    if len(options) < MANY:
        return list(_keys(options))
    kept = _kept.get(id(options))
    if kept is None or kept[0] is not options:
        kept = _kept[id(options)] = options, frozenset(_keys(options))
        while len(_kept) > MAX_KEPT:
            _kept.popitem(last=False)
    return kept[1]


def _keys(options: Any) -> Iterable[Any]:
    """The values of options in Dash's three forms: plain values, dicts with a label, a dict of labels."""
    items: Any = cast("Any", options) if isinstance(options, dict) else listed(options) or ()
    for item in items:
        if not isinstance(item, dict):
            yield _key(item)
        else:
            entry = cast("dict[str, Any]", item)
            if entry.get("disabled") is not True:
                yield _key(entry.get("value"))


def _key(value: Any) -> Any:
    """What tells values apart as JavaScript does: True is not 1."""
    return (value,) if type(value) is bool else value


def _items(value: Any) -> list[Any]:
    if value is None:
        return []
    items = listed(value)
    return [value] if items is None else items


def _nodes(children: Any) -> Iterable[Node]:
    for child in cast("list[Any]", children) if isinstance(children, list) else [children]:
        if isinstance(child, Node):
            yield child
        elif isinstance(child, list):
            yield from _nodes(child)
