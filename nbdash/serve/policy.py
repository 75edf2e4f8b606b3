"""What a served page may know and do: tracebacks stay in the log, prints go to the terminal."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from nbdash.engine.observer import Observer
from nbdash.engine.outcome import Failure
from nbdash.graph.spec import CallbackSpec
from nbdash.protocol.seal import Sealer
from nbdash.serve.callback_log import CallbackLog
from nbdash.serve.incident import incident
from nbdash.serve.metrics import refused
from nbdash.serve.monitor import monitor
from nbdash.serve.options import ServeOptions
from nbdash.serve.secret import secret
from nbdash.serve.spans import Spans, spans_for
from nbdash.serve.version import AppVersion
from nbdash.serve.whose import whose

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")


class ServePolicy:
    """For all sessions of one served app."""

    def __init__(self, app: App, options: ServeOptions) -> None:
        self._app = app
        self.debug = options.debug
        self._is_watched = options.is_watched
        self.max_upload: int | None = options.max_upload
        """Bytes of files that a visitor may have on this machine's disk."""
        self.sealer: Sealer | None = Sealer(secret().encode(), AppVersion(app))
        """Seals what pages keep, so that they can go on at another server, or at this one when it has begun anew."""
        self.is_over = False
        """Whether the server has ended: then Python takes the names away under callbacks that still run."""
        self._said: set[str] = set()
        self._spans: WeakKeyDictionary[LiveSession, Spans] = WeakKeyDictionary()

    @property
    def title(self) -> str:
        """The app's title."""
        return self._app.title

    @property
    def locale(self) -> str | None:
        """The app's language."""
        return self._app.locale

    @property
    def is_inspectable(self) -> bool:
        """Only the author asks for `debug`."""
        return self.debug

    def observers(self, live: LiveSession) -> Sequence[Observer]:
        """Those that the server's owner has asked for."""
        found: list[Observer] = []
        if self._is_watched:
            found.append(monitor.watch(live, self.title))
        if log.isEnabledFor(logging.DEBUG):
            found.append(CallbackLog(live))
        spans = spans_for(live)
        if spans is not None:
            self._spans[live] = spans
            found.append(spans)
        return found

    def surroundings(self, live: LiveSession) -> AbstractContextManager[object] | None:
        """Callbacks print to the terminal; their spans are current in them."""
        spans = self._spans.get(live) if self._spans else None
        return None if spans is None else spans.current()

    def report(self, live: LiveSession, spec: CallbackSpec | None, failure: Failure) -> Failure | None:
        """Log a failure under a number, and tell the visitor the number."""
        if self.is_over:
            return None
        if failure.stopped is not None:
            if failure.stopped == "running":
                self._log(logging.WARNING, "%s was stopped, and does not hear of it: it goes on in C code.", spec)
            return failure
        if failure.is_forbidden:
            self.refused("auth")
            self._log(logging.WARNING, "Refused: %s", failure.message)
            return failure if self.debug else replace(failure, message="Whoever runs this app can give you access.")
        if failure.for_author:
            if failure.message not in self._said:  # each session would say it again
                self._said.add(failure.message)
                self._log(logging.WARNING, "%s: %s", failure.title, failure.message)
            return failure if self.debug else None
        text = failure.traceback or failure.message
        callback = None if spec is None else str(spec)
        soon = self._app.loop.call_soon_threadsafe
        number = incident(failure.title, text, callback=callback, soon=soon, **whose(live))
        if self.debug:
            return replace(failure, incident=number)
        text = "This part could not be brought up to date. Whoever runs this app can find the reason by the number."
        return Failure("Something went wrong", text, None, number)

    def refused(self, kind: str) -> None:
        """Count what a page did not get."""
        refused(kind)

    def _log(self, level: int, text: str, *args: object) -> None:
        # not here, under the session's lock: handlers are the author's, and may set props
        self._app.loop.call_soon_threadsafe(log.log, level, text, *args)
