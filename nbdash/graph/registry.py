"""The definitions of one app, each under its stable key; a definition made anew takes the old one's place."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Sequence

from nbdash.graph.spec import CallbackSpec, Target
from nbdash.graph.topology import Topology
from nbdash.graph.validate import Problem, Writers, add_writer, conflicts, remove_writer, rivals


class Registry:
    """Definitions in the order of their registration.

    Changed by one thread at a time; others may read meanwhile: a cell may define callbacks while sessions ask for the
    graph.
    """

    def __init__(self) -> None:
        self._specs: dict[str, CallbackSpec] = {}
        self._writers = Writers()
        self._may_clash = False
        self.version = 0
        """Another number after any change."""
        self._built: tuple[int, Topology, list[Problem]] = (0, Topology(()), [])

    def add(self, spec: CallbackSpec, *, may_clash: bool = False) -> None:
        """Register a definition; one with the same key is replaced and keeps its place.

        `may_clash`: nobody has asked `rivals` before; what it clashes with is told, and keeps all from running.
        """
        old = self._specs.get(spec.key)
        if old is not None:
            remove_writer(self._writers, old)
        self._may_clash = self._may_clash or (may_clash and bool(rivals(spec, self._writers)))
        add_writer(self._writers, spec)
        self._specs[spec.key] = spec
        self.version += 1

    def remove(self, key: str) -> None:
        """Forget a definition; a key that is not there is no error."""
        old = self._specs.pop(key, None)
        if old is not None:
            remove_writer(self._writers, old)
            self.version += 1

    def arrange(self, specs: Sequence[CallbackSpec]) -> None:
        """Put the definitions in this order; some may have got another key."""
        before = list(self._specs.values())
        if all(map(operator.is_, before, specs)):
            return
        for old in set(before).difference(specs):
            remove_writer(self._writers, old)
        for spec in set(specs).difference(before):
            add_writer(self._writers, spec)
        self._specs = {spec.key: spec for spec in specs}
        self.version += 1

    def get(self, key: str) -> CallbackSpec | None:
        """The definition under a key."""
        return self._specs.get(key)

    def rivals(self, spec: CallbackSpec) -> dict[CallbackSpec, tuple[Target, Target]]:
        """The definitions that clash with this one, each with the two outputs: see `validate.rivals`."""
        return rivals(spec, self._writers)

    def __iter__(self) -> Iterator[CallbackSpec]:
        return iter(list(self._specs.values()))

    def __len__(self) -> int:
        return len(self._specs)

    @property
    def topology(self) -> Topology:
        """The graph of the present definitions; another object after any change.

        It is empty while definitions clash: nothing runs until that is corrected (dash-behaviours 14).
        """
        version, topology, _ = self._built
        return topology if version == self.version else self._build()[1]

    @property
    def conflicts(self) -> list[Problem]:
        """The definitions that clash, and keep the graph empty."""
        return self._build()[2]

    def _build(self) -> tuple[int, Topology, list[Problem]]:
        built = self._built
        if built[0] != self.version:
            version, specs = self.version, list(self._specs.values())
            found = conflicts(specs) if self._may_clash else []
            self._may_clash = bool(found)
            built = self._built = (version, Topology(() if found else specs), found)
        return built
