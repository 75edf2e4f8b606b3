"""Counts and times what the sessions of this process do, where their owner has asked for it."""

from __future__ import annotations

import threading
import time
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter
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
    outcomes: dict[str, int] = field(default_factory=dict[str, int])
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
        self.begun = time.time()
        self._last: float | None = None
        self._monitor, self._lock = monitor, monitor.lock
        self._figures: dict[CallbackSpec, CallbackFigures] = {}
        self._app = app
        self._open: dict[Any, float] = {}

    @property
    def last(self) -> float:
        """When its visitor did something last, in seconds since 1970."""
        return self.begun if self._last is None else time.time() - (perf_counter() - self._last)

    def event(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""
        self.events += 1
        self._last = now = perf_counter()
        if cause is not None and len(self._open) < MAX_OPEN:
            self._open[cause] = now
        with self._lock:
            self._monitor.events += 1

    def done(self, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""
        now = perf_counter()
        for cause in causes:
            begun = self._open.pop(cause, None)
            if begun is not None:
                with self._lock:
                    self._monitor.events_took.add(now - begun)

    def started(self, run: Run) -> None:
        """As `Observer` has it."""
        run.begun = perf_counter()

    def finished(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""
        took = perf_counter() - run.begun
        self.calls += 1
        named = self._named(outcome) if counts else "superseded"
        spec = run.instance.spec
        with self._lock:
            figures = self._figures_of(spec)
            figures.outcomes[named] = figures.outcomes.get(named, 0) + 1
            if spec.clientside is None:
                figures.took.add(took)

    def ran(self, instance: Instance, outcome: Outcome, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""
        self.calls += 1
        named = self._named(outcome)
        with self._lock:
            figures = self._figures_of(instance.spec)
            figures.outcomes[named] = figures.outcomes.get(named, 0) + 1

    def set_from_outside(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""

    def updated(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""

    def redefined(self) -> None:
        """As `Observer` has it."""

    def _figures_of(self, spec: CallbackSpec) -> CallbackFigures:
        found = self._figures.get(spec)
        if found is None:
            found = self._figures[spec] = self._monitor.figures_of(spec, self._app)
        return found

    def _named(self, outcome: Outcome) -> str:
        if outcome.__class__ is not Failure:
            return "updated"
        assert isinstance(outcome, Failure)
        if outcome.stopped:
            return "stopped"
        self.failed += 1
        return "failed"


monitor = Monitor()
"""That of this process."""
