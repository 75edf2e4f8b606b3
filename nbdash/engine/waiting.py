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

if TYPE_CHECKING:
    from nbdash.engine.requests import Pending


class Waiting:
    """Answers for the pending instances of one session."""

    def __init__(self, pending: Pending, instances: Instances) -> None:
        self._pending = pending
        self._instances = instances
        self._witnesses: dict[Instance, Instance] = {}
        self._version = instances.version

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
        if not before.issubset(requests):
            return False
        if next((other for other in requests if other in before or other is instance), None) is not instance:
            return False
        return before.issubset(self._after(instance))

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
        stack = [instance]
        while stack:
            reader = stack.pop()
            for writer in self._writers(reader, seen):
                seen.add(writer)
                if writer in self._pending.of(writer.spec):
                    yield writer
                stack.append(writer)

    def _writers(self, reader: Instance, seen: set[Instance]) -> Iterator[Instance]:
        """Those that write what an instance reads, the pending ones first; others only if pending ones reach them."""
        pending, instances = self._pending, self._instances
        for target, declared in zip(reader.inputs, reader.spec.inputs, strict=True):
            uses = [use for use in instances.topology.setters(declared) if pending.may_reach(use.spec)]
            if not uses:
                continue
            if isinstance(target, Selection):
                # among those that are pending rather than among all that there are
                for spec in dict.fromkeys(use.spec for use in uses):
                    for writer in tuple(pending.of(spec)):
                        if writer not in seen and self._writes(writer, target):
                            yield writer
                uses = [use for use in uses if pending.has_ancestor(use.spec)]
                props = instances.select(target) if uses else ()
            else:
                props = (target,)
            for prop in props:
                for writer in instances.setters(prop):
                    if writer not in seen and pending.may_reach(writer.spec):
                        yield writer

    def _writes(self, writer: Instance, selection: Selection) -> bool:
        props = self._instances.props(writer.outputs)
        return any(self._instances.means(selection, prop) for prop in props)

    def _after(self, instance: Instance) -> set[Instance]:
        """Those in the same circle of definitions that read what it writes, directly or through others."""
        instances = self._instances
        circles = instances.topology.circles
        circle = circles[instance.spec]
        seen = {instance}
        stack = [instance]
        while stack:
            for prop in instances.props(stack.pop().outputs):
                following: Iterable[Instance] = instances.watchers(prop)
                for reader in following:
                    if reader not in seen and circles.get(reader.spec) == circle:
                        seen.add(reader)
                        stack.append(reader)
        return seen
