"""The props of one session: the layout's nodes, found by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

from nbdash.components.base import holds_components
from nbdash.components.home import NO_HOMES, Home
from nbdash.components.tree import INSIDE, Node
from nbdash.errors import DuplicateIdError, explain
from nbdash.graph.spec import VARIABLES, Prop


@dataclass(frozen=True, slots=True)
class Change:
    """What setting one prop did to the tree: the ids that went and the ids that came."""

    removed: tuple[str, ...] = ()
    inserted: tuple[str, ...] = ()


_UNCHANGED = Change()


class Store:
    """The live tree. Values are replaced, never changed in place, so a value once read may be kept."""

    def __init__(self, layout: Any, nodes: Iterable[Node], variables: MutableMapping[str, Any] | None = None) -> None:
        self.layout = layout
        """Plain data in a node position: a node, text, or a list of these."""
        self.variables: MutableMapping[str, Any] = {} if variables is None else variables
        """The objects of the kernel by their names. They stand in no node, so no view is ever told of them."""
        self.homes: Mapping[str, Home] = NO_HOMES
        """What props live in that are not in the layout's data, by their nodes' ids; another dict when it changes."""
        self._roots = tuple(nodes)
        self._index: dict[str, Node] = {}
        self._add(_ids(self._roots))
        _place(None, "", self._roots)

    def __contains__(self, id: object) -> bool:
        return id in self._index or id == VARIABLES

    def has_all(self, ids: frozenset[str]) -> bool:
        """Whether all of these components are there."""
        return self._index.keys() >= ids  # (`issubset` would make a set of all there are)

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def node(self, id: str) -> Node | None:
        """The component with this id."""
        return self._index.get(id)

    def position(self, id: str) -> tuple[int, ...]:
        """Where a component stands: of two, the one with the smaller position comes first in the document."""
        steps: list[int] = []
        node = self._index[id]
        while node.parent is not None:
            steps += (node.rank, list(node.parent.parts).index(node.part))
            node = node.parent
        steps.append(node.rank)
        return tuple(reversed(steps))

    def in_document_order(self, ids: Iterable[str]) -> list[str]:
        """Some of the ids, sorted."""
        found = list(ids)
        return sorted(found, key=self.position) if len(found) > 1 else found

    def has(self, prop: Prop) -> bool:
        """Whether a prop has a value, be it None."""
        node = self._index.get(prop.id)
        if node is None:
            return prop.id == VARIABLES and prop.name in self.variables
        return prop.name in node.props or (node.home is not None and node.has(prop.name))

    def value(self, prop: Prop) -> Any:
        """A prop's value; None if it or its component is absent, as a callback sees it."""
        node = self._index.get(prop.id)
        if node is None:
            return self.variables.get(prop.name) if prop.id == VARIABLES else None
        return node.props.get(prop.name) if node.home is None else node.get(prop.name)

    def is_at_home(self, prop: Prop) -> bool:
        """Whether a prop lives elsewhere."""
        home = self.homes.get(prop.id)
        return home is not None and prop.name in home.names

    def ids_in(self, prop: Prop) -> list[str]:
        """The ids of the components that stand in a prop."""
        parts = self._index[prop.id].parts
        return [id for id, _ in _ids(parts[prop.name])] if prop.name in parts else []

    def roots(self) -> tuple[Node, ...]:
        """The nodes at the top."""
        return self._roots

    def nodes(self) -> Iterator[Node]:
        """All nodes, in document order."""
        for root in self._roots:
            yield from root.walk()

    def set(self, prop: Prop, value: Any, nodes: list[Node]) -> Change:
        """Replace a prop's value by plain data with these nodes in it.

        Raises
        ------
        DuplicateIdError
            If a new node has the id of another one; nothing has been changed then.
        """
        node = self._index[prop.id]
        if node.home is not None and prop.name in node.home.names:
            node.home.put(prop.name, value)
            return self.look_inside(prop)
        if nodes and not holds_components(node.namespace, node.type, prop.name):
            nodes = []  # components as data, in a `Store` for instance: the page does not draw them either
        old = node.parts.get(prop.name, ())
        if not old and not nodes:
            node.set(prop.name, value)
            return _UNCHANGED
        change = self._hold(node, prop.name, nodes)
        node.set(prop.name, value)
        return change

    def look_inside(self, prop: Prop) -> Change:
        """Follow a change of a prop that lives elsewhere: there may be other nodes inside."""
        node = self._index[prop.id]
        nodes = None if node.home is None else node.home.inside(prop.name)
        return _UNCHANGED if nodes is None else self._hold(node, INSIDE, nodes)

    def _hold(self, node: Node, part: str, nodes: list[Node]) -> Change:
        """Have these nodes stand in a part of another, in the place of those that do."""
        removed = _ids(node.parts.get(part, ()))
        for id, _ in removed:
            del self._index[id]
        inserted = _ids(nodes)
        try:
            inserted = self._add(inserted)
        except DuplicateIdError:
            self._index.update(removed)
            raise
        finally:
            if removed and self.homes:
                self._follow_homes(removed)
        node.hold(part, nodes)
        _place(node, part, nodes)
        return Change(tuple(id for id, _ in removed), tuple(id for id, _ in inserted))

    def _follow_homes(self, changed: Iterable[tuple[str, Node]]) -> None:
        """Take note that these nodes have come or gone."""
        homes = {**self.homes}
        for id, _ in changed:
            homes.pop(id, None)
            node = self._index.get(id)
            if node is not None and node.home is not None:
                homes[id] = node.home
        self.homes = homes or NO_HOMES

    def _add(self, found: list[tuple[str, Node]]) -> list[tuple[str, Node]]:
        """Note nodes by their ids; returns those that have been noted."""
        added: list[str] = []
        homes: list[tuple[str, Node]] = []
        again: set[int] = set()
        for place, (id, node) in enumerate(found):
            if node.home is not None:
                there = self._index.get(id)
                if there is not None and there.home is not None and there.home.is_same(node.home):
                    node.key = None  # one object at two places: it is known by the first
                    again.add(place)
                    continue
                homes.append((id, node))
            if id in self._index:
                where = f"a {self._index[id].type} and a {node.type}"
                for key in added:
                    del self._index[key]
                raise DuplicateIdError(
                    explain(
                        f"Two components have the id {id!r}.",
                        where=where,
                        remedy="Give each component an id of its own.",
                    )
                )
            self._index[id] = node
            added.append(id)
        if homes:
            self._follow_homes(homes)
        return [entry for place, entry in enumerate(found) if place not in again] if again else found


def _ids(roots: Iterable[Node]) -> list[tuple[str, Node]]:
    return [(node.key, node) for root in roots for node in root.walk() if node.key is not None]


def _place(parent: Node | None, part: str, nodes: Iterable[Node]) -> None:
    for rank, node in enumerate(nodes):
        node.parent, node.part, node.rank = parent, part, rank
        for name, below in node.parts.items():
            _place(node, name, below)
