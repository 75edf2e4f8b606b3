"""What a view has been told of the kinds of components that are not built into its page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nbdash.components import sources
from nbdash.components.base import Component, component_class
from nbdash.components.tree import Node


class ToldKinds:
    """Says what is new of kinds and their sources, once."""

    def __init__(self) -> None:
        self._kinds: dict[str, dict[str, Any]] = {}
        self._sources: dict[str, dict[str, Any]] = {}
        self._changes = sources.changes()

    def news(self, nodes: Iterable[Node]) -> dict[str, Any]:
        """What to tell besides these components: nothing, where no kind has a source."""
        if not sources.are_used():
            return {}
        kinds = dict.fromkeys((node.namespace, node.type) for top in nodes for node in top.walk())
        if self._changes != sources.changes():
            self._changes = sources.changes()
            kinds |= dict.fromkeys(_split(name) for name in self._kinds)
        news: dict[str, dict[str, Any]] = {"kinds": {}, "sources": {}}
        for namespace, type in kinds:
            kind = component_class(namespace, type)
            if kind is None or kind._source is None:  # pyright: ignore[reportPrivateUsage] (described in base.py)
                continue
            source = kind._source  # pyright: ignore[reportPrivateUsage]
            _add(news["kinds"], self._kinds, f"{namespace}.{type}", _described(kind, source))
            _add(news["sources"], self._sources, source.name, source.describe())
        return {name: entries for name, entries in news.items() if entries}

    def has_source(self, name: str) -> bool:
        """Whether the page has been told of a source: then it may have its files."""
        return name in self._sources


def _add(news: dict[str, Any], told: dict[str, dict[str, Any]], name: str, described: dict[str, Any]) -> None:
    if told.get(name) != described:
        news[name] = told[name] = described


def _split(name: str) -> tuple[str, str]:
    namespace, _, type = name.rpartition(".")
    return namespace, type


def _described(kind: type[Component], source: sources.Source) -> dict[str, Any]:
    described: dict[str, Any] = {
        "chunk": source.name,
        "nodeProps": list(kind._node_props),  # pyright: ignore[reportPrivateUsage]
        "sets": sorted(kind.settable_properties),
    }
    if kind._persisted:  # pyright: ignore[reportPrivateUsage]
        described["persisted"] = list(kind._persisted)  # pyright: ignore[reportPrivateUsage]
    if kind._url:  # pyright: ignore[reportPrivateUsage]
        described["url"] = dict(kind._url)  # pyright: ignore[reportPrivateUsage]
    return described
