"""Values that do not fit yet: options may be on their way that they are among.

A page that goes on elsewhere says everything at once that it said since the last seal; what its person had chosen of
options that a callback has yet to make comes before these. So do values of the page's address, or of an earlier visit.
They are set as soon as they fit. What still does not when nothing is under way any more never was a choice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nbdash.components.tree import Node
from nbdash.components.values.rules import misfits
from nbdash.engine.store import Store
from nbdash.graph.spec import Prop


@dataclass(frozen=True, slots=True)
class Late:
    """One value that waits to fit."""

    prop: Prop
    value: Any
    reason: str
    """Why it does not fit."""
    cause: Any = None
    """The event that it came with; None if it was kept from before."""
    origin: Any = None
    """The view that it came from, if it did."""


class LateValues:
    """Those of one session: of each prop the last."""

    def __init__(self) -> None:
        self._values: dict[Prop, Late] = {}

    def __bool__(self) -> bool:
        return bool(self._values)

    def add(self, late: Late) -> None:
        """Wait for a value to fit."""
        self._values[late.prop] = late

    def forget(self, prop: Prop, *, kept_only: bool = False) -> None:
        """Wait no more for this prop: there is a newer value. `kept_only`: what a person has just said stays."""
        late = self._values.get(prop)
        if late is not None and not (kept_only and late.cause is not None):
            del self._values[prop]

    def causes(self) -> set[Any]:
        """The events that these came with."""
        return {late.cause for late in self._values.values() if late.cause is not None}

    def fitting(self, store: Store) -> list[Late]:
        """Take out what fits by now."""
        found: list[Late] = []
        by_id: dict[str, list[Late]] = {}
        for late in self._values.values():
            by_id.setdefault(late.prop.id, []).append(late)
        for id, entries in by_id.items():
            node = store.node(id)
            if node is not None:
                wrong = _misfits(node, entries)
                found += [late for late in entries if late.prop.name not in wrong]
        for late in found:
            del self._values[late.prop]
        return found

    def give_up(self) -> list[Late]:
        """Take out all."""
        values, self._values = self._values, {}
        return list(values.values())


def _misfits(node: Node, entries: Iterable[Late]) -> dict[str, str]:
    return misfits(node.namespace, node.type, {late.prop.name: late.value for late in entries}, node.props)
