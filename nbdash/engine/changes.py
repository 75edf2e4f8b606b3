"""What has changed since the views were last told: whole values, or the operations that made them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nbdash.components.patch import Operation, nodes_in
from nbdash.engine.outcome import UNKNOWN, Shown
from nbdash.engine.store import Change, Store
from nbdash.graph.spec import Prop


class Changes:
    """Collects changes; each prop is told once, in the order of the last changes."""

    def __init__(self) -> None:
        self._shown: dict[Prop, Shown] = {}
        self._inserted: dict[str, None] = {}
        """The ids that operations have brought."""
        self._led: dict[Prop, Iterable[Any]] = {}

    def set(self, prop: Prop, origin: Any, inserted: tuple[str, ...], before: Any = UNKNOWN) -> None:
        """Note that a prop has a new value, the ids that are new in it, and the value that it had."""
        earlier = self._shown.pop(prop, None)
        if earlier is not None:
            # of what came from a view, that view shows another value than the others do
            before = earlier.before if earlier.origin is None else UNKNOWN
        if inserted and origin is not None:
            before = UNKNOWN
        # new components are shown to their origin too: what changes in them later is not told apart
        self._shown[prop] = Shown(prop, None if inserted else origin, None, before)

    def edit(self, prop: Prop, origin: Any, operations: list[Operation], change: Change, value: Any = UNKNOWN) -> None:
        """Note that operations have been applied to a prop, what that did to the tree, and the value that it had."""
        new: set[str] = set()
        if change.inserted:
            new = set(change.inserted).difference(change.removed) | _ids_in(operations).intersection(change.inserted)
        before = self._shown.pop(prop, None)
        # A change within a component may meet one of its props that a view has set itself meanwhile, or stand in an
        # earlier operation together with the component as it is now.
        within = bool(change.inserted) and any("props" in operation["location"] for operation in operations)
        if within or self._is_to_be_whole(before, origin, new):
            self._shown[prop] = Shown(prop, None, None)
        elif before is None or before.operations is None:
            self._shown[prop] = Shown(prop, origin, operations, value)
        else:
            self._shown[prop] = Shown(prop, origin, [*before.operations, *operations], before.before)
        for id in new:
            self._inserted[id] = None

    @staticmethod
    def _is_to_be_whole(before: Shown | None, origin: Any, new: set[str]) -> bool:
        if new and origin is not None:
            return True  # its origin knows the new ones, but not what will change in them
        # views know different parts of it
        return before is not None and (before.operations is None or before.origin is not origin)

    def make_whole(self, prop: Prop) -> None:
        """A view shows the present value already: operations, if there are any to tell, would be done twice there."""
        shown = self._shown.get(prop)
        if shown is not None and (shown.operations is not None or shown.before is not UNKNOWN):
            self._shown[prop] = Shown(prop, None, None)

    def note_led(self, prop: Prop, causes: Iterable[Any]) -> None:
        """Note that one page alone is to be told of a prop's change, and the events that led to it."""
        self._led[prop] = causes

    def take(self, store: Store) -> tuple[list[Shown], set[str]]:
        """Give what there is to tell, and forget it."""
        shown = [one for one in self._shown.values() if one.prop.id in store]
        if self._led:
            shown = [one._replace(led=self._led.get(one.prop)) for one in shown]
        inserted = {id for id in self._inserted if id in store} if self._inserted else set[str]()
        for one in shown:
            if one.operations is None:  # whatever stands in a whole value is told with it, as it is now
                inserted.update(store.ids_in(one.prop))
        self._shown, self._inserted, self._led = {}, {}, {}
        return shown, inserted


def _ids_in(operations: list[Operation]) -> set[str]:
    """The ids of the components that operations bring."""
    values = (operation["params"].get("value") for operation in operations if operation["params"])
    return {node.key for value in values for top in nodes_in(value) for node in top.walk() if node.key is not None}
