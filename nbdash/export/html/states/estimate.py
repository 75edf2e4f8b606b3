"""What computing states will take, from a few calls of each callback: time, and bytes in the file."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nbdash.engine.outcome import Outcome
from nbdash.export.html.states.pack import compressed_text
from nbdash.export.html.states.plan import Axis, Walk, combinations
from nbdash.export.html.states.player import Player
from nbdash.export.html.states.table import Table
from nbdash.graph.spec import CallbackSpec, Prop

if TYPE_CHECKING:
    from nbdash.app import App

MOST_BYTES = 20_000_000
MOST_S = 600.0
"""More of either is asked about first."""
IN_BASE64 = 4 / 3


@dataclass(slots=True)
class Timing:
    """Measures what each definition's calls take; `make` makes them."""

    took: dict[CallbackSpec, list[float]] = field(default_factory=dict[CallbackSpec, "list[float]"])

    def make(self, spec: CallbackSpec, call: Callable[[], Outcome]) -> Outcome:
        """Make a call."""
        began = time.perf_counter()
        try:
            return call()
        finally:
            self.took.setdefault(spec, []).append(time.perf_counter() - began)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What it will take, about."""

    calls: int
    seconds: float
    """On one processor."""
    bytes: int

    def told(self, jobs: int) -> str:
        """In words: how much, how long, how large."""
        seconds = self.seconds / jobs
        length = "under a second" if seconds < 1 else f"about {_length(seconds)}"
        most = "" if jobs == 1 else f" in {jobs} processes"
        return f"{self.calls:,} results, {length}{most}, about {size(self.bytes)} in the file"

    def is_much(self, jobs: int) -> bool:
        """Whether nobody should have to wait for it, or to send it, unasked."""
        return self.bytes > MOST_BYTES or self.seconds / jobs > MOST_S


def size(count: float) -> str:
    """Bytes, as people read them."""
    return f"{count / 1e6:,.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3)):,} kB"


def _length(seconds: float) -> str:
    return f"{seconds / 60:,.0f} minutes" if seconds >= 120 else f"{seconds:,.0f} s"


def estimate(
    app: App, axes: Sequence[Axis], walks: Iterable[Walk], table: Table, values: dict[Prop, object] | None = None
) -> Estimate:
    """Make a few calls and reckon from them; they are in the table afterwards, and need not be made again."""
    timing = Timing()
    player = Player(app, table, timing.make)
    player.start(values)
    for axis in axes:
        offered = axis.present(player.session.store)
        for value in dict.fromkeys((len(offered) - 1, len(offered) // 2)):
            if value > 0 and axis.prop.id in player.session.store:
                player.set(axis.prop, offered[value])
    store, topology = player.session.store, player.session.topology
    calls, seconds, length = 0, 0.0, 0.0
    for spec, took in timing.took.items():
        count = max(len(took), combinations(walks, spec, topology, store))
        calls += count
        usual = took[1:] or took  # the first imports and caches
        seconds += count * sum(usual) / len(usual)
        length += _bytes(table, spec, count)
    return Estimate(calls, seconds, round(length * IN_BASE64))


def _bytes(table: Table, spec: CallbackSpec, count: int) -> float:
    """What so many results will take, compressed: what the first have in common is there once."""
    entries = [entry for (form, _), entry in table.entries.items() if form.key.split("@[")[0] == spec.key]
    texts = [[table.values.all[op[2]] if len(op) == 3 else op[3] for op in entry.updates] for entry in entries]
    if not texts:
        return 0.0
    first = compressed_text(texts[:1])
    if len(texts) == 1:
        return first * count
    each = (compressed_text(texts) - first) / (len(texts) - 1)
    return first + each * (count - 1)
