"""OpenTelemetry: a span for each event, and one below it for each call, where the program has set up an SDK.

Only its API is used, and only if somebody has imported it already: without an SDK nothing is spent.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Any

from nbdash.context import current_call
from nbdash.engine.instances import Instance
from nbdash.engine.outcome import Failure, Outcome
from nbdash.engine.runs import Run
from nbdash.engine.store import Change, Store
from nbdash.graph.spec import Prop
from nbdash.serve.whose import whose

if TYPE_CHECKING:
    from nbdash.transport.live import LiveSession

MAX_PROPS = 20
"""Props that a span names."""
MAX_OPEN = 1_000
"""Events of one session whose end is waited for."""


def spans_for(live: LiveSession) -> Spans | None:
    """What makes the spans of a session; None where nobody would get them."""
    trace = sys.modules.get("opentelemetry.trace")
    if trace is None or isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):
        return None
    return Spans(live, trace)


class Spans:
    """An observer of one session: called under its lock.

    Parameters
    ----------
    live
        The session.
    trace
        The module `opentelemetry.trace`. (`Any`: it need not be installed.)
    """

    def __init__(self, live: LiveSession, trace: Any) -> None:
        self._live = live
        self._trace = trace
        self._tracer: Any = trace.get_tracer("nbdash")
        self._events: dict[Any, Any] = {}
        self._calls: dict[Run, Any] = {}

    def event(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""
        if cause is not None and len(self._events) < MAX_OPEN:
            props = [str(prop) for prop, _ in made[:MAX_PROPS]]
            self._events[cause] = self._begin("event", None, {"nbdash.props": props})

    def done(self, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""
        for cause in causes:
            span = self._events.pop(cause, None)
            if span is not None:
                span.end()

    def started(self, run: Run) -> None:
        """As `Observer` has it."""
        events = [self._events[cause] for cause in run.request.causes if cause in self._events]
        named = {"nbdash.callback": run.spec.key, "nbdash.triggered": [str(prop) for prop in run.triggered[:MAX_PROPS]]}
        self._calls[run] = self._begin(f"callback {run.spec.name}", events[0] if events else None, named)

    def finished(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""
        span = self._calls.pop(run, None)
        if span is None:
            return
        if isinstance(outcome, Failure):
            told = {"exception.message": outcome.message, "exception.stacktrace": outcome.traceback or ""}
            span.add_event("exception", told)
            status = self._trace.Status(self._trace.StatusCode.ERROR, outcome.message.partition("\n")[0])
            span.set_status(status)
        failed = "failed" if isinstance(outcome, Failure) else "updated"
        span.set_attribute("nbdash.outcome", failed if counts else "superseded")
        span.end()

    def updated(self, run: Run, outcome: Outcome, counts: bool) -> None:
        """As `Observer` has it."""

    def ran(self, instance: Instance, outcome: Outcome, causes: Sequence[Any]) -> None:
        """As `Observer` has it."""

    def set_from_outside(self, cause: Any, made: Sequence[tuple[Prop, Change]], store: Store) -> None:
        """As `Observer` has it."""

    def redefined(self) -> None:
        """As `Observer` has it."""

    def current(self) -> AbstractContextManager[object]:
        """Makes the span of the call that it is entered in the current one: the author's own spans are below it."""
        return self._current()

    @contextmanager
    def _current(self) -> Generator[None]:
        span = self._calls.get(current_call.get().run)
        if span is None:
            yield
            return
        # what is raised is told at the end, as its author is to see it
        with self._trace.use_span(span, record_exception=False, set_status_on_exception=False):
            yield

    def _begin(self, name: str, parent: Any, attributes: dict[str, Any]) -> Any:
        found = whose(self._live)
        told = {"nbdash.session": found["session"], **attributes}
        if found["user"] is not None:
            told["enduser.id"] = found["user"]
        # without a parent it is below no other, whatever is current where the message came in
        context = self._trace.set_span_in_context(parent or self._trace.INVALID_SPAN)
        return self._tracer.start_span(name, context=context, attributes=told)
