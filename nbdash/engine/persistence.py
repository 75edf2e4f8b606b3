"""What a person has set in components with `persistence`, as the browser keeps it from one visit to the next.

The page writes it down; the kernel has a copy, so that the values are in place before it makes initial calls. Rule
numbers are those of `docs/callbacks-rules.md`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, cast

from nbdash.components.base import can_set, persisted_by_default
from nbdash.components.ids import canonical_value
from nbdash.components.tree import Node, equal
from nbdash.engine.store import Store
from nbdash.graph.spec import Prop

Key = tuple[str, str]
"""Where something is kept (local, session or memory), and under which name."""
Stored = tuple[Any, Any]
"""What the person has set, and what it was set in the place of; None if there was nothing."""

STORES = ("local", "session", "memory")


class Persistence:
    """The copy: what is kept for the components of one page, there or not."""

    def __init__(self) -> None:
        self._stored: dict[Key, Stored] = {}
        self._noted: dict[str, tuple[Node, dict[str, Any], set[str]]] = {}
        """Of components that are just being set: the node, its props before, and which of them are set."""

    def add(self, stored: Mapping[Key, Stored]) -> None:
        """Take in what a page has."""
        self._stored.update(stored)

    def entering(self, node: Node) -> Iterator[tuple[str, Any]]:
        """Props of a component that has just come into the layout, with the values that they are to have (16.3).

        What the author no longer says is forgotten.
        """
        for name, key in keys(node, node.props).items():
            if key in self._stored and name.partition(".")[0] not in node.edited:
                value, original = self._stored[key]
                if equal(_part(node.props, name), original):
                    yield _applied(node.props, name, value)
                else:
                    del self._stored[key]

    def late(self, node: Node) -> Iterator[tuple[str, Any]]:
        """The same for a component that has been there before: only what nobody has set meanwhile."""
        for name, key in keys(node, node.props).items():
            prop = name.partition(".")[0]
            if key in self._stored and prop not in node.authored:
                value, original = self._stored[key]
                if equal(_part(node.props, name), original) and not equal(value, original):
                    yield _applied(node.props, name, value)

    @property
    def has_noted(self) -> bool:
        """Whether there is anything for `remember`."""
        return bool(self._noted)

    def note(self, node: Node, prop: Prop) -> None:
        """Note how a component is before one of its props is set."""
        if not ("persistence" in node.props or prop.name == "persistence"):
            return
        known = self._noted.get(prop.id)
        if known is None or known[0] is not node:
            known = self._noted[prop.id] = node, dict(node.props), set[str]()
        known[2].add(prop.name)

    def remember(self, store: Store) -> list[tuple[Node, dict[str, tuple[Any, bool]]]]:
        """Remember what has been set since, by a person or a callback (16.2, 16.4).

        Returns
        -------
        list
            Components with the props that have to change, because they are to be kept under another name now (16.5):
            their values, and whether a person has set these.
        """
        noted, self._noted = self._noted, {}
        there = ((node, before, changed) for id, (node, before, changed) in noted.items() if store.node(id) is node)
        return [(node, self._remember(node, before, changed)) for node, before, changed in there]

    def forget_noted(self) -> None:
        """Remember nothing of what has been noted."""
        self._noted.clear()

    def _remember(self, node: Node, before: Mapping[str, Any], changed: Collection[str]) -> dict[str, tuple[Any, bool]]:
        old, new = keys(node, before), keys(node, node.props)
        if old == new:
            for name, key in new.items():
                if name.partition(".")[0] in changed:
                    value, earlier = _part(node.props, name), _part(before, name)
                    if not equal(value, earlier):
                        self._stored[key] = value, self._stored[key][1] if key in self._stored else earlier
            return {}
        return self._switched(node, old, new, changed)

    def _switched(
        self, node: Node, old: Mapping[str, Key], new: Mapping[str, Key], changed: Collection[str]
    ) -> dict[str, tuple[Any, bool]]:
        props, made = dict(node.props), dict[str, tuple[Any, bool]]()
        for name, key in old.items():
            if key in self._stored and name.partition(".")[0] not in changed:
                value, original = self._stored[key]
                if equal(_part(props, name), value):
                    prop, props[prop] = _applied(props, name, original)
                    made[prop] = props[prop], False
        for name, key in new.items():
            if key in self._stored and name.partition(".")[0] not in changed:
                value, original = self._stored[key]
                if equal(_part(props, name), original):
                    prop, props[prop] = _applied(props, name, value)
                    made[prop] = props[prop], True
                else:
                    del self._stored[key]
        return made


def keys(node: Node, props: Mapping[str, Any]) -> dict[str, Key]:
    """Under which key each of the kept props of a component is kept; `columns.name` is a part of a prop (16.1, 16.6).

    >>> keys(Node("dash_core_components", "Input", {"id": "a"}, {}), {"persistence": 1, "persisted_props": ["value"]})
    {'value': ('local', '_dash_persistence.a.value.1')}
    """
    persistence = props.get("persistence")
    if node.key is None or not persistence or not isinstance(persistence, (str, int, float)):
        return {}
    default = persisted_by_default(node.namespace, node.type)
    names: Any = props.get("persisted_props", default)
    store = props.get("persistence_type") or "local"
    if not isinstance(names, (list, tuple)) or store not in STORES:
        return {}
    version = canonical_value(persistence)
    return {
        name: (store, f"_dash_persistence.{node.key}.{name}.{version}")
        for name in cast("list[Any]", names)
        if isinstance(name, str) and (name in default or can_set(node.namespace, node.type, name.partition(".")[0]))
    }


def _part(props: Mapping[str, Any], name: str) -> Any:
    prop, _, part = name.partition(".")
    value = props.get(prop)
    if not part:
        return value
    items = cast("list[Any]", value) if isinstance(value, list) else []
    return [cast("dict[str, Any]", item).get(part) if isinstance(item, dict) else None for item in items]


def _applied(props: Mapping[str, Any], name: str, value: Any) -> tuple[str, Any]:
    """The whole value of the prop that `name` is (a part of)."""
    prop, _, part = name.partition(".")
    if not part:
        return prop, value
    items: Any = props.get(prop)
    if not isinstance(items, list) or not isinstance(value, list):
        return prop, cast("Any", items)  # the browser may hold anything
    parts = cast("list[Any]", value)
    return prop, [{**item, part: inner} for item, inner in zip(cast("list[Any]", items), parts, strict=False)]
