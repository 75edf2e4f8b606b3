"""Which cell runs: IPython says when one begins and ends, and Jupyter's frontends say which one it is.

Where nobody runs cells by hand there are none: a script is no notebook, and `nbdash serve` runs each cell once. Only
`nbdash serve --dev` runs them again, and says so itself.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from types import FrameType
from typing import Any

AT_ONCE_S = 0.2
"""Nobody can choose another cell and run it in less."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One run of one cell."""

    id: str | None
    """The notebook's own name for it, the same each time it is run; None from frontends that do not tell."""
    execution: int
    """The number of this run, as in `In[3]`; after `%reset` they begin anew."""
    run: int
    """The same without beginning anew."""


class Cells:
    """The cells of one kernel, as they are run.

    The listeners are called on the thread of the cell. What one raises is printed there.
    """

    def __init__(self) -> None:
        self.before: list[Callable[[Cell], None]] = []
        """Called when a cell begins."""
        self.after: list[Callable[[Cell, bool], None]] = []
        """Called when a cell has ended; the flag says whether it did so without an error."""
        self.deleted: list[Callable[[str], None]] = []
        """Called with the id of a cell that the notebook has no more, before the next one begins."""
        self.version = 0
        """Rises whenever `place` may say something else."""
        self._ids: dict[int, str | None] = {}
        self._order: list[str] = []
        self._places: dict[str, int] = {}
        self._last: _Request | None = None
        self._running = _Running()
        self._shell: Any = None
        self._runs = 0
        self._told_deleted: list[str] = []

    @property
    def current(self) -> Cell | None:
        """The one that runs now on this thread; None between cells, in callbacks, and outside a kernel."""
        return self._running.cell

    @property
    def author(self) -> Cell | None:
        """The one that what is being defined now belongs to: it will be defined again when the cell is run again.

        None also while a module is imported: that happens once, however often the cell is run.
        """
        self.follow()
        cell = self.current
        return None if cell is None or is_importing() else cell

    def id_of(self, execution: int) -> str | None:
        """The id of the cell that had this execution number; None if the frontend has not told it."""
        return self._ids.get(execution)

    def place(self, id: str | None) -> int | None:
        """Where in the notebook a cell stands, counted from the top; None if that is not known.

        Frontends do not say it. A cell keeps the place of its first run; those that are run one at once after the
        other, as by Run All, stand in this order.
        """
        return None if id is None else self._places.get(id)

    def follow(self) -> None:
        """Listen to IPython's shell from now on, if a person uses it. What runs already counts as begun."""
        shell = running_shell()
        if shell is None or shell is self._shell or not (hasattr(shell, "kernel") or hasattr(shell, "mainloop")):
            return  # neither a kernel nor a terminal: `nbdash serve` runs each cell once
        self._shell = shell
        shell.events.register("pre_run_cell", self._begin)
        shell.events.register("post_run_cell", self._end)
        is_in_cell = _request(shell).get("header", {}).get("msg_type") == "execute_request"
        if is_in_cell and threading.current_thread() is threading.main_thread():
            self._begin(None)

    def keep(self, order: Sequence[str]) -> None:
        """Say which cells there are, by their ids from the top, where no frontend does; what others had is gone."""
        for gone in set(self._order) - set(order):
            _tell(self.deleted, gone)
        if self._order != list(order):
            self._order = list(order)
            self._number()

    @contextmanager
    def run(self, id: str, execution: int) -> Generator[None]:
        """Run a cell where no frontend tells of it: what the block defines is the cell's.

        Parameters
        ----------
        id
            The cell's.
        execution
            The number that IPython gives this run.
        """
        self._runs += 1
        self._running.cell = cell = Cell(id, execution, self._runs)
        self._ids[execution] = id
        _tell(self.before, cell)
        is_good = False
        try:
            yield
            is_good = True
        finally:
            self._running.cell = None
            _tell(self.after, cell, is_good)

    def _begin(self, info: Any) -> None:
        # `Any`: IPython's own annotations are partial
        request = _request(self._shell)
        metadata: dict[str, Any] = request.get("metadata") or {}
        running, message = self._running, request.get("header", {}).get("msg_id")
        if running.cell is not None and running.message == message:
            return  # `%%capture` and the like run a cell within the cell
        self._runs += 1
        running.message, running.info, running.has_failed = message, info, False
        running.cell = cell = Cell(metadata.get("cellId"), self._execution(has_begun=info is None), self._runs)
        self._ids[cell.execution] = cell.id
        self._note_deleted(metadata.get("deletedCells") or [])
        self._note_place(cell, request.get("header") or {})
        _tell(self.before, cell)

    def _execution(self, has_begun: bool) -> int:
        """The number of the cell that runs.

        The shell's own counter is the next cell's by then in IPython 9.18, this one's in older ones. The sources are
        stored when a cell begins, after an empty one at the start.
        """
        count = len(self._shell.history_manager.input_hist_parsed)
        return count - 1 if has_begun else count

    def _note_deleted(self, ids: list[str]) -> None:
        # JupyterLab repeats the list with each cell of a Run All, also after one whose deletion was undone
        told, self._told_deleted = self._told_deleted, ids
        for id in ids:
            if id in told:
                continue
            if id in self._order:
                self._order.remove(id)
                self._number()
            _tell(self.deleted, id)

    def _note_place(self, cell: Cell, header: dict[str, Any]) -> None:
        last, this = self._last, _Request(cell.id, header.get("session"), header.get("date"))
        self._last = this
        if cell.id is None:
            return
        after = last.id if last is not None and last.id != cell.id and this.follows(last) else None
        start = -1 if after is None else self._order.index(after)
        if cell.id not in self._order:
            self._order.insert(len(self._order) if after is None else start + 1, cell.id)
        elif self._order.index(cell.id) < start:
            self._order.remove(cell.id)
            self._order.insert(start, cell.id)
        else:
            return
        self._number()

    def _number(self) -> None:
        self._places = {id: place for place, id in enumerate(self._order)}
        self.version += 1

    def _end(self, result: Any) -> None:
        running = self._running
        if running.cell is None:
            return
        running.has_failed = running.has_failed or not result.success
        if running.info is not None and result.info is not running.info:
            return  # one within the cell
        cell, running.cell = running.cell, None
        if self._last is not None:
            self._last.lasted_s = time.monotonic() - self._last.began
        _tell(self.after, cell, not running.has_failed)


