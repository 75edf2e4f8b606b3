"""The definitions of one app, each under its stable key; a definition made anew takes the old one's place."""

from __future__ import annotations

from collections.abc import Iterator

from nbdash.graph.spec import CallbackSpec
from nbdash.graph.topology import Topology


class Registry:
    """Definitions in the order of their registration."""

    def __init__(self) -> None:
        # A new dict for each change, and the graph kept with the dict that it was made of: a cell may define
        # callbacks while sessions ask for the graph on other threads.
        self._specs: dict[str, CallbackSpec] = {}
        self._built = (self._specs, Topology(()))

    def add(self, spec: CallbackSpec) -> None:
        """Register a definition; one with the same key is replaced and keeps its place."""
        self._specs = {**self._specs, spec.key: spec}

    def remove(self, key: str) -> None:
        """Forget a definition; a key that is not there is no error."""
        if key in self._specs:
            self._specs = {other: spec for other, spec in self._specs.items() if other != key}

    def get(self, key: str) -> CallbackSpec | None:
        """The definition under a key."""
        return self._specs.get(key)

    def __iter__(self) -> Iterator[CallbackSpec]:
        return iter(self._specs.values())

    def __len__(self) -> int:
        return len(self._specs)

    @property
    def topology(self) -> Topology:
        """The graph of the present definitions; another object after any change."""
        specs, topology = self._built
        if specs is not self._specs:
            specs = self._specs
            topology = Topology(specs.values())
            self._built = (specs, topology)
        return topology
