"""Showing an app under a cell: its widget where there is a kernel, plain HTML where there is none."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from nbdash import capture
from nbdash.cells import cells
from nbdash.engine.observer import Observer
from nbdash.engine.outcome import Failure
from nbdash.graph.spec import CallbackSpec
from nbdash.notebook.face import face
from nbdash.notebook.frame import framed
from nbdash.notebook.output import CellOutput
from nbdash.run_output import RunOutput
from nbdash.source import current_execution, is_in_kernel, kernel_id
from nbdash.transport.live import LiveSession
from nbdash.transport.loop import Submit
from nbdash.transport.saved_files import follow_saved_files

if TYPE_CHECKING:
    from nbdash.app import App
    from nbdash.notebook.widget import AppWidget
    from nbdash.places import Where

log = logging.getLogger("nbdash")

CONCURRENCY = 1
"""Sync callbacks that run at once unless the app says how many: what is bound to a thread stays on it."""
FACE_S = 0.3
"""How long a cell waits for callbacks, so that what is stored in the notebook shows their values."""
UNSEEN_FACE_S = 10.0
"""The same where no page says which cell runs: programs run the notebook for the sake of its outputs."""

SHOWN = "application/vnd.nbdash.app+json"
"""The kind of output that says where else than under its cell an app is shown; `js/src/lab/shown.ts` reads it."""


class NotebookPolicy:
    """In a notebook the person in front of the page is the author, and is told everything."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.cell = CellOutput(app.loop)

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
        """Whoever is in front of a notebook may run any code."""
        return True

    @property
    def max_upload(self) -> int | None:
        """It is the author's own disk."""
        return None

    @property
    def sealer(self) -> None:
        """A page goes on with its own kernel, or with nothing."""
        return None

    def observers(self, live: LiveSession) -> Sequence[Observer]:
        """Nobody but the page itself."""
        return ()

    def surroundings(self, live: LiveSession) -> AbstractContextManager[object] | None:
        """What callbacks print and display appears in the app's log and, if the app wants it so, under its cell."""
        return capture.captured_by(RunOutput(live.note_output, self.cell if self._app.output == "cell" else None))

    def report(self, live: LiveSession, spec: CallbackSpec | None, failure: Failure) -> Failure | None:
        """The view shows it whole."""
        return failure

    def refused(self, kind: str) -> None:
        """Nobody counts: the page is the author's."""


class Dashboard:
    """An app in a notebook: one session, one widget, any number of views."""

    def __init__(self, app: App) -> None:
        from nbdash.notebook.widget import AppWidget

        capture.install()
        follow_saved_files()
        self._app = app
        self._workers = submit, count = self._find_workers()
        session, policy = app.new_session(shares_variables=True, is_inspectable=True), NotebookPolicy(app)
        self.cell = policy.cell
        """The cell that shows the app."""
        self.live = LiveSession(secrets.token_hex(8), session, app.loop, app.loop, submit, count, policy)
        app.names.follow(self.live)
        self._settle_by = time.monotonic() + _patience_s()
        _dashboards[app] = self  # before its first callbacks, which may ask for it
        try:
            self.live.start()
            self._wait()
            with self.live.lock:
                frame = self._frame()
            self.widget: AppWidget = AppWidget(
                app.key, app.title, self.live.receive, self.live.offer(), frame, lambda name: app.assets.read(name)
            )
        except BaseException:  # interrupted while it waits, for one: the next run of the cell begins anew
            del _dashboards[app]
            self.live.close()
            raise
        app.on_layout.append(self._renew)
        app.on_change.append(self._follow)
        app.on_title.append(lambda: self.widget.rename(app.title))

    def face(self) -> str:
        """The app as plain HTML, values as they are now; first calls that are quick are waited for."""
        self._wait()
        with self.live.lock:
            return face(self.live.session.store.layout, self._app.title, self._app.locale)

    def put_in_frame(self) -> None:
        """Tell pages of the frame that the app is to have now: its files and options may be others."""
        with self.live.lock:
            frame = self._frame()
        self.widget.put_in_frame(frame)

    def _frame(self) -> dict[str, Any]:
        return framed(self._app, self.live.session.store.roots(), self._app.isolate)

    def _wait(self) -> None:
        if self._app.run_on != "main":
            self.live.wait_idle(max(0.0, self._settle_by - time.monotonic()))

    def _renew(self) -> None:
        self._employ()
        self._settle_by = time.monotonic() + _patience_s()
        href = self.live.session.present_address()
        self.live.refresh(self._app.new_session(shares_variables=True, href=href, is_inspectable=True))

    def _follow(self) -> None:
        self._employ()
        self.live.redefine()

    def _employ(self) -> None:
        workers = self._find_workers()
        if workers != self._workers:
            self._workers = workers
            self.live.employ(*workers)

    def _find_workers(self) -> tuple[Submit, int]:
        count = self._app.concurrency or CONCURRENCY
        return self._app.workers(count), count


def _patience_s() -> float:
    cell = cells.current
    return FACE_S if cell is None or cell.id is not None else UNSEEN_FACE_S


_dashboards: dict[App, Dashboard] = {}
"""For as long as the kernel lives: ipywidgets keeps every widget until it is closed."""
_lock = threading.Lock()


def dashboard(app: App) -> Dashboard:
    """The app's dashboard in this kernel; made when it is first asked for, the same from then on."""
    found = _dashboards.get(app)
    if found is None:
        with _lock:
            return _dashboards.get(app) or Dashboard(app)
    app.renew()
    return found


def shown_dashboard(app: App) -> Dashboard | None:
    """The app's dashboard, if something has shown it."""
    return _dashboards.get(app)


def find_dashboard(app: App) -> Dashboard | None:
    """The app's dashboard: in a kernel made if need be, elsewhere only if `app.show()` has made it."""
    return dashboard(app) if is_in_kernel() else _dashboards.get(app)


def mimebundle(app: App, where: Where = "inline") -> dict[str, Any]:
    """What a cell's output holds for the app.

    Of the kinds of output in it a page takes the first that it knows: the JupyterLab extension the place that was asked
    for, other pages with a kernel the widget, the rest the plain HTML.
    """
    shown = dashboard(app)
    shown.cell.move_here()
    shown.widget.ask_for(where)
    shown.put_in_frame()
    widget: Any = shown.widget  # `Any`: what anywidget returns here has changed between its versions
    made = widget._repr_mimebundle_()
    bundle: dict[str, Any] = {**(made[0] if isinstance(made, tuple) else made)}
    bundle |= {"text/plain": repr(app), "text/html": shown.face()}
    if where != "inline":
        bundle[SHOWN] = {"app": app.key, "title": app.title, "kernel": kernel_id(), "where": where}
    return bundle


def show(app: App, where: Where) -> None:
    """Show the app under the cell that is running, or where else it is asked for."""
    from IPython import display

    module: Any = display  # `Any`: IPython's own annotations are partial
    if where != "inline" and is_in_kernel():
        module.display(mimebundle(app, where), raw=True)
        return
    if is_in_kernel() or current_execution() is None:  # else `nbdash serve` runs the cells, and nobody sees this
        dashboard(app)
    module.display(app)
