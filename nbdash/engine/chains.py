"""Chains of causes: a change leads to calls, whose results lead to others, until nothing is left to do."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from nbdash.engine.outcome import Failure
from nbdash.engine.runs import Run
from nbdash.errors import explain
from nbdash.graph.spec import CallbackSpec
from nbdash.graph.topology import Topology

MAX_INSERTIONS = 100
"""How often one definition may insert components that call it again, directly or through others, for one cause.

An instance runs at most once in a chain (5.2), so a chain without an end makes ever new ones.
"""


class Chain(Struct, eq=False):
    """Where a change comes from: what has run before it, and which events it is part of the answer to."""

    predecessors: frozenset[str] = frozenset()
    causes: Collection[Any] = ()
    insertions: Mapping[str, int] = {}
    by: CallbackSpec | None = None
    """Who made it; None stands for a person."""

    @staticmethod
    def after(run: Run) -> Chain:
        """What a run leads to."""
        request = run.request
        predecessors = request.predecessors | {run.instance.key}
        return Chain(predecessors, request.causes, request.insertions, run.spec)

    def inserting(self) -> Chain | None:
        """The chain of what is called since components have been inserted; None if that happens too often."""
        if self.by is None:
            return self
        times = self.insertions.get(self.by.key, 0) + 1
        if times > MAX_INSERTIONS:
            return None
        return replace(self, insertions={**self.insertions, self.by.key: times})

    def never_settles(self, topology: Topology) -> Failure:
        """What is told of a chain that has been stopped."""
        members = [one for one in topology.specs if self.insertions.get(one.key, 0) >= MAX_INSERTIONS // 2]
        edges = "; ".join(
            f"{one} reads {', '.join(map(str, one.inputs))} and sets {', '.join(map(str, one.outputs))}"
            for one in members
        )
        message = explain(
            f"What {self.by and self.by.name} inserts has led to its being called again, "
            f"{MAX_INSERTIONS} times for one cause.",
            where=edges,
            remedy="Raise PreventUpdate, or return no_update, once nothing more is to be inserted.",
        )
        return Failure("Circular dependencies that never settle", message)
