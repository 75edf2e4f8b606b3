"""The graph: which definitions a prop reaches, and which definitions can still change another's inputs.

Everything is looked up by what changed, nothing is searched: an event costs what it touches, not what exists.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from nbdash.graph.spec import CallbackSpec, Prop

_NONE: tuple[CallbackSpec, ...] = ()


class Topology:
    """An immutable view of a set of definitions. All sequences are in the order of registration."""

    def __init__(self, specs: Iterable[CallbackSpec]) -> None:
        self.specs: tuple[CallbackSpec, ...] = tuple(specs)
        self.order: dict[CallbackSpec, int] = {spec: index for index, spec in enumerate(self.specs)}
        """Each definition's place in the order of registration."""
        watching: dict[Prop, dict[CallbackSpec, None]] = defaultdict(dict)
        reading: dict[str, dict[CallbackSpec, None]] = defaultdict(dict)
        writing: dict[str, dict[CallbackSpec, None]] = defaultdict(dict)
        for spec in self.specs:
            for prop in spec.inputs:
                watching[prop][spec] = None
                reading[prop.id][spec] = None
            for prop in spec.outputs:
                writing[prop.id][spec] = None
        self._watching = {prop: tuple(found) for prop, found in watching.items()}
        self._reading = {key: tuple(found) for key, found in reading.items()}
        self._writing = {key: tuple(found) for key, found in writing.items()}
        self._descendants: dict[CallbackSpec, frozenset[CallbackSpec]] = {}

    def watchers(self, prop: Prop) -> Sequence[CallbackSpec]:
        """Definitions with this prop as an input."""
        return self._watching.get(prop, _NONE)

    def readers(self, id: str) -> Sequence[CallbackSpec]:
        """Definitions with any prop of this component as an input."""
        return self._reading.get(id, _NONE)

    def writers(self, id: str) -> Sequence[CallbackSpec]:
        """Definitions with any prop of this component as an output."""
        return self._writing.get(id, _NONE)

    def descendants(self, spec: CallbackSpec) -> frozenset[CallbackSpec]:
        """Definitions whose inputs this one can change, directly or through others; itself only in no case."""
        found = self._descendants.get(spec)
        if found is None:
            reached: set[CallbackSpec] = set()
            frontier = [spec]
            while frontier:
                for prop in frontier.pop().outputs:
                    fresh = [watcher for watcher in self.watchers(prop) if watcher not in reached]
                    reached.update(fresh)
                    frontier.extend(fresh)
            reached.discard(spec)
            found = self._descendants[spec] = frozenset(reached)
        return found
