"""Counts and times what the sessions of this process do, where their owner has asked for it."""

from __future__ import annotations

import threading
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from nbdash.engine.instances import Instance
from nbdash.engine.outcome import Failure, Outcome
from nbdash.engine.runs import Run
from nbdash.engine.store import Change, Store
from nbdash.graph.spec import CallbackSpec, Prop

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

BOUNDS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""The upper ends of a histogram's buckets; one more has the rest."""
MAX_OPEN = 1_000
"""Events of one session whose end is waited for."""


@dataclass(slots=True)
class Histogram:
    """How long something took, in seconds.

    Examples
    --------
    >>> taken = Histogram()
    >>> taken.add(0.02)
    >>> taken.add(60)
    >>> taken.counts
    [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    """

    counts: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS_S) + 1))
    total: float = 0.0
    longest: float = 0.0

    def add(self, took: float) -> None:
        """Count one."""
        self.counts[bisect_left(BOUNDS_S, took)] += 1
        self.total += took
        if took > self.longest:
            self.longest = took


@dataclass(slots=True)
class CallbackFigures:
    """How one callback has done so far."""

    app: str
    spec: CallbackSpec
    outcomes: Counter[str] = field(default_factory=Counter[str])
    """Calls that have ended: "updated", "failed", "stopped", or "superseded" by a later call."""
    took: Histogram = field(default_factory=Histogram)
    """Of the calls that were made here, not in the page."""


class Monitor:
    """What all sessions have done."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.sessions_begun = 0
        self.events = 0
        self.events_took = Histogram()
        """From a person's event until all is done that it leads to."""
        self.callbacks: dict[tuple[str, str], CallbackFigures] = {}
        """By app and callback."""
        self._watched: WeakKeyDictionary[LiveSession, SessionFigures] = WeakKeyDictionary()

    def watch(self, live: LiveSession, app: str) -> SessionFigures:
        """Who is to look on at a session."""
        found = self._watched[live] = SessionFigures(self, app)
        return found

    def of(self, live: LiveSession) -> SessionFigures | None:
        """What is known of a session; None if nobody looks on."""
        return self._watched.get(live)

    def began(self) -> None:
        """Count a session."""
        with self.lock:
            self.sessions_begun += 1

    def figures_of(self, spec: CallbackSpec, app: str) -> CallbackFigures:
        """Those of a callback; of one that was defined anew, those of before too. Under the lock."""
        found = self.callbacks.get((app, spec.key))
        if found is None:
            found = self.callbacks[app, spec.key] = CallbackFigures(app, spec)
        elif found.spec is not spec:
            found.spec = spec
        return found


class SessionFigures:
    """What one session has done. An observer of it: called under the session's lock."""

    def __init__(self, monitor: Monitor, app: str) -> None:
        self.events = 0
        self.calls = 0
        self.failed = 0
        self.begun = self.last = time.time()
        self._monitor = monitor
        self._app = app
        self._open: dict[Any, float] = {}

    def event(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""
        self.events += 1
        self.last = time.time()
        if cause is not None and len(self._open) < MAX_OPEN:
            self._open[cause] = time.perf_counter()
        with self._monitor.lock:
            self._monitor.events += 1

    def done(self, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""
        now = time.perf_counter()
        for cause in causes:
            begun = self._open.pop(cause, None)
            if begun is not None:
                with self._monitor.lock:
                    self._monitor.events_took.add(now - begun)

    def started(self, run: Run) -> None:
        """As `Observer` has it."""
        run.begun = time.perf_counter()

    def finished(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""
        took = time.perf_counter() - run.begun
        self.calls += 1
        with self._monitor.lock:
            spec = run.instance.spec
            figures = self._monitor.figures_of(spec, self._app)
            if spec.clientside is None:
                figures.took.add(took)
            figures.outcomes[self._named(outcome) if counts else "superseded"] += 1

    def ran(self, instance: Instance, outcome: Outcome, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""
        self.calls += 1
        with self._monitor.lock:
            self._monitor.figures_of(instance.spec, self._app).outcomes[self._named(outcome)] += 1

    def set_from_outside(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""

    def updated(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""

    def redefined(self) -> None:
        """As `Observer` has it."""

    def _named(self, outcome: Outcome) -> str:
        if not isinstance(outcome, Failure):
            return "updated"
        if outcome.stopped:
            return "stopped"
        self.failed += 1
        return "failed"


monitor = Monitor()
"""That of this process."""
