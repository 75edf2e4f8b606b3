"""What a page must know to run callbacks by itself: functions with the props that they read and write."""

from __future__ import annotations

from dataclasses import dataclass

from nbdash.engine.instances import Instance, Instances, Resolved
from nbdash.graph.spec import VARIABLES, ClientsideSource, Prop


@dataclass(frozen=True, slots=True)
class Binding:
    """A clientside instance as the page runs it."""

    function: ClientsideSource
    inputs: tuple[Resolved, ...]
    states: tuple[Resolved, ...]
    outputs: tuple[Resolved, ...]
    blockers: tuple[Prop, ...]
    """Who changes one of these leaves the call to the kernel: a callback there may still change one of the inputs."""


class Bindings:
    """The clientside instances of one session."""

    def __init__(self, instances: Instances, before: Bindings | None = None) -> None:
        self._instances = instances
        topology = instances.topology
        self._specs = [spec for spec in topology.specs if spec.clientside is not None]
        self._kernels = sum(1 << topology.order[spec] for spec in topology.specs if spec.clientside is None)
        self._base = before.version + 1 if before is not None else 0
        self._made: tuple[int, dict[str, Binding], dict[str, Instance]] = (-1, {}, {})

    @property
    def version(self) -> int:
        """Rises whenever something may have changed."""
        return self._base + self._instances.version if self._specs else self._base

    def all(self) -> dict[str, Binding]:
        """By the instances' keys."""
        return self._present()[1]

    def find(self, key: str) -> Instance | None:
        """The clientside instance with a key."""
        return self._present()[2].get(key)

    def reported(self) -> set[Prop]:
        """Of the components that clientside instances name: the props that callbacks of the kernel read."""
        instances = self._instances
        named = {
            prop.id
            for instance in self._present()[2].values()
            for prop in instances.props((*instance.inputs, *instance.outputs))
        }
        read = {one.name for spec in instances.topology.specs if spec.clientside is None for one in spec.inputs}
        props = (Prop(id, name) for id in named for name in read)
        return {prop for prop in props if any(one.spec.clientside is None for one in instances.watchers(prop))}

    def _present(self) -> tuple[int, dict[str, Binding], dict[str, Instance]]:
        if self._made[0] != self.version:
            instances = {one.key: one for spec in self._specs for one in self._instances.all(spec)}
            self._made = (self.version, {key: self._bind(one) for key, one in instances.items()}, instances)
        return self._made

    def _bind(self, instance: Instance) -> Binding:
        function = instance.spec.clientside
        assert function is not None
        resolve = self._instances.resolve
        inputs, states, outputs = resolve(instance.inputs), resolve(instance.states), resolve(instance.outputs)
        return Binding(function, inputs, states, outputs, self._blockers(instance))

    def _blockers(self, instance: Instance) -> tuple[Prop, ...]:
        """What a callback of the kernel reads that leads to the instance's inputs, and what leads there."""
        instances = self._instances
        if not instances.topology.ancestors(instance.spec) & self._kernels:
            return ()
        found: dict[Prop, None] = {}
        seen: set[tuple[Instance, bool]] = {(instance, False), (instance, True)}
        stack = [(instance, False)]
        while stack:
            reader, behind_kernel = stack.pop()
            props = instances.props(reader.inputs)
            if behind_kernel:
                found.update((prop, None) for prop in props if prop.id != VARIABLES)
            for prop in props:
                for writer in instances.setters(prop):
                    step = (writer, behind_kernel or writer.spec.clientside is None)
                    if step not in seen:
                        seen.add(step)
                        stack.append(step)
        return tuple(found)
