"""Instances: a definition together with the values that MATCH stands for. They are what is requested and run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from weakref import WeakSet, WeakValueDictionary

from nbdash.engine.matching import Matching, Selection
from nbdash.engine.store import Change, Store
from nbdash.graph.patterns import entries_of, id_of, is_smaller
from nbdash.graph.spec import VARIABLES, CallbackSpec, Pattern, Prop, Target, Wildcard
from nbdash.graph.topology import Topology, Use

Resolved = Prop | tuple[Prop, ...]
"""What a dependency stands for at one moment: a prop, or for ALL and ALLSMALLER the props of all that fit."""

_MAX_KNOWN = 100_000


class Instance:
    """One definition for one combination of values of MATCH. Compared by identity: there is one of each in a session.

    A definition without MATCH has exactly one, which all sessions have in common.
    """

    __slots__ = (
        "__weakref__",
        "ids",
        "inputs",
        "is_multi",
        "keeps_waiting",
        "key",
        "match",
        "optional",
        "outputs",
        "single_inputs",
        "spec",
        "states",
        "variables",
    )

    def __init__(self, spec: CallbackSpec, match: tuple[str, ...] = ()) -> None:
        self.spec = spec
        self.match = match
        """The values for `spec.match_keys`, each as canonical JSON."""
        self.key = f"{spec.key}@[{','.join(match)}]" if spec.match_keys else spec.key
        """Names it where objects can't: in failures, in chains of causes, on the wire."""
        if spec.has_patterns:
            values = dict(zip(spec.match_keys, match, strict=True))
            self.outputs = tuple(_filled(target, values) for target in spec.outputs)
            self.inputs = tuple(_filled(target, values) for target in spec.inputs)
            self.states = tuple(_filled(target, values) for target in spec.states)
            optional = (_filled(target, values) for target in spec.optional)
        else:
            self.outputs: tuple[Prop | Selection, ...] = spec.outputs  # pyright: ignore[reportAttributeAccessIssue] (props all)
            self.inputs: tuple[Prop | Selection, ...] = spec.inputs  # pyright: ignore[reportAttributeAccessIssue]
            self.states: tuple[Prop | Selection, ...] = spec.states  # pyright: ignore[reportAttributeAccessIssue]
            optional = spec.optional
        self.optional = frozenset(target for target in optional if isinstance(target, Prop))
        """Props whose components may be missing."""
        self.single_inputs = tuple(target for target in self.inputs if isinstance(target, Prop))
        """The inputs that are one prop each."""
        targets = (*self.outputs, *self.inputs, *self.states)
        self.ids = frozenset(target.id for target in targets if isinstance(target, Prop) and target.id != VARIABLES)
        """The components that are named one by one."""
        read = (target for target in (*self.inputs, *self.states) if target not in self.optional)
        self.variables = tuple(target for target in read if isinstance(target, Prop) and target.id == VARIABLES)
        """The variables without which it is not called."""
        self.is_multi = any(isinstance(target, Selection) for target in targets)
        """Whether any dependency stands for a list."""
        self.keeps_waiting = not (spec.is_stream or spec.persistent)
        """Whether others wait for the end of its run, since only then its results are there."""

    def __repr__(self) -> str:
        return f"Instance({self.key!r})"


def _filled(target: Target, values: dict[str, str]) -> Prop | Selection:
    """A target with values in the place of MATCH."""
    if isinstance(target, Prop):
        return target
    if target.is_multi:
        limits = [
            (place, values[key])
            for place, (key, wanted) in enumerate(target.entries)
            if wanted is Wildcard.ALLSMALLER and key in values
        ]
        return Selection(target, tuple(values[key] for key in target.match_keys), tuple(limits))
    entries = ((key, values[key] if isinstance(wanted, Wildcard) else wanted) for key, wanted in target.entries)
    return Prop(id_of(tuple(entries)), target.name)


