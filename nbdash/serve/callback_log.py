"""A line of the log for each call, where the owner has asked for that much (`--log-level debug`)."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from nbdash.engine.instances import Instance
from nbdash.engine.outcome import Failure, Outcome
from nbdash.engine.runs import Run
from nbdash.engine.store import Change, Store
from nbdash.graph.spec import Prop
from nbdash.serve.whose import whose

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")


class CallbackLog:
    """An observer of one session. What it logs names props, and no values."""

    def __init__(self, live: LiveSession) -> None:
        self._live = live

    def event(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""
        self._tell("A page set %s.", ", ".join(str(prop) for prop, _ in made) or "nothing new")

    def started(self, run: Run) -> None:
        """As `Observer` has it."""
        run.begun = time.perf_counter()

    def finished(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""
        took_ms = round(1000 * (time.perf_counter() - run.begun), 3)
        came_to = "failed" if isinstance(outcome, Failure) else "ended" if counts else "ended too late to count"
        self._tell("A callback %s.", came_to, callback=str(run.spec), duration_ms=took_ms)

    def updated(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""

    def ran(self, instance: Instance, outcome: Outcome, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""

    def set_from_outside(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""

    def redefined(self) -> None:
        """As `Observer` has it."""

    def done(self, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""

    def _tell(self, text: str, what: str, **fields: Any) -> None:
        # not here, under the session's lock: handlers are the author's, and may set props
        self._live.later(0, partial(log.debug, text, what, extra={**whose(self._live), **fields}))
