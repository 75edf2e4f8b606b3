"""Which components of the layout fit a pattern, in document order. Follows the layout id by id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nbdash.engine.store import Store
from nbdash.graph.patterns import Entries, Lookup, entries_of, is_smaller
from nbdash.graph.spec import Pattern, Prop, Wildcard


@dataclass(frozen=True, slots=True)
class Selection:
    """A pattern with ALL or ALLSMALLER, after MATCH has been replaced by values."""

    pattern: Pattern
    values: tuple[str, ...]
    """For the keys with MATCH, in the pattern's order."""
    limits: tuple[tuple[int, str], ...] = ()
    """For the places with ALLSMALLER: what all values must be smaller than."""

    def admits(self, entries: Entries) -> bool:
        """Whether an id that fits the pattern is below the limits."""
        return all(is_smaller(entries[place][1], limit) for place, limit in self.limits)

    def fits(self, id: str) -> bool:
        """Whether it would stand for this id if it were in the layout."""
        entries, wanted = entries_of(id), self.pattern.entries
        if [key for key, _ in entries] != [key for key, _ in wanted]:
            return False
        if any(isinstance(want, str) and want != value for (_, want), (_, value) in zip(wanted, entries, strict=True)):
            return False
        return values_of(self.pattern, entries) == self.values and self.admits(entries)

    def is_within(self, other: Selection) -> bool:
        """Whether another of the same pattern and values stands for all that this one stands for."""
        return all(
            limit == other_limit or is_smaller(limit, other_limit)
            for (_, limit), (_, other_limit) in zip(self.limits, other.limits, strict=True)
        )


@dataclass(slots=True)
class _Bucket:
    """The ids that fit one pattern with certain values for MATCH."""

    ids: dict[str, None] = field(default_factory=dict[str, None])
    ordered: list[str] | None = None


_Key = tuple[tuple[tuple[str, str | Wildcard], ...], tuple[str, ...]]


class Matching:
    """The ids of one layout under each of some patterns with ALL or ALLSMALLER."""

    def __init__(self, patterns: Iterable[Pattern], store: Store) -> None:
        self._store = store
        self._lookup: Lookup[Pattern] = Lookup()
        for pattern in patterns:
            bare = Pattern(pattern.entries, "")
            self._lookup.add(bare, bare)
        self._buckets: dict[_Key, _Bucket] = {}

    def add(self, id: str) -> None:
        """Note a component that has appeared."""
        for key in self._keys(id):
            bucket = self._buckets.setdefault(key, _Bucket())
            bucket.ids[id] = None
            bucket.ordered = None

    def remove(self, id: str) -> None:
        """Note a component that has disappeared."""
        for key in self._keys(id):
            bucket = self._buckets.get(key)
            if bucket is not None:
                bucket.ids.pop(id, None)
                bucket.ordered = None
                if not bucket.ids:
                    del self._buckets[key]

    def ids(self, selection: Selection) -> list[str]:
        """The ids that a selection stands for, in document order (6.3)."""
        bucket = self._buckets.get((selection.pattern.entries, selection.values))
        if bucket is None:
            return []
        if bucket.ordered is None:
            bucket.ordered = self._store.in_document_order(bucket.ids)
        if not selection.limits:
            return bucket.ordered
        return [id for id in bucket.ordered if selection.admits(entries_of(id))]

    def has(self, selection: Selection, id: str) -> bool:
        """Whether a selection stands for this id among others."""
        bucket = self._buckets.get((selection.pattern.entries, selection.values))
        return bucket is not None and id in bucket.ids and selection.admits(entries_of(id))

    def _keys(self, id: str) -> list[_Key]:
        entries = entries_of(id)
        return [(pattern.entries, values_of(pattern, entries)) for pattern in self._lookup.find(Prop(id, ""))]


def values_of(pattern: Pattern, entries: Entries) -> tuple[str, ...]:
    """What stands at the keys with MATCH, in an id that fits."""
    return tuple(
        value for (_, wanted), (_, value) in zip(pattern.entries, entries, strict=True) if wanted is Wildcard.MATCH
    )
