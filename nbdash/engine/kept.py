"""What a person has set, to be set again when the components are made anew: by a changed layout, or a new kernel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from nbdash.components.base import can_set
from nbdash.components.tree import Node, equal
from nbdash.engine.store import Store

_HAPPENED = frozenset(
    {"clickData", "clickAnnotationData", "hoverData", "extendData", "prependData", "modified_timestamp", "search_value"}
    | {"contents", "file", "filename", "last_modified", "refused"}
)
"""Props that tell what has happened, as all counters `n_*` and their times do: set again, it would happen again. So do
those of an upload, whose file another kernel does not have."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One prop that a person has set."""

    id: str
    component: str
    """Namespace and type, with a period between."""
    prop: str
    value: Any
    original: Any
    """What the author had given the prop; None if nothing."""

    def fits(self, node: Node) -> bool:
        """Whether the person's value may stand in this component: nothing but the person has said otherwise since."""
        return (
            component_name(node) == self.component
            and can_set(node.namespace, node.type, self.prop)
            and not has_happened(self.prop)
            and self.prop not in node.edited
            and equal(node.props.get(self.prop), self.original)
        )


def component_name(node: Node) -> str:
    """What kind of component it is."""
    return f"{node.namespace}.{node.type}"


def kept_in(store: Store, ids: Iterable[str]) -> Iterator[Kept]:
    """What a person has set in these components, and nothing else has set since."""
    for id in ids:
        node = store.node(id)
        if node is not None:
            for prop in node.edited:
                yield Kept(id, component_name(node), prop, node.props[prop], node.authored.get(prop))


class Keeping:
    """What is still to be set again, until its components have come or a person has gone on."""

    def __init__(self) -> None:
        self._by_id: dict[str, list[Kept]] = {}

    def add(self, kept: Iterable[Kept]) -> None:
        """Remember these."""
        for entry in kept:
            self._by_id.setdefault(entry.id, []).append(entry)

    def take(self, node: Node) -> list[Kept]:
        """Those that fit a component which has just appeared; each is given once."""
        return [entry for entry in self._by_id.pop(node.key or "", ()) if entry.fits(node)] if self._by_id else []

    def clear(self) -> None:
        """Forget them all."""
        self._by_id.clear()


def has_happened(prop: str) -> bool:
    """Whether a prop tells of something that would happen again if it were set again."""
    return prop in _HAPPENED or prop.startswith("n_") or "n_clicks" in prop