class Instances:
    """The instances that one session has at the moment, found by the props and components that they deal with.

    Where outputs have MATCH, there is an instance for each combination of values of which an output is in the layout
    (6.10). Where only inputs have it, for each of which an input is there (6.5). Without MATCH there is always one.
    """

    def __init__(self, topology: Topology, store: Store, before: Instances | None = None) -> None:
        """`before`: those by another graph, whose instances go on existing as far as their definitions do."""
        self.topology = topology
        self._store = store
        self._existing: dict[CallbackSpec, dict[tuple[str, ...], Instance]] = {}
        self._known: WeakValueDictionary[tuple[CallbackSpec, tuple[str, ...]], Instance] = WeakValueDictionary()
        self._former: dict[CallbackSpec, WeakSet[Instance]] = {}
        if before is not None:
            self._known = before._known
            self._former = {spec: former for spec, former in before._former.items() if spec in topology.order}
        self._watching: dict[Prop, tuple[Instance, ...]] = {}
        self.version = 0
        """Rises with every change by which a wildcard may mean something else."""
        if topology.has_patterns:
            targets = (t for spec in topology.specs for t in (*spec.outputs, *spec.inputs, *spec.states))
            targets = (*targets, *(target for spec in topology.specs for target, _, _ in spec.running))
            self._matching = Matching((t for t in targets if isinstance(t, Pattern) and t.is_multi), store)
            self.update(Change((), tuple(store)))

    # -- what there is --------------------------------------------------------------------------------------------

    def of(self, spec: CallbackSpec, match: tuple[str, ...] = ()) -> Instance:
        """The instance of a definition for certain values, whether it exists or not."""
        if not spec.match_keys:
            if not spec.single:
                spec.single.append(Instance(spec))
            return spec.single[0]
        found = self._known.get((spec, match))
        if found is None:
            found = self._known[spec, match] = Instance(spec, match)
        return found

    def all(self, spec: CallbackSpec) -> Sequence[Instance]:
        """All that exist of a definition, in document order."""
        if not spec.match_keys:
            return (self.of(spec),)
        return self._ordered(self._existing.get(spec, {}).values())

    def exists(self, instance: Instance) -> bool:
        """Whether it is (still) one of those."""
        spec = instance.spec
        return not spec.match_keys or self._existing.get(spec, {}).get(instance.match) is instance

    # -- what dependencies stand for ------------------------------------------------------------------------------

    def resolve(self, targets: tuple[Prop | Selection, ...]) -> tuple[Resolved, ...]:
        """What an instance's dependencies stand for at this moment."""
        return tuple(self.select(t) if isinstance(t, Selection) else t for t in targets)

    def select(self, selection: Selection) -> tuple[Prop, ...]:
        """The props that a selection stands for, in document order."""
        name = selection.pattern.name
        return tuple(Prop(id, name) for id in self._matching.ids(selection))

    def props(self, targets: tuple[Prop | Selection, ...]) -> list[Prop]:
        """All props that dependencies stand for, one after the other."""
        found: list[Prop] = []
        for target in targets:
            if isinstance(target, Selection):
                found += self.select(target)
            else:
                found.append(target)
        return found

    def meant(self, instance: Instance, target: Target) -> list[Prop]:
        """The props that some target means to an instance: all, if MATCH has no value there."""
        values = dict(zip(instance.spec.match_keys, instance.match, strict=True))
        if isinstance(target, Pattern) and any(key not in values for key in target.match_keys):
            return []
        return self.props((_filled(target, values),))

    def means(self, target: Prop | Selection, prop: Prop) -> bool:
        """Whether a prop is the one, or among those, that a dependency stands for."""
        if isinstance(target, Prop):
            return target == prop
        return target.pattern.name == prop.name and self._matching.has(target, prop.id)

    def fits(self, target: Prop | Selection, prop: Prop) -> bool:
        """The same, were the prop's component in the layout."""
        if isinstance(target, Prop):
            return target == prop
        return target.pattern.name == prop.name and target.fits(prop.id)

    # -- who deals with what --------------------------------------------------------------------------------------

    def watchers(self, prop: Prop) -> tuple[Instance, ...]:
        """The instances with this prop as an input: by registration, those of one definition in document order."""
        known = self._watching.get(prop)
        if known is not None:
            return known
        uses = self.topology.watchers(prop)
        found = self._of_uses(uses, prop.id)
        if not any(use.spec.match_keys for use in uses):  # else they come and go
            if len(self._watching) > _MAX_KNOWN:
                self._watching.clear()
            self._watching[prop] = found
        return found

    def readers(self, id: str) -> tuple[Instance, ...]:
        """The instances with any prop of this component as an input."""
        return self._of_uses(self.topology.readers(id), id)

    def writers(self, id: str) -> tuple[Instance, ...]:
        """The instances with any prop of this component as an output."""
        return self._of_uses(self.topology.writers(id), id)

    def setters(self, prop: Prop) -> Iterator[Instance]:
        """The instances with this prop as an output, in no order."""
        for use in self.topology.setters(prop):
            yield from self._of_use(use, prop.id)

    def multi_readers(self, id: str) -> tuple[Instance, ...]:
        """The instances that are told of this component in a list, also if it has just gone."""
        uses = [u for u in self.topology.readers(id) if isinstance(u.target, Pattern) and u.target.is_multi]
        return self._of_uses(uses, id, also_gone=True)

    def left_by(self, id: str) -> list[Instance]:
        """The instances that exist no more since this component has gone."""
        found = [self.of(spec, match) for spec, match in self._given_by(id)]
        return [instance for instance in found if not self.exists(instance)]

    def former_writers(self, id: str) -> list[Instance]:
        """Those among the instances that exist no more, but are still pending, with this component as an output."""
        if not self.topology.has_patterns:
            return []
        specs = dict.fromkeys(use.spec for use in self.topology.writers(id))
        return [one for spec in specs for one in self.former(spec) if any(_fits(target, id) for target in one.outputs)]

    def former(self, spec: CallbackSpec) -> Collection[Instance]:
        """The instances of a definition that exist no more, as far as somebody still holds them."""
        return tuple(self._former.get(spec, ()))

    def _of_uses(self, uses: Sequence[Use], id: str, *, also_gone: bool = False) -> tuple[Instance, ...]:
        found: dict[CallbackSpec, dict[Instance, None]] = {}
        for use in uses:
            found.setdefault(use.spec, {}).update(dict.fromkeys(self._of_use(use, id, also_gone=also_gone)))
        return tuple(instance for instances in found.values() for instance in self._ordered(instances))

    def _of_use(self, use: Use, id: str, *, also_gone: bool = False) -> Iterable[Instance]:
        spec, target = use
        if not spec.match_keys:
            return (self.of(spec),)
        existing = self._existing.get(spec, {})
        if isinstance(target, Prop):
            return tuple(existing.values())
        known: dict[str, str] = {}
        above: dict[str, str] = {}
        for (key, wanted), (_, value) in zip(target.entries, entries_of(id), strict=True):
            if wanted is Wildcard.MATCH:
                known[key] = value
            elif wanted is Wildcard.ALLSMALLER:
                above[key] = value
        if len(known) == len(spec.match_keys):
            match = tuple(known[key] for key in spec.match_keys)
            one = existing.get(match)
            if one is None and also_gone and not _binds(spec):
                one = self.of(spec, match)
                self._former.setdefault(spec, WeakSet()).add(one)
            return () if one is None else (one,)
        wanted = [(place, known.get(key), above.get(key)) for place, key in enumerate(spec.match_keys)]
        return tuple(
            instance
            for match, instance in existing.items()
            if all(
                (equal is None or match[place] == equal) and (below is None or is_smaller(below, match[place]))
                for place, equal, below in wanted
            )
        )

    def in_order(self, instances: Iterable[Instance]) -> list[Instance]:
        """Some instances, by registration, and those of one definition in document order."""
        found: dict[CallbackSpec, list[Instance]] = {}
        for instance in instances:
            found.setdefault(instance.spec, []).append(instance)
        specs = sorted(found, key=self.topology.order.__getitem__)
        return [instance for spec in specs for instance in self._ordered(found[spec])]

    def _ordered(self, instances: Iterable[Instance]) -> list[Instance]:
        found = list(instances)
        return sorted(found, key=self._position) if len(found) > 1 else found

    def _position(self, instance: Instance) -> tuple[int, ...]:
        """Where the first of the components stands by which it exists."""
        places = (self._store.position(prop.id) for prop in self._giving(instance) if prop.id in self._store)
        return min(places, default=())

    # -- following the layout -------------------------------------------------------------------------------------

    def update(self, change: Change) -> None:
        """Follow a change of the layout."""
        if not self.topology.has_patterns:
            return
        removed = [id for id in change.removed if id.startswith("{")]
        inserted = [id for id in change.inserted if id.startswith("{")]
        if not removed and not inserted:
            return
        self.version += 1
        for id in removed:
            self._matching.remove(id)
        for id in inserted:
            self._matching.add(id)
        for id in removed:
            for spec, match in self._given_by(id):
                existing = self._existing.get(spec, {})
                if match in existing and not self._is_given(existing[match]):
                    self._former.setdefault(spec, WeakSet()).add(existing.pop(match))
        for id in inserted:
            if id in self._store:
                for spec, match in self._given_by(id):
                    existing = self._existing.setdefault(spec, {})
                    if match not in existing:
                        existing[match] = self.of(spec, match)
                        self._former.get(spec, WeakSet[Instance]()).discard(existing[match])

    def _given_by(self, id: str) -> Iterator[tuple[CallbackSpec, tuple[str, ...]]]:
        """The instances that exist as long as this component does."""
        if not self.topology.has_patterns:
            return
        for spec, target in (*self.topology.writers(id), *self.topology.readers(id)):
            if not isinstance(target, Pattern) or not _gives(spec, target):
                continue
            pairs = zip(target.entries, entries_of(id), strict=True)
            values = {key: value for (key, wanted), (_, value) in pairs if wanted is Wildcard.MATCH}
            yield spec, tuple(values[key] for key in spec.match_keys)

    def _is_given(self, instance: Instance) -> bool:
        return any(prop.id in self._store for prop in self._giving(instance))

    def _giving(self, instance: Instance) -> Iterator[Prop]:
        """The props by which an instance exists."""
        spec = instance.spec
        declared, targets = (spec.outputs, instance.outputs) if _binds(spec) else (spec.inputs, instance.inputs)
        for pattern, target in zip(declared, targets, strict=True):
            if _gives(spec, pattern):
                yield from self.props((target,))


def _fits(target: Prop | Selection, id: str) -> bool:
    return target.id == id if isinstance(target, Prop) else target.fits(id)


def _gives(spec: CallbackSpec, target: Target) -> bool:
    """Whether there is an instance of a definition for each combination of values in the ids that fit this target."""
    return (
        isinstance(target, Pattern)
        and bool(spec.match_keys)
        and len(target.match_keys) == len(spec.match_keys)
        and target in (spec.outputs if _binds(spec) else spec.inputs)
    )


def _binds(spec: CallbackSpec) -> bool:
    """Whether its outputs say for which values of MATCH there are instances."""
    return any(isinstance(target, Pattern) and target.match_keys for target in spec.outputs)
