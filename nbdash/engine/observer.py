"""Who looks on: told of what a session does, as it does it. The session asks nothing of it and never waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from nbdash.engine.instances import Instance
from nbdash.engine.outcome import Outcome
from nbdash.engine.runs import Run
from nbdash.engine.store import Change, Store
from nbdash.graph.spec import Prop


class Observer(Protocol):
    """Is called under the session's lock, so it must be quick, and raise nothing."""

    def event(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """A person's changes have been made; what was equal is not among them."""
        ...

    def set_from_outside(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """Code outside of all callbacks has set props."""
        ...

    def started(self, run: Run) -> None:
        """A call begins."""
        ...

    def updated(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """A call has come to something, and goes on."""
        ...

    def finished(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """A call is over; `counts` is False if its result came too late."""
        ...

    def ran(self, instance: Instance, outcome: Outcome, causes: Sequence[Any]) -> None:
        """A page has made a call by itself."""
        ...

    def redefined(self) -> None:
        """The definitions are others now."""
        ...

    def done(self, causes: Sequence[Any]) -> None:
        """All that these events have led to is over."""
        ...


def joined(observers: Sequence[Observer]) -> Observer | None:
    """One observer that stands for all of them; None for none."""
    return _Joined(observers) if len(observers) > 1 else observers[0] if observers else None


class _Joined:
    def __init__(self, observers: Sequence[Observer]) -> None:
        self._observers = tuple(observers)

    def event(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        for one in self._observers:
            one.event(cause, made, store)

    def set_from_outside(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        for one in self._observers:
            one.set_from_outside(cause, made, store)

    def started(self, run: Run) -> None:
        for one in self._observers:
            one.started(run)

    def updated(self, run: Run, outcome: Outcome, counts: bool) -> None:
        for one in self._observers:
            one.updated(run, outcome, counts)

    def finished(self, run: Run, outcome: Outcome, counts: bool) -> None:
        for one in self._observers:
            one.finished(run, outcome, counts)

    def ran(self, instance: Instance, outcome: Outcome, causes: Sequence[Any]) -> None:
        for one in self._observers:
            one.ran(instance, outcome, causes)

    def redefined(self) -> None:
        for one in self._observers:
            one.redefined()

    def done(self, causes: Sequence[Any]) -> None:
        for one in self._observers:
            one.done(causes)
