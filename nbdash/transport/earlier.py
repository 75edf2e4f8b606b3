"""What a page may still show of props that others are judged by: options, limits, whether a control is disabled.

What a person does is right by what they see. A callback may have changed the options while it was on its way, or while
the page held it back. So a view remembers what its page was told before, until the page has the news, and a while more.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from nbdash.engine.outcome import UNKNOWN
from nbdash.graph.spec import Prop

HELD_S = 10.0
"""A page holds a change back for a second or two (js/src/store/outbox.ts); the wire may be slow."""
MAX_ENTRIES = 1_000
"""Of one view; a page acknowledges long before."""


class _Entry(NamedTuple):
    prop: Prop
    value: Any
    until: float
    """The number of the message that tells what came after it; once the page has that, when it is forgotten."""


class Earlier:
    """The earlier values of one view's page. They go from queue to queue: an event costs what it changes."""

    def __init__(self) -> None:
        self._untold: dict[Prop, Any] = {}
        """Those that no message has told yet what came after;"""
        self._told: deque[_Entry] = deque()
        """those of messages that the page may not have had;"""
        self._known: deque[_Entry] = deque()
        """and those that it may yet mean, for a while."""

    def __bool__(self) -> bool:
        return bool(self._known or self._told or self._untold)

    def note(self, prop: Prop, before: Any) -> None:
        """Note that a prop has changed, and is yet to be told."""
        if before is UNKNOWN:
            return
        self._untold.setdefault(prop, before)
        if len(self._untold) + len(self._told) + len(self._known) > MAX_ENTRIES:
            if self._known or self._told:
                (self._known or self._told).popleft()
            else:
                del self._untold[next(iter(self._untold))]

    def told(self, number: int) -> None:
        """Note that all that has changed is told in this message."""
        self._told.extend(_Entry(prop, value, number) for prop, value in self._untold.items())
        self._untold.clear()

    def acknowledged(self, number: int, now: float) -> None:
        """Note which messages the page has had, and forget what it can't mean any more."""
        while self._told and self._told[0].until <= number:
            self._known.append(self._told.popleft()._replace(until=now + HELD_S))
        while self._known and self._known[0].until <= now:
            self._known.popleft()

    def states(self, id: str, props: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """The props of a component as they were before, the newest first."""
        shown = dict(props)
        untold = ((prop, self._untold[prop]) for prop in reversed(self._untold))
        told = ((entry.prop, entry.value) for entries in (self._told, self._known) for entry in reversed(entries))
        for prop, value in itertools.chain(untold, told):
            if prop.id == id:
                shown[prop.name] = value
                yield shown
