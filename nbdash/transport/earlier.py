"""What a page may still show of props that others are judged by: options, limits, whether a control is disabled.

What a person does is right by what they see. A callback may have changed the options while it was on its way, or while
the page held it back. So a view remembers what its page was told before, until the page has the news, and a while more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nbdash.engine.outcome import UNKNOWN
from nbdash.graph.spec import Prop

HELD_S = 10.0
"""A page holds a change back for a second or two (js/src/store/outbox.ts); the wire may be slow."""
MAX_ENTRIES = 1_000
"""Of one view; a page acknowledges long before."""


@dataclass(slots=True)
class _Entry:
    prop: Prop
    value: Any
    number: int | None = None
    """Of the message that tells what came after it; None before that is sent."""
    known_at: float | None = None
    """When the page has had that message."""


class Earlier:
    """The earlier values of one view's page."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []

    def __bool__(self) -> bool:
        return bool(self._entries)

    def note(self, prop: Prop, before: Any) -> None:
        """Note that a prop has changed, and is yet to be told."""
        if before is UNKNOWN:
            return
        if not any(entry.prop == prop and entry.number is None for entry in self._entries):
            self._entries.append(_Entry(prop, before))
            if len(self._entries) > MAX_ENTRIES:
                del self._entries[0]

    def told(self, number: int) -> None:
        """Note that all that has changed is told in this message."""
        for entry in self._entries:
            if entry.number is None:
                entry.number = number

    def acknowledged(self, number: int, now: float) -> None:
        """Note which messages the page has had, and forget what it can't mean any more."""
        for entry in self._entries:
            if entry.known_at is None and entry.number is not None and entry.number <= number:
                entry.known_at = now
        self._entries = [entry for entry in self._entries if entry.known_at is None or now - entry.known_at < HELD_S]

    def states(self, id: str, props: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """The props of a component as they were before, the newest first."""
        shown = dict(props)
        for entry in reversed(self._entries):
            if entry.prop.id == id:
                shown[entry.prop.name] = entry.value
                yield shown
