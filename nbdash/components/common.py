"""What the layouts of all sessions of an app have in common, kept once: most of what they say never changes."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Any, cast

from nbdash.components.differences import same
from nbdash.components.tree import Node

_SCALARS = frozenset({str, int, float, bool, type(None)})


class CommonLayout:
    """Knows the last layout, and has a new one say with the same objects what both say.

    Values are replaced, never changed in place; and a node that shares all its props copies them before it is given
    another.

    Examples
    --------
    >>> from nbdash import html
    >>> from nbdash.components.tree import plain
    >>> first, second = (plain(html.P("a", style={"color": "red"}))[0] for _ in range(2))
    >>> common = CommonLayout()
    >>> common.share([first])
    >>> common.share([second])
    >>> second.props is first.props
    True
    """

    def __init__(self) -> None:
        self._known: list[dict[str, Any]] = []
        """The props of each node, in document order, but for those in which nodes stand."""
        self._lock = threading.Lock()

    def share(self, nodes: Iterable[Node]) -> None:
        """Take the nodes of a layout that is new, all of them in document order."""
        with self._lock:
            known, self._known = self._known, []
            for place, node in enumerate(nodes):
                self._known.append(_shared(node, known[place] if place < len(known) else {}))


def _shared(node: Node, before: dict[str, Any]) -> dict[str, Any]:
    """Have a node take from `before` what it says too; what there is to take from it."""
    props = {name: value for name, value in node.props.items() if name not in node.parts}
    found = {
        name: before[name] if name in before and _are_alike(value, before[name]) else value
        for name, value in props.items()
    }
    if node.parts:
        node.props.update(found)
        return found
    is_known = list(found) == list(before) and all(value is before[name] for name, value in found.items())
    node.props, node.has_common_props = before if is_known else found, True
    return node.props


def _are_alike(one: Any, other: Any) -> bool:
    return one is other or (same(one, other) and _have_one_order(one, other))


def _have_one_order(one: Any, other: Any) -> bool:
    """Whether the same dicts have their entries in the same order, on which a `style` may depend."""
    if isinstance(one, dict):
        entries = cast("dict[str, Any]", one)
        return list(entries) == list(other) and all(map(_have_one_order, entries.values(), other.values()))
    if isinstance(one, list):
        items = cast("list[Any]", one)
        return _SCALARS.issuperset(map(type, items)) or all(map(_have_one_order, items, other))
    return True
