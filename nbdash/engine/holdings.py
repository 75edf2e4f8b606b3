"""What the props of one session hold, in bytes, and an end to it.

Only what callbacks set is counted: the layout is the author's. What stays in the kernel as it is (a table's data frame,
a file) is not: it is mostly shared.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any, cast

from nbdash.components.tree import Node
from nbdash.engine.outcome import Edit, Failure, Update
from nbdash.engine.store import Store
from nbdash.errors import explain
from nbdash.graph.spec import VARIABLES, Prop

SAMPLE = 128
"""Of so many items of a list at most the size is looked at; the others are taken to be like them."""
NAMED = 3
"""So many of the largest props are named."""


class Holdings:
    """Refuses what would be too much.

    Parameters
    ----------
    store
        The session's props.
    most
        Bytes that they may hold.
    """

    def __init__(self, store: Store, most: int) -> None:
        self._store = store
        self._most = most
        self._sizes: dict[Prop, int] = {}

    def refuse(self, change: Update | Edit) -> Failure | None:
        """Why a change can't be made; None if it can, and then it is counted."""
        prop = change.prop
        if prop.id == VARIABLES:
            return None
        new = weigh(change.value) if isinstance(change, Update) else self._size(prop) + weigh(_params(change))
        if self._others(prop) + new > self._most:
            self._count()  # much of it may have gone meanwhile
        total = self._others(prop) + new
        if total <= self._most:
            self._sizes[prop] = new
            return None
        others = sorted(((size, str(one)) for one, size in self._sizes.items() if one != prop), reverse=True)
        largest = ", ".join(f"{one} {_told(size)}" for size, one in others[:NAMED])
        message = explain(
            f"{prop} would hold {_told(new)}, and the props of this session {_told(total)} with it; "
            f"--max-session-size allows {_told(self._most)}.",
            where=f"the largest others: {largest}" if largest else "",
            remedy="Show less of it, keep it in a variable or a table's data frame, or allow more.",
        )
        return Failure("Too much for one session", message)

    def _others(self, prop: Prop) -> int:
        return sum(self._sizes.values()) - self._sizes.get(prop, 0)

    def _size(self, prop: Prop) -> int:
        if prop not in self._sizes:
            self._sizes[prop] = weigh(self._store.value(prop))
        return self._sizes[prop]

    def _count(self) -> None:
        self._sizes = {prop: weigh(self._store.value(prop)) for prop in self._sizes if prop.id in self._store}


def weigh(value: Any) -> int:
    """About how many bytes a value takes in memory.

    Examples
    --------
    >>> weigh("x" * 1000) > 1000, weigh(list(range(100_000))) > 800_000
    (True, True)
    """
    if isinstance(value, Node):
        return weigh(value.props)
    if isinstance(value, (str, bytes, bytearray)):
        return sys.getsizeof(cast("str", value))
    size: object = getattr(value, "nbytes", None)
    if isinstance(size, int):
        return size
    if isinstance(value, Mapping):
        content = cast("Mapping[str, Any]", value)
        return sys.getsizeof(content) + _weigh_all([*content.keys()]) + _weigh_all([*content.values()])
    if isinstance(value, (list, tuple)):
        items = cast("Sequence[Any]", value)
        return sys.getsizeof(items) + _weigh_all(items)
    return sys.getsizeof(value)


def _weigh_all(items: Sequence[Any]) -> int:
    if len(items) <= SAMPLE:
        return sum(map(weigh, items))
    step = len(items) / SAMPLE
    return int(sum(weigh(items[int(number * step)]) for number in range(SAMPLE)) * step)


def _params(edit: Edit) -> list[Any]:
    return [operation.get("params") for operation in edit.operations]


def _told(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{size / 1e3:,.1f} kB"
