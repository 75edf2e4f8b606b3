"""What has changed since the views were last told: whole values, or the operations that made them."""

from __future__ import annotations

from typing import Any

from nbdash.components.patch import Operation
from nbdash.engine.outcome import Shown
from nbdash.engine.store import Store
from nbdash.graph.spec import Prop


class Changes:
    """Collects changes; each prop is told once, in the order of the last changes."""

    def __init__(self) -> None:
        self._shown: dict[Prop, Shown] = {}
        self._inserted: dict[str, None] = {}

    def set(self, prop: Prop, origin: Any, inserted: tuple[str, ...]) -> None:
        """Note that a prop has a new value, and the ids that are new in it."""
        self._shown.pop(prop, None)
        # new components are shown to their origin too: what changes in them later is not told apart
        self._shown[prop] = Shown(prop, None if inserted else origin, None)
        for id in inserted:
            self._inserted[id] = None

    def edit(
        self, prop: Prop, origin: Any, operations: list[Operation], removed: tuple[str, ...], inserted: tuple[str, ...]
    ) -> None:
        """Note that operations have been applied to a prop, and which ids have gone from it and come into it."""
        new = set(inserted).difference(removed)
        before = self._shown.pop(prop, None)
        is_known = new and origin is not None  # to its origin, which is to be told what will change in the new ones
        if is_known or (before and (before.operations is None or before.origin is not origin)):
            self._shown[prop] = Shown(prop, None, None)  # views know different parts of it
        elif before is None or before.operations is None:
            self._shown[prop] = Shown(prop, origin, operations)
        else:
            self._shown[prop] = Shown(prop, origin, [*before.operations, *operations])
        for id in new:
            self._inserted[id] = None

    def make_whole(self, prop: Prop) -> None:
        """A view shows the present value already: operations, if there are any to tell, would be done twice there."""
        shown = self._shown.get(prop)
        if shown is not None and shown.operations is not None:
            self._shown[prop] = Shown(prop, None, None)

    def take(self, store: Store) -> tuple[list[Shown], set[str]]:
        """Give what there is to tell, and forget it."""
        shown = [one for one in self._shown.values() if one.prop.id in store]
        inserted = {id for id in self._inserted if id in store}
        self._shown, self._inserted = {}, {}
        return shown, inserted
