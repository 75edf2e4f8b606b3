"""The graph: which definitions a prop reaches, and which definitions can still change another's inputs.

Everything is looked up by what changed, nothing is searched: an event costs what it touches, not what exists.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from nbdash.graph.cycles import strong_components
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

    def watchers(self, prop: Prop) -> Sequence[CallbackSpec]:
        """Definitions with this prop as an input."""
        return self._watching.get(prop, _NONE)

    def readers(self, id: str) -> Sequence[CallbackSpec]:
        """Definitions with any prop of this component as an input."""
        return self._reading.get(id, _NONE)

    def writers(self, id: str) -> Sequence[CallbackSpec]:
        """Definitions with any prop of this component as an output."""
        return self._writing.get(id, _NONE)

    def successors(self, spec: CallbackSpec) -> Iterator[CallbackSpec]:
        """Definitions with an input that this one writes; some may come twice."""
        return (watcher for prop in spec.outputs for watcher in self.watchers(prop))

    def ancestors(self, spec: CallbackSpec) -> int:
        """The definitions that can change this one's inputs, directly or through others; itself only in no case.

        A set as a number, in which bit `order[other]` stands for `other`: one operation tells whether any of a thousand
        definitions is among the ancestors of another.
        """
        return self._ancestors[self.order[spec]]

    @cached_property
    def cycles(self) -> list[list[CallbackSpec]]:
        """The groups of two or more definitions that can trigger each other.

        They are allowed and run (dash-behaviours 5). A definition that reads its own output is none: it does not
        trigger itself.
        """
        groups = [sorted(group, key=self.order.__getitem__) for group in self._components if len(group) > 1]
        return sorted(groups, key=lambda group: self.order[group[0]])

    @cached_property
    def _components(self) -> list[list[CallbackSpec]]:
        return strong_components(self.specs, self.successors)

    @cached_property
    def _ancestors(self) -> list[int]:
        found = [0] * len(self.specs)
        for group in reversed(self._components):  # now each before all that it reaches
            places = [self.order[spec] for spec in group]
            reaching = sum(1 << place for place in places)
            for place in places:
                reaching |= found[place]
            for spec in group:
                for successor in self.successors(spec):
                    found[self.order[successor]] |= reaching
            for place in places:
                found[place] = reaching & ~(1 << place)
        return found
