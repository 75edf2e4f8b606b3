"""Who waits for whom, where wildcards leave it open to the layout: searched among instances, and remembered.

The graph of definitions says only that some instance of one may write what some instance of another reads. Here the
props that they do read and write at the moment are followed, backwards from the one that would like to run. What is
found first is remembered: as long as it is pending, nothing needs to be searched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nbdash.engine.instances import Instance, Instances
from nbdash.engine.matching import Selection
from nbdash.graph.cycles import strong_components
from nbdash.graph.spec import Pattern, Prop, Target

if TYPE_CHECKING:
    from nbdash.engine.requests import Pending


class Waiting:
    """Answers for the pending instances of one session."""

    def __init__(self, pending: Pending, instances: Instances) -> None:
        self._pending = pending
        self._instances = instances
        self._witnesses: dict[Instance, Instance] = {}
        self._version = instances.version
        self._circles: dict[int, tuple[object, dict[Instance, set[Instance]]]] = {}

    def waits(self, instance: Instance) -> bool:
        """Whether something pending can still change one of its inputs."""
        return self._witness(instance) is not None

    def is_entry_point(self, instance: Instance) -> bool:
        """Whether a circle begins with it (rule 5.4): all that it waits for waits for it, and was requested later."""
        requests = self._pending.requests
        seen: set[Instance] = set()
        at: Instance | None = instance
        while at is not None and at not in seen:  # a short way to see that something in front of it runs
            if at not in requests:
                return False
            seen.add(at)
            at = self._witness(at)
        if at is None:
            return False
        before = set(self._before(instance))
        if not requests.keys() >= before:
            return False
        if next((other for other in requests if other in before or other is instance), None) is not instance:
            return False
        return before.issubset(self._circle(instance))

    def _witness(self, instance: Instance) -> Instance | None:
        """One of those that it waits for."""
        if self._version != self._instances.version:
            self._version = self._instances.version
            self._witnesses.clear()
        witness = self._witnesses.pop(instance, None)
        if witness is None or witness not in self._pending.of(witness.spec):
            witness = next(self._before(instance), None)
        if witness is not None:
            self._witnesses[instance] = witness
        return witness

    def _before(self, instance: Instance) -> Iterator[Instance]:
        """All pending ones that can change its inputs, directly or through others; itself not."""
        seen = {instance}
        lists: dict[tuple[Pattern, tuple[str, ...]], list[Selection]] = {}
        stack = [instance]
        while stack:
            reader = stack.pop()
            for target, declared in zip(reader.inputs, reader.spec.inputs, strict=True):
                if isinstance(target, Selection):
                    alike = lists.setdefault((target.pattern, target.values), [])
                    if any(target.is_within(other) for other in alike):
                        continue  # all of it has been looked at
                    alike.append(target)
                for writer in self._writers(target, declared, seen):
                    seen.add(writer)
                    if writer in self._pending.of(writer.spec):
                        yield writer
                    stack.append(writer)

    def _writers(self, target: Prop | Selection, declared: Target, seen: set[Instance]) -> Iterator[Instance]:
        """Those that write what an input means, the pending ones first; others only if pending ones reach them."""
        pending, instances = self._pending, self._instances
        specs = dict.fromkeys(use.spec for use in instances.topology.setters(declared))
        specs = [spec for spec in specs if pending.may_reach(spec)]
        if not specs:
            return
        props: Iterable[Prop] = ()
        if isinstance(target, Selection):
            # Among those that are pending rather than among all that there are; the last of them first, since it is
            # likely to stay pending for longest.
            for spec in specs:
                for writer in reversed(tuple(pending.of(spec))):
                    if writer not in seen and self._writes(writer, target):
                        yield writer
            if any(pending.has_ancestor(spec) for spec in specs):
                props = instances.select(target)
        else:
            props = (target,)
        for prop in props:
            for writer in self._setters(prop):
                if writer not in seen and pending.may_reach(writer.spec):
                    yield writer

    def _writes(self, writer: Instance, selection: Selection) -> bool:
        props = self._instances.props(writer.outputs)
        return any(self._instances.means(selection, prop) for prop in props)

    def _circle(self, instance: Instance) -> set[Instance]:
        """All that can change its inputs and whose inputs it can change, pending or not."""
        instances = self._instances
        circles = instances.topology.circles
        specs = [spec for spec, number in circles.items() if number == circles[instance.spec]]
        former = frozenset(one for spec in specs for one in instances.former(spec) if one in self._pending)
        made = self._circles.get(circles[instance.spec])
        if made is None or made[0] != (instances.version, former):
            setters: dict[Prop, list[Instance]] = {}

            def writers(reader: Instance) -> Iterator[Instance]:
                for prop in instances.props(reader.inputs):
                    if prop not in setters:
                        setters[prop] = [one for one in self._setters(prop) if one.spec in circles]
                    yield from setters[prop]

            nodes = [one for spec in specs for one in instances.all(spec)]
            groups = strong_components([*nodes, *former], writers)
            circle_of = {one: circle for circle in map(set, groups) for one in circle}
            made = self._circles[circles[instance.spec]] = ((instances.version, former), circle_of)
        return made[1].get(instance, set())

    def _setters(self, prop: Prop) -> Iterator[Instance]:
        """Those that write a prop, also those that only still run."""
        yield from self._instances.setters(prop)
        for spec in dict.fromkeys(use.spec for use in self._instances.topology.setters(prop)):
            for former in self._instances.former(spec):
                if former in self._pending and any(self._instances.fits(target, prop) for target in former.outputs):
                    yield former
