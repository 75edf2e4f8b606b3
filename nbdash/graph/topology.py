"""The graph: which definitions a prop reaches, and which definitions can still change another's inputs.

Everything is looked up by what changed, nothing is searched: an event costs what it touches, not what exists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from nbdash.graph.cycles import strong_components
from nbdash.graph.patterns import Lookup
from nbdash.graph.spec import CallbackSpec, Pattern, Prop, Target, Wildcard


class Use(NamedTuple):
    """A dependency and the definition that has it."""

    spec: CallbackSpec
    target: Target


class Topology:
    """An immutable view of a set of definitions. All sequences are in the order of registration."""

    def __init__(self, specs: Iterable[CallbackSpec]) -> None:
        self.specs: tuple[CallbackSpec, ...] = tuple(specs)
        self.order: dict[CallbackSpec, int] = {spec: index for index, spec in enumerate(self.specs)}
        """Each definition's place in the order of registration."""
        self.has_patterns = any(spec.has_patterns for spec in self.specs)
        """Whether any definition has one."""
        self._watchers, self._setters = _Finder(self.order), _Finder(self.order)
        self._readers, self._writers = _Finder(self.order), _Finder(self.order)
        for spec in self.specs:
            for target in spec.inputs:
                use = Use(spec, target)
                self._watchers.add(target, use)
                self._readers.add(_component(target), use)
            for target in spec.outputs:
                use = Use(spec, target)
                self._setters.add(target, use)
                self._writers.add(_component(target), use)

    def watchers(self, prop: Prop) -> Sequence[Use]:
        """The inputs that mean this prop."""
        return self._watchers.find(prop)

    def setters(self, target: Target) -> Sequence[Use]:
        """The outputs that mean this prop, or may mean one that this pattern means."""
        return self._setters.overlapping(target)

    def readers(self, id: str) -> Sequence[Use]:
        """The inputs that mean any prop of this component."""
        return self._readers.find(Prop(id, ""))

    def writers(self, id: str) -> Sequence[Use]:
        """The outputs that mean any prop of this component."""
        return self._writers.find(Prop(id, ""))

    def successors(self, spec: CallbackSpec) -> Iterator[CallbackSpec]:
        """Definitions with an input that this one may write; some may come twice."""
        return (use.spec for target in spec.outputs for use in self._watchers.overlapping(target))

    def ancestors(self, spec: CallbackSpec) -> int:
        """The definitions that can change this one's inputs, directly or through others.

        A set as a number, in which bit `order[other]` stands for `other`: one operation tells whether any of a thousand
        definitions is among the ancestors of another. A definition is among its own only if it has several instances
        and one of them could change what another reads.
        """
        return self._ancestors[self.order[spec]]

    @cached_property
    def patterned(self) -> int:
        """The definitions with patterns, as a number like that of `ancestors`."""
        return sum(1 << place for place, spec in enumerate(self.specs) if spec.has_patterns)

    @cached_property
    def cycles(self) -> list[list[CallbackSpec]]:
        """The groups of two or more definitions that can trigger each other.

        They are allowed and run (dash-behaviours 5). A definition that reads its own output is none: it does not
        trigger itself. Nor are those that go upwards by ALLSMALLER and so come to an end (5.5).
        """
        groups = [sorted(group, key=self.order.__getitem__) for group in self._components if len(group) > 1]
        groups = [group for group in groups if not any(self._ascends(group, key) for key in group[0].match_keys)]
        return sorted(groups, key=lambda group: self.order[group[0]])

    def _ascends(self, group: list[CallbackSpec], key: str) -> bool:
        """Whether each way round leads to greater values at a key of the ids."""
        level: dict[CallbackSpec, list[CallbackSpec]] = {spec: [] for spec in group}
        for spec in group:
            for output in spec.outputs:
                for use in self._watchers.overlapping(output):
                    if use.spec not in level:
                        continue
                    step = _step(output, use.target, key)
                    if step is None:
                        return False
                    if step is Wildcard.MATCH and use.spec is not spec:
                        level[spec].append(use.spec)
        return all(len(part) == 1 for part in strong_components(group, level.__getitem__))

    @cached_property
    def circles(self) -> dict[CallbackSpec, int]:
        """For definitions whose instances may wait for each other in a circle: the number of their group."""
        found: dict[CallbackSpec, int] = {}
        for number, group in enumerate(self._components):
            if len(group) > 1 or self.ancestors(group[0]) >> self.order[group[0]] & 1:
                found.update(dict.fromkeys(group, number))
        return found

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
            own = 0
            for spec in group:
                for successor in self.successors(spec):
                    found[self.order[successor]] |= reaching
                    if successor.match_keys and (successor is spec or len(group) > 1):
                        own |= 1 << self.order[successor]
            for place in places:
                bit = 1 << place
                found[place] = reaching & ~bit | own & bit
        return found


class _Finder:
    """Finds uses by what they name; answers in the order of registration, each use once."""

    def __init__(self, order: dict[CallbackSpec, int]) -> None:
        self._order = order
        self._plain: dict[Prop, list[Use]] = {}  # ids that are text: no pattern means them
        self._others: Lookup[Use] = Lookup()
        self._known: dict[Prop, tuple[Use, ...]] = {}

    def add(self, target: Target, use: Use) -> None:
        if isinstance(target, Prop) and not target.id.startswith("{"):
            self._plain.setdefault(target, []).append(use)
        else:
            self._others.add(target, use)

    def find(self, prop: Prop) -> tuple[Use, ...]:
        known = self._known.get(prop)
        if known is None:
            known = tuple(dict.fromkeys(self._plain[prop])) if prop in self._plain else self._sorted(prop)
            if known:
                if len(self._known) > _MAX_KNOWN:
                    self._known.clear()
                self._known[prop] = known
        return known

    def overlapping(self, target: Target) -> tuple[Use, ...]:
        return self.find(target) if isinstance(target, Prop) else self._sorted(target)

    def _sorted(self, target: Target) -> tuple[Use, ...]:
        found = dict.fromkeys(self._others.find(target))
        return tuple(sorted(found, key=lambda use: self._order[use.spec])) if len(found) > 1 else tuple(found)


def _step(output: Target, read: Target, key: str) -> Wildcard | None:
    """Whether what is read has the same value at a key as what was written, or a greater one; None if any."""
    written, wanted = (dict(one.entries).get(key) if isinstance(one, Pattern) else None for one in (output, read))
    is_known = written is Wildcard.MATCH and wanted in (Wildcard.MATCH, Wildcard.ALLSMALLER)
    return wanted if is_known and isinstance(wanted, Wildcard) else None


_MAX_KNOWN = 100_000
"""Ids may come and go without end."""


def _component(target: Target) -> Target:
    """The target without the prop's name."""
    return Prop(target.id, "") if isinstance(target, Prop) else Pattern(target.entries, "")
