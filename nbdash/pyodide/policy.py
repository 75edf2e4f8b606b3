"""What a page may know and do whose Python runs in the visitor's own browser: all of it, for it has all of it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from nbdash import capture
from nbdash.engine.observer import Observer
from nbdash.engine.outcome import Failure
from nbdash.graph.spec import CallbackSpec
from nbdash.run_output import RunOutput

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.transport.live import LiveSession

log = logging.getLogger("nbdash")

MAX_UPLOAD = 256 * 2**20
"""Bytes of uploaded files. They lie in the worker's memory, of which a browser gives 4 GB at most."""


class PyodidePolicy:
    """For the one session that there is."""

    max_upload: int | None = MAX_UPLOAD
    is_inspectable = False
    sealer = None

    def __init__(self, app: App) -> None:
        self._app = app

    @property
    def title(self) -> str:
        """The app's title."""
        return self._app.title

    @property
    def locale(self) -> str | None:
        """The app's language."""
        return self._app.locale

    def observers(self, live: LiveSession) -> Sequence[Observer]:
        """Nobody."""
        return ()

    def surroundings(self, live: LiveSession) -> AbstractContextManager[object] | None:
        """What callbacks print appears in the app's log: there is no terminal."""
        return capture.captured_by(RunOutput(live.note_output, None))

    def report(self, live: LiveSession, spec: CallbackSpec | None, failure: Failure) -> Failure | None:
        """The page shows it whole: there is no other log, and the code is public anyway."""
        if failure.for_author:
            log.warning("%s: %s", failure.title, failure.message)
            return None
        return failure

    def refused(self, kind: str) -> None:
        """Nobody counts."""
