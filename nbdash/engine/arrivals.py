"""What a component is given when it comes into the layout, beside what its author wrote.

In this order: what the browser had kept of it (persistence), what the page's address says of it, what a person had set
in the one before it; and a `Location` is told where the page is. All of it is there before its initial calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nbdash.components.parameters import query, read
from nbdash.components.tree import Node, equal
from nbdash.components.values.rules import misfits
from nbdash.engine.address import OWN_START, PARTS, is_location, parts_of
from nbdash.engine.kept import Keeping, Kept
from nbdash.engine.late import Late, LateValues
from nbdash.engine.persistence import Persistence
from nbdash.engine.store import Store
from nbdash.graph.spec import Prop


class Arrivals:
    """Those of one session."""

    def __init__(self, store: Store) -> None:
        self.address: Mapping[str, str] = parts_of(OWN_START)
        """Where the page is, as far as it has told."""
        self.persistence = Persistence()
        self.keeping = Keeping()
        self.late = LateValues()
        """What was said, and does not fit yet."""
        self._store = store
        self._parameters: Mapping[str, str] = {}
        """What the address's query says; components with `url` follow it."""

    def be_at(self, address: Mapping[str, str]) -> None:
        """Note where the page is; what appears from now on follows it."""
        self.address = address
        self._parameters = query(address["search"]) if address["search"] else {}

    def set_up(self, appeared: Iterable[str]) -> None:
        """Set in components that have just appeared what they are to have."""
        for id in appeared:
            node = self._store.node(id)
            if node is None:
                continue
            if "persistence" in node.props:
                self._set(node, dict(self.persistence.entering(node)))
            self.follow_address(node)
            self._set(node, {entry.prop: entry.value for entry in self.keeping.take(node)})

    def follow_address(self, node: Node | None) -> list[str]:
        """Set what the page's address says of a component; what does not fit is returned."""
        problems: list[str] = []
        if node is None or node.key is None or not self._parameters or "url" not in node.props:
            return problems
        values: dict[str, Any] = {}
        for name, value in read(node, self._parameters):
            if isinstance(value, ValueError):
                problems.append(f"{node.key}.{name}: {value}")
            elif not equal(node.props.get(name), value):
                values[name] = value
        self._set(node, values)
        return problems

    def locate(self, appeared: Iterable[str], address: Mapping[str, Any] | None = None) -> None:
        """Tell new `Location` components where the page is: at `address`, else where another of them says it is."""
        nodes = map(self._store.node, appeared)
        found = [node for node in nodes if node is not None and is_location(node)]
        if not found:
            return
        others = (node.props for node in self._store.nodes() if is_location(node) and node not in found)
        known = address or next(others, None)
        if known is None:
            return
        for node in found:
            for name in PARTS:
                if node.key is not None and node.props.get(name) is None and known.get(name) is not None:
                    self._store.set(Prop(node.key, name), known[name], [])
                    node.edited |= {name}

    def present_address(self) -> str:
        """Where the page is now, as far as `Location` components tell."""
        told = (node.props.get("href") for node in self._store.nodes() if is_location(node))
        return next((href for href in told if isinstance(href, str)), self.address["href"])

    def kept_ones(self, entries: Iterable[Kept]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Of components that are there already: what a person had set in them before, as far as it fits now."""
        by_id: dict[str, list[Kept]] = {}
        for entry in entries:
            by_id.setdefault(entry.id, []).append(entry)
        for id, kept in by_id.items():
            node = self._store.node(id)
            if node is not None:
                yield id, self._fitting(node, {entry.prop: entry.value for entry in kept if entry.fits(node)})

    def persisted_ones(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Of components that are there already: what the browser has kept of them, as far as it fits now."""
        for id in self._store:
            node = self._store.node(id)
            if node is not None and "persistence" in node.props:
                yield id, self._fitting(node, dict(self.persistence.late(node)))

    def _set(self, node: Node, values: Mapping[str, Any]) -> None:
        for name, value in self._fitting(node, values).items():
            self._store.set(Prop(node.key or "", name), value, [])
            node.edited |= {name}

    def _fitting(self, node: Node, values: Mapping[str, Any]) -> dict[str, Any]:
        """Those of the values which a person can set; the others may yet come to fit, when options are there."""
        wrong = misfits(node.namespace, node.type, values, node.props) if values else {}
        for name, reason in wrong.items():
            self.late.add(Late(Prop(node.key or "", name), values[name], reason))
        return {name: value for name, value in values.items() if name not in wrong}
