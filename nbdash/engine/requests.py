"""Pending definitions: those requested and those running, and which of them still have to wait.

A definition waits while any other pending one could still change one of its inputs, directly or through others
(rule 4.4). Instead of searching the graph at each step, the pending definitions are kept as the set of bits that
`Topology.ancestors` answers with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from nbdash.graph.spec import CallbackSpec, Prop
from nbdash.graph.topology import Topology


@dataclass(eq=False, slots=True)
class Group:
    """The calls that one layout (the first, or one inserted later) asks for, and what became of them (rule 2.8)."""

    writers: dict[Prop, set[str]] = field(default_factory=dict[Prop, "set[str]"])
    """The keys of those who could update a prop."""
    updated: set[Prop] = field(default_factory=set[Prop])

    def add(self, spec: CallbackSpec) -> None:
        """Count a definition in."""
        for prop in spec.outputs:
            self.writers.setdefault(prop, set()).add(spec.key)

    def left_in_vain(self, spec: CallbackSpec, pending: Iterable[CallbackSpec]) -> bool:
        """True if others of the group could have produced every input, all of them are over, and none did."""
        writers: set[str] = set()
        for prop in spec.inputs:
            others = self.writers.get(prop, set()) - {spec.key}
            if not others or prop in self.updated:
                return False
            writers |= others
        return bool(spec.inputs) and not any(other.key in writers for other in pending)


@dataclass(eq=False, slots=True)
class Request:
    """One call that is to be made."""

    spec: CallbackSpec
    triggered: dict[Prop, None] = field(default_factory=dict[Prop, None])
    """The changed inputs, in the order of the changes; empty for an initial call."""
    group: Group | None = None
    predecessors: frozenset[str] = frozenset()
    """The keys of what ran before in the chain of causes; none of them is called again by it (rule 5.2)."""
    causes: set[Any] = field(default_factory=set[Any])
    """The events that this call is part of the answer to."""

    def merge(self, other: Request) -> None:
        """Take a later request for the same definition in (rule 4.8)."""
        self.triggered.update(other.triggered)
        self.group = other.group or self.group
        self.predecessors |= other.predecessors
        self.causes |= other.causes

    def taken_over(self, spec: CallbackSpec) -> Request:
        """This request, made of another definition."""
        triggered = {prop: None for prop in self.triggered if prop in spec.inputs}
        return Request(spec, triggered, self.group, self.predecessors, self.causes)


class Pending:
    """Requested and running definitions, in the order of their requests."""

    def __init__(self, topology: Topology) -> None:
        self.requests: dict[CallbackSpec, Request] = {}
        self.running: dict[CallbackSpec, Any] = {}
        self._topology = topology
        self._cycles = _cycles(topology)
        self._bits = 0

    def __bool__(self) -> bool:
        return bool(self.requests or self.running)

    def __iter__(self) -> Iterator[CallbackSpec]:
        yield from self.running
        yield from self.requests

    def request(self, request: Request) -> None:
        """Add a request, or merge it with the one that waits already."""
        waiting = self.requests.get(request.spec)
        if waiting is not None:
            waiting.merge(request)
            return
        self.requests[request.spec] = request
        self._bits |= self._bit(request.spec)

    def withdraw(self, spec: CallbackSpec) -> None:
        """Take a request out: it need not run."""
        del self.requests[spec]
        self._bits ^= self._bit(spec)

    def start(self, spec: CallbackSpec, run: Any) -> None:
        """Note that what was requested now runs."""
        del self.requests[spec]
        self.running[spec] = run

    def stop(self, spec: CallbackSpec) -> None:
        """Note that a definition's run has ended or no longer matters."""
        del self.running[spec]
        self._bits ^= self._bit(spec)

    def discard(self, spec: CallbackSpec) -> None:
        """Forget a definition's request or run, if there is one."""
        if spec in self.requests:
            self.withdraw(spec)
        elif spec in self.running:
            self.stop(spec)

    def ready(self) -> Iterator[CallbackSpec]:
        """Requested definitions that nothing pending can reach any more."""
        return (spec for spec in self.requests if not self._bits & self._topology.ancestors(spec))

    def entry_points(self) -> Iterator[CallbackSpec]:
        """The first requested definition of each cycle that waits for nothing but itself (rule 5.4)."""
        waiting: dict[int, list[CallbackSpec]] = {}
        for spec in self.requests:
            if spec in self._cycles:
                waiting.setdefault(self._cycles[spec], []).append(spec)
        for first, *others in waiting.values():
            # members are each other's ancestors; any further one is outside, or runs
            if self._bits & self._topology.ancestors(first) == sum(map(self._bit, others)):
                yield first

    def rebase(self, topology: Topology) -> None:
        """Go on with another graph.

        A definition made anew takes over what the old one was asked for, also if that one runs: its result no longer
        matters. Definitions that are gone are no longer pending.
        """
        self._topology = topology
        self._cycles = _cycles(topology)
        stale = [run.request for spec, run in self.running.items() if spec not in topology.order]
        asked = [*stale, *self.requests.values()]
        self.running = {spec: run for spec, run in self.running.items() if spec in topology.order}
        self.requests = {}
        self._bits = sum(map(self._bit, self.running))
        present = {spec.key: spec for spec in topology.specs}
        for request in asked:
            spec = present.get(request.spec.key)
            if spec is not None:
                self.request(request.taken_over(spec))

    def _bit(self, spec: CallbackSpec) -> int:
        return 1 << self._topology.order[spec]


def _cycles(topology: Topology) -> dict[CallbackSpec, int]:
    """The number of the cycle that each definition is in, if any."""
    return {spec: number for number, cycle in enumerate(topology.cycles) for spec in cycle}
