"""Which calls a recording is yet to have: so a replay knows those that it does not have at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from nbdash.testing.findings import translated


class Ahead:
    """Which calls begin in the recording until nothing is under way any more."""

    def __init__(self, entries: Sequence[Mapping[str, Any]]) -> None:
        self._parts: dict[int, Counter[str]] = {}
        self._now = part = Counter[str]()
        for entry in entries:
            if entry.get("idle"):
                part = self._parts[entry["n"]] = Counter()
            if entry["kind"] == "call":
                part[entry["key"]] += 1

    def settled(self, number: int) -> None:
        """The recording has come to an entry before which nothing was under way."""
        self._now = self._parts[number]

    def begun(self, key: str) -> None:
        """One has begun."""
        self._now[key] -= 1

    def rename(self, names: Mapping[str, str]) -> None:
        """Go on with other random parts of ids; see `Findings.renamed`."""
        for part in self._parts.values():
            self._rename(part, names)
        self._rename(self._now, names)

    @staticmethod
    def _rename(part: Counter[str], names: Mapping[str, str]) -> None:
        for key in [key for key in part if any(name in key for name in names)]:
            part[translated(key, names)] += part.pop(key)

    def has(self, key: str) -> bool:
        """Whether this one is yet to begin."""
        return self._now[key] > 0


def renamed(recorded: Iterable[str], present: Collection[str]) -> dict[str, str]:
    """The keys of functions that have another name now: by their outputs, where these leave no doubt."""
    found: dict[str, str] = {}
    for key in recorded:
        spec, mark, match = key.partition("@[")
        outputs = spec.partition("->")[2]
        if spec not in present and outputs:
            others = [other for other in present if other.partition("->")[2] == outputs]
            if len(others) == 1:
                found[key] = f"{others[0]}{mark}{match}"
    return found
