"""What a replay has found, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import groupby
from typing import Any

from nbdash.errors import shorten

MAX_SHOWN = 10
"""Differences of one event, and events, that the text has; `to_json` has all."""
_WIDTH = 100
"""Characters of a value in the report."""


@dataclass(frozen=True)
class Difference:
    """One thing that is not as it was."""

    event: int
    """The event that led to it, counted from 1; 0: the page's first calls."""
    at: float
    """Seconds from the beginning of the recording."""
    kind: str
    """`value`, `error`, `not called`, `called`, `not set`, `set`, `slower`, `refused`, `layout`."""
    callback: str
    """The function; empty where it is none's."""
    prop: str = ""
    """What differs, as `id.prop`."""
    path: str = ""
    """Where in its value: `data[0].x`."""
    recorded: Any = None
    now: Any = None

    def __str__(self) -> str:
        """In one line, and two for the values."""
        place = " ".join(filter(None, (self.prop, self.path)))
        subject = " → ".join(filter(None, (self.callback, place)))
        match self.kind:
            case "not called":
                return f"{subject}: is not called any more"
            case "called":
                return f"{subject}: is called, and was not"
            case "set":
                return f"{subject}: is set, and was not: {_shown(self.now)}"
            case "not set":
                return f"{subject}: is not set any more; it was {_shown(self.recorded)}"
            case "slower":
                return f"{subject}: took {self.recorded:,.0f} ms, now {self.now:,.0f} ms"
            case _:
                return f"{subject}\n    recorded  {_shown(self.recorded)}\n    now       {_shown(self.now)}"


@dataclass
class Timing:
    """How long the calls of one callback have taken, in milliseconds."""

    calls: int = 0
    recorded: float = 0.0
    now: float = 0.0


@dataclass
class Report:
    """What a replay has found.

    `str(report)` is for people, `report.to_json()` for programs; `report.check()` fails a test if anything differs.
    """

    recording: str
    """The file."""
    events: int = 0
    calls: int = 0
    differences: list[Difference] = field(default_factory=list[Difference])
    notes: list[str] = field(default_factory=list[str])
    """What the reader must know to judge the rest: what could not be compared, and why."""
    timings: dict[str, Timing] = field(default_factory=dict[str, Timing])
    """By the function's name."""
    said: dict[int, str] = field(default_factory=dict[int, str])
    """What each event was, in a few words."""

    @property
    def ok(self) -> bool:
        """Whether nothing differs."""
        return not self.differences

    def check(self) -> None:
        """Fail if anything differs.

        Raises
        ------
        AssertionError
            With the report.
        """
        if not self.ok:
            raise AssertionError(f"\n{self}")

    def to_json(self) -> str:
        """All of it, as one JSON object."""
        return json.dumps({"ok": self.ok, **asdict(self)}, indent=2, ensure_ascii=False, default=str)

    def __str__(self) -> str:
        """The differences by event, the notes, and how long callbacks took."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        count = len(self.differences)
        what = "No difference" if not count else f"{count} difference{'s' if count > 1 else ''}"
        yield f"{what}: {_several(self.events, 'event')} and {_several(self.calls, 'call')} of {self.recording}"
        by_event = [list(found) for _, found in groupby(self.differences, key=lambda one: one.event)]
        for several in by_event[:MAX_SHOWN]:
            yield ""
            yield f"{_when(several[0])}{self.said.get(several[0].event, '')}"
            yield from (f"  {difference}" for difference in several[:MAX_SHOWN])
            if len(several) > MAX_SHOWN:
                yield f"  and {len(several) - MAX_SHOWN} more"
        if len(by_event) > MAX_SHOWN:
            yield ""
            yield f"And {_several(len(by_event) - MAX_SHOWN, 'more event')} with differences: --json tells all."
        if self.notes:
            yield ""
            yield from (f"Note: {note}" for note in self.notes)
        if self.timings:
            yield ""
            yield from _table(self.timings.items())


def _when(difference: Difference) -> str:
    minutes, seconds = divmod(difference.at, 60)
    first = "The first calls" if difference.event == 0 else f"Event {difference.event}"
    return f"{first}, at {minutes:.0f}:{seconds:04.1f}" + (": " if difference.event else "")


def _table(timings: Iterable[tuple[str, Timing]]) -> Iterator[str]:
    width = max(8, *(len(name) for name, _ in timings))
    yield f"{'callback':<{width}}  {'calls':>6}  {'recorded':>12}  {'now':>12}"
    for name, one in timings:
        yield f"{name:<{width}}  {one.calls:>6}  {one.recorded:>9,.1f} ms  {one.now:>9,.1f} ms"


def _several(count: int, name: str) -> str:
    return f"{count:,} {name}" if count == 1 else f"{count:,} {name}s"


def _shown(value: Any) -> str:
    if isinstance(value, dict) and list(value) == ["#"]:  # pyright: ignore[reportUnknownArgumentType]
        return str(value["#"])  # pyright: ignore[reportUnknownArgumentType]
    return shorten(value, _WIDTH)  # pyright: ignore[reportUnknownArgumentType]
