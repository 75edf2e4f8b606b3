"""Pending instances: those requested and those running, and which of them still have to wait.

An instance waits while any other pending one could still change one of its inputs, directly or through others
(rule 4.4). Instead of searching the graph at each step, the definitions with pending instances are kept as the set of
bits that `Topology.ancestors` answers with. Only where patterns leave open who writes what, `Waiting` looks closer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from nbdash.engine.instances import Instance, Instances
from nbdash.engine.waiting import Waiting
from nbdash.graph.spec import CallbackSpec, Prop


@dataclass(eq=False, slots=True)
class Group:
    """The calls that one layout (the first, or one inserted later) asks for, and what became of them (rule 2.8)."""

    writers: dict[Prop, set[str]] = field(default_factory=dict[Prop, "set[str]"])
    """The keys of those who could update a prop."""
    updated: set[Prop] = field(default_factory=set[Prop])

    def add(self, instance: Instance, outputs: Iterable[Prop]) -> None:
        """Count an instance in."""
        for prop in outputs:
            self.writers.setdefault(prop, set()).add(instance.key)

    def left_in_vain(self, instance: Instance, inputs: Iterable[Prop], pending: Iterable[Instance]) -> bool:
        """True if others of the group could have produced every input, all of them are over, and none did.

        Never so for an instance all of whose inputs are lists.
        """
        if not instance.single_inputs:
            return False
        writers: set[str] = set()
        for prop in inputs:
            others = self.writers.get(prop, set()) - {instance.key}
            if not others or prop in self.updated:
                return False
            writers |= others
        return not any(other.key in writers for other in pending)


class Request(Struct, eq=False):
    """One call that is to be made."""

    instance: Instance
    triggered: dict[Prop, None] = {}
    """The changed inputs, in the order of the changes; empty for an initial call."""
    group: Group | None = None
    predecessors: frozenset[str] = frozenset()
    """The keys of what ran before in the chain of causes; none of them is called again by it (rule 5.2)."""
    causes: set[Any] = set()
    """The events that this call is part of the answer to."""
    insertions: Mapping[str, int] = {}
    """How often each definition has inserted components in the chain of causes. It should come to an end."""
    is_final: bool = False
    """Whether it is asked for because of what is gone (3.4)."""

    def merge(self, other: Request) -> None:
        """Take a later request for the same instance in (rule 4.8)."""
        self.triggered.update(other.triggered)
        self.group = other.group or self.group
        self.predecessors |= other.predecessors
        self.causes |= other.causes
        self.is_final = self.is_final or other.is_final
        if other.insertions:
            keys = {*self.insertions, *other.insertions}
            self.insertions = {key: max(self.insertions.get(key, 0), other.insertions.get(key, 0)) for key in keys}

    def taken_over(self, instance: Instance, instances: Instances) -> Request:
        """This request, made of an instance of another definition."""
        triggered = {
            prop: None for prop in self.triggered if any(instances.means(target, prop) for target in instance.inputs)
        }
        return replace(self, instance=instance, triggered=triggered, causes=set(self.causes))

    def again(self) -> Request:
        """The same request anew: what is merged with it is no concern of the run that this one led to."""
        return replace(self, triggered=dict(self.triggered), causes=set(self.causes))


class Pending:
    """Requested and running instances, in the order of their requests."""

    def __init__(self, instances: Instances) -> None:
        self.requests: dict[Instance, Request] = {}
        self.running: dict[Instance, Any] = {}
        self._instances = instances
        self._topology = instances.topology
        self._waiting = Waiting(self, instances)
        self._bits = 0
        self._of_definition: dict[CallbackSpec, dict[Instance, None]] = {}

    def __bool__(self) -> bool:
        return bool(self.requests or self.running)

    def __iter__(self) -> Iterator[Instance]:
        yield from self.running
        yield from self.requests

    def __contains__(self, instance: Instance) -> bool:
        return instance in self.requests or instance in self.running

    def request(self, request: Request) -> None:
        """Add a request, or merge it with the one that waits already."""
        waiting = self.requests.get(request.instance)
        if waiting is not None:
            waiting.merge(request)
            return
        self.requests[request.instance] = request
        self._hold(request.instance)

    def withdraw(self, instance: Instance) -> None:
        """Take a request out: it need not run."""
        del self.requests[instance]
        self._release(instance)

    def start(self, instance: Instance, run: Any) -> None:
        """Note that what was requested now runs."""
        del self.requests[instance]
        self.running[instance] = run
        if not instance.keeps_waiting:
            self._release(instance)

    def stop(self, instance: Instance) -> None:
        """Note that an instance's run has ended or no longer matters."""
        del self.running[instance]
        if instance.keeps_waiting:
            self._release(instance)

    def discard(self, instance: Instance) -> None:
        """Forget an instance's request or run, if there is one."""
        if instance in self.requests:
            self.withdraw(instance)
        elif instance in self.running:
            self.stop(instance)

    # -- who waits ------------------------------------------------------------------------------------------------

    def ready(self) -> Iterator[Instance]:
        """Requested instances that nothing pending can reach any more."""
        ancestors, bits = self._topology.ancestors, self._bits
        if not self._topology.has_patterns:
            return (instance for instance in self.requests if not bits & ancestors(instance.spec))
        return (instance for instance in self.requests if not self.waits(instance))

    def waits(self, instance: Instance) -> bool:
        """Whether something pending can still change one of its inputs."""
        ancestors = self._topology.ancestors(instance.spec)
        if not self._bits & ancestors:
            return False
        if not ancestors & self._topology.patterned and not instance.spec.has_patterns:
            return True  # no pattern on any way to it
        return self._waiting.waits(instance)

    def awaited_by(self, instance: Instance) -> Iterator[Instance]:
        """What is pending of the definitions that may change its inputs."""
        ancestors = self._topology.ancestors(instance.spec)
        return (other for other in self if ancestors & self._bit(other.spec))

    def entry_points(self) -> Iterator[Instance]:
        """The first requested instance of each circle that waits for nothing but itself (rule 5.4)."""
        circles = self._topology.circles
        if not self._topology.has_patterns:
            waiting: dict[int, list[CallbackSpec]] = {}
            for instance in self.requests:
                if instance.spec in circles:
                    waiting.setdefault(circles[instance.spec], []).append(instance.spec)
            for first, *others in waiting.values():
                # members are each other's ancestors; any further one is outside, or runs
                if self._bits & self._topology.ancestors(first) == sum(map(self._bit, others)):
                    yield self._instances.of(first)
            return
        for instance in self.requests:
            if instance.spec in circles and self._waiting.is_entry_point(instance):
                yield instance

    def may_reach(self, spec: CallbackSpec) -> bool:
        """Whether an instance of this definition is pending, or waits for one that is."""
        return bool(self._bits & (self._topology.ancestors(spec) | self._bit(spec)))

    def has_ancestor(self, spec: CallbackSpec) -> bool:
        """Whether something is pending that may change the inputs of this definition."""
        return bool(self._bits & self._topology.ancestors(spec))

    def of(self, spec: CallbackSpec) -> Iterable[Instance]:
        """Those pending that make others wait."""
        return self._of_definition.get(spec, ())

    def rebase(self, instances: Instances) -> None:
        """Go on with another graph.

        A definition made anew takes over what the old one was asked for, also if that one runs: its result no longer
        matters. Definitions that are gone are no longer pending.
        """
        self._instances, self._topology = instances, instances.topology
        order = self._topology.order
        stale = [run.request for instance, run in self.running.items() if instance.spec not in order]
        asked = [*stale, *self.requests.values()]
        self.running = {instance: run for instance, run in self.running.items() if instance.spec in order}
        self.requests = {}
        self._waiting = Waiting(self, instances)
        self._bits, self._of_definition = 0, {}
        for instance in self.running:
            if instance.keeps_waiting:
                self._hold(instance)
        present = {spec.key: spec for spec in self._topology.specs}
        for request in asked:
            old = request.instance
            spec = present.get(old.spec.key)
            if spec is old.spec:
                self.request(request)
            elif spec is not None and spec.match_keys == old.spec.match_keys:
                self.request(request.taken_over(instances.of(spec, old.match), instances))

    def _hold(self, instance: Instance) -> None:
        """Let others wait for it."""
        self._bits |= 1 << self._topology.order[instance.spec]
        if self._topology.has_patterns:
            self._of_definition.setdefault(instance.spec, {})[instance] = None

    def _release(self, instance: Instance) -> None:
        if self._topology.has_patterns:
            others = self._of_definition[instance.spec]
            del others[instance]
            if others:
                return
        self._bits ^= 1 << self._topology.order[instance.spec]

    def _bit(self, spec: CallbackSpec) -> int:
        return 1 << self._topology.order[spec]
