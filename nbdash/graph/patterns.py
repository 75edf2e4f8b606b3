"""Ids with wildcards: which ids fit, what is smaller, which targets overlap; and how all of that is found quickly.

Ids are looked at as entries: the keys in canonical order, each value as its canonical JSON. So `1` and `"1"` differ
(rule 6.1), and two ids are equal if their entries are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Generic, TypeVar

from nbdash.graph.spec import Pattern, Prop, Target, Wildcard

Entries = tuple[tuple[str, str], ...]
V = TypeVar("V")
_MAX_REMEMBERED = 100_000


@lru_cache(maxsize=_MAX_REMEMBERED)
def entries_of(id: str) -> Entries:
    """The entries of a canonical id; none for an id that is a string.

    Examples
    --------
    >>> entries_of('{"index":1,"type":"row"}')
    (('index', '1'), ('type', '"row"'))
    """
    if not id.startswith("{"):
        return ()
    found: list[tuple[str, str]] = []
    decoder = json.JSONDecoder()
    place = 1
    while id[place : place + 1] == '"':
        key, colon = decoder.raw_decode(id, place)
        _, end = decoder.raw_decode(id, colon + 1)
        found.append((key, id[colon + 1 : end]))  # the very text: numbers are written in one way only
        place = end + 1
    return tuple(found)


def id_of(entries: Entries) -> str:
    """The canonical id with these entries.

    Examples
    --------
    >>> id_of((("index", "1"), ("type", '"row"')))
    '{"index":1,"type":"row"}'
    """
    return "{" + ",".join(f"{json.dumps(key, ensure_ascii=False)}:{value}" for key, value in entries) + "}"


def is_smaller(one: str, other: str) -> bool:
    """Whether ALLSMALLER counts one value, as canonical JSON, as smaller than another (6.4).

    Numbers, and text that is one, come before booleans, and those before other text.

    Examples
    --------
    >>> is_smaller("9", "10"), is_smaller('"9"', "10"), is_smaller("true", '"a"'), is_smaller('"a"', '"B"')
    (True, True, True, False)
    """
    return _rank(one) < _rank(other)


@lru_cache(maxsize=_MAX_REMEMBERED)
def _rank(text: str) -> tuple[int, float, bytes]:
    value: Any = json.loads(text)
    if isinstance(value, bool):
        return 1, value, b""
    if isinstance(value, str):
        try:
            if value.strip() and "_" not in value:
                return 0, float(value), b""
        except ValueError:
            pass
        return 2, 0, value.encode("utf-16-be", "surrogatepass")
    return 0, value, b""


def overlap(one: Target, other: Target) -> bool:
    """Whether one component's prop could be meant by both.

    Examples
    --------
    >>> overlap(Pattern((("index", Wildcard.ALL),), "value"), Prop('{"index":1}', "value"))
    True
    """
    if one.name != other.name:
        return False
    if isinstance(one, Prop) and isinstance(other, Prop):
        return one == other
    mine, others = _entries(one), _entries(other)
    return len(mine) == len(others) and all(
        key == key2 and (value == value2 or isinstance(value, Wildcard) or isinstance(value2, Wildcard))
        for (key, value), (key2, value2) in zip(mine, others, strict=True)
    )


def _entries(target: Target) -> tuple[tuple[str, str | Wildcard], ...]:
    return target.entries if isinstance(target, Pattern) else entries_of(target.id)


class Lookup(Generic[V]):
    """Values entered under targets, found by targets that overlap with those.

    A prop is found without a search, whatever else is entered: patterns with the same keys and the same constant keys
    share a table, so that each kind of pattern costs one look into a dict.
    """

    def __init__(self) -> None:
        self.has_patterns = False
        """Whether a pattern has ever been entered."""
        self._exact: dict[Prop, dict[V, None]] = {}
        self._kinds: dict[tuple[str, tuple[str, ...]], dict[tuple[int, ...], _Kind[V]]] = {}
        """By prop name and keys; then by the places of the constants."""

    def add(self, target: Target, value: V) -> None:
        """Enter a value; entered again under the same target it is there once."""
        if isinstance(target, Prop):
            self._exact.setdefault(target, {})[value] = None
            if not target.id.startswith("{"):
                return
        else:
            self.has_patterns = True
        entries = _entries(target)
        kinds = self._kinds.setdefault((target.name, tuple(key for key, _ in entries)), {})
        places = _constant_places(entries)
        kinds.setdefault(places, _Kind(places)).add(entries, value)

    def remove(self, target: Target, value: V) -> None:
        """Take a value out again, if it is there."""
        if isinstance(target, Prop):
            found = self._exact.get(target, {})
            found.pop(value, None)
            if not found:
                self._exact.pop(target, None)
            if not target.id.startswith("{"):
                return
        entries = _entries(target)
        kind = self._kinds.get((target.name, tuple(key for key, _ in entries)), {}).get(_constant_places(entries))
        if kind is not None:
            kind.remove(entries, value)

    def find(self, target: Target) -> Iterator[V]:
        """What was entered under targets that overlap with this one; a value may come more than once."""
        if isinstance(target, Prop):
            yield from self._exact.get(target, ())
            if not self.has_patterns or not target.id.startswith("{"):
                return
        entries = _entries(target)
        everywhere = len(entries) if isinstance(target, Prop) else -1
        for places, kind in self._kinds.get((target.name, tuple(key for key, _ in entries)), {}).items():
            if len(places) != everywhere:  # else those found already
                yield from kind.find(entries)


class _Kind(Generic[V]):
    """Values under targets of the same keys that have constants at the same places."""

    def __init__(self, places: tuple[int, ...]) -> None:
        self._places = places
        self._tables: dict[tuple[int, ...], dict[tuple[Any, ...], dict[V, int]]] = {places: {}}
        """By some of the places, as they were asked for; then by the constants there."""

    def add(self, entries: tuple[tuple[str, Any], ...], value: V) -> None:
        if value in self._tables[self._places].get(_constants(entries, self._places), ()):
            return
        for places, table in self._tables.items():
            counts = table.setdefault(_constants(entries, places), {})
            counts[value] = counts.get(value, 0) + 1

    def remove(self, entries: tuple[tuple[str, Any], ...], value: V) -> None:
        full = self._tables[self._places]
        if value not in full.get(_constants(entries, self._places), ()):
            return
        for places, table in self._tables.items():
            constants = _constants(entries, places)
            counts = table[constants]
            counts[value] -= 1
            if not counts[value]:
                del counts[value]
            if not counts:
                del table[constants]

    def find(self, entries: tuple[tuple[str, Any], ...]) -> Iterator[V]:
        common = tuple(place for place in self._places if not isinstance(entries[place][1], Wildcard))
        table = self._tables.get(common)
        if table is None:
            # filled before it is known: other threads may ask at the same time
            table = dict[tuple[Any, ...], dict[V, int]]()
            for constants, counts in self._tables[self._places].items():
                fewer = tuple(constants[self._places.index(place)] for place in common)
                into = table.setdefault(fewer, {})
                for value in counts:
                    into[value] = into.get(value, 0) + 1
            self._tables[common] = table
        yield from table.get(_constants(entries, common), ())


def _constant_places(entries: tuple[tuple[str, Any], ...]) -> tuple[int, ...]:
    return tuple(place for place, (_, value) in enumerate(entries) if not isinstance(value, Wildcard))


def _constants(entries: tuple[tuple[str, Any], ...], places: tuple[int, ...]) -> tuple[Any, ...]:
    return tuple(entries[place][1] for place in places)
