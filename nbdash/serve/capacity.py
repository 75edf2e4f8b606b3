"""What the apps of one process have together: room for sessions, and threads for callbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nbdash.serve.options import ServeOptions
from nbdash.serve.rates import Rates
from nbdash.serve.room import make_room

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection

    from nbdash.app import App
    from nbdash.transport.live import LiveSession
    from nbdash.transport.loop import Submit

THREADS = 4
"""So many sync callbacks of all visitors run at once before anybody has waited; then more, as the options say."""


class Capacity:
    """How much the sessions of one process may take up, whichever of its apps they are of.

    Parameters
    ----------
    options
        Have the limits.
    """

    def __init__(self, options: ServeOptions) -> None:
        self._max_sessions = options.max_sessions
        self._max_threads = options.max_threads
        self.rates = Rates(options.max_rate or None)
        self._sessions: list[dict[str, LiveSession]] = []
        self._workers: Submit | None = None

    def join(self, sessions: dict[str, LiveSession]) -> None:
        """Count these sessions, those of one app, from now on."""
        self._sessions.append(sessions)

    def leave(self, sessions: dict[str, LiveSession]) -> None:
        """Count them no more: the app is served no more."""
        self._sessions = [one for one in self._sessions if one is not sessions]

    def make_room(self, request: HTTPConnection) -> None:
        """See to it that there is room for one more session, for who asks by this request.

        Raises
        ------
        NoRoom
            If there is none, or not for them.
        """
        self.rates.visit(request)
        make_room(self._sessions, self._max_sessions)

    def workers(self, app: App) -> Submit:
        """What calls the callbacks of an app: threads for all apps, unless it wants the main one."""
        count = min(THREADS, self._max_threads)
        if app.run_on == "main":
            return app.workers(count, self._max_threads)
        if self._workers is None:
            self._workers = app.workers(count, self._max_threads)  # the others have theirs called there too
        return self._workers
