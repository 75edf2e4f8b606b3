"""The definitions of one app, each under its stable key; a definition made anew takes the old one's place."""

from __future__ import annotations

from collections.abc import Iterator

from nbdash.graph.spec import CallbackSpec
from nbdash.graph.topology import Topology


class Registry:
    """Definitions in the order of their registration."""

    def __init__(self) -> None:
        self._specs: dict[str, CallbackSpec] = {}
        self._topology: Topology | None = None

    def add(self, spec: CallbackSpec) -> None:
        """Register a definition; one with the same key is replaced and keeps its place."""
        self._specs[spec.key] = spec
        self._topology = None

    def remove(self, key: str) -> None:
        """Forget a definition; a key that is not there is no error."""
        if self._specs.pop(key, None) is not None:
            self._topology = None

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
        if self._topology is None:
            self._topology = Topology(self._specs.values())
        return self._topology