@dataclass
class _Request:
    """A frontend's request to run a cell."""

    id: str | None
    session: str | None
    """The frontend's."""
    date: datetime | None
    """When it was sent, by the frontend's clock."""
    began: float = field(default_factory=time.monotonic)
    lasted_s: float = 0.0

    def follows(self, last: _Request) -> bool:
        """Whether it was sent together with the last, or as soon as that had ended: not for a person to pick a cell."""
        if last.id is None or last.session != self.session or self.date is None or last.date is None:
            return False
        gap_s = (self.date - last.date).total_seconds()
        return 0 <= gap_s < AT_ONCE_S or 0 <= gap_s - last.lasted_s < AT_ONCE_S


class _Running(threading.local):
    """What runs on one thread: cells of a subshell have their own."""

    cell: Cell | None = None
    message: str | None = None
    """The request that it was sent with."""
    info: Any = None
    """IPython's own object for it; None if it had begun before anybody listened."""
    has_failed: bool = False


cells = Cells()
"""Those of this process."""


def _tell(listeners: list[Callable[..., None]], *news: Any) -> None:
    for listener in list(listeners):
        try:
            listener(*news)
        except Exception:  # the others are told all the same
            traceback.print_exc()


def is_importing() -> bool:
    """Whether a module is being imported here, by a cell or a program."""
    frame: FrameType | None = sys._getframe(1)  # pyright: ignore[reportPrivateUsage] (inspect's is a hundred times slower)
    while frame is not None and frame.f_globals.get("__name__") != "__main__":
        if frame.f_code.co_name == "<module>":
            return True
        frame = frame.f_back
    return False


def _request(shell: Any) -> dict[str, Any]:
    try:
        return shell.get_parent() or {}
    except AttributeError:
        return {}


def running_shell() -> Any:
    """IPython's shell; None where it does not run."""
    # `Any`: IPython must not be imported only to learn that it is not running
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython is not None else None
