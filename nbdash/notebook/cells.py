"""Which cell runs: IPython says when one begins and ends, and Jupyter's frontends say which one it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Cell:
    """One run of one cell."""

    id: str | None
    """The notebook's own name for it, the same each time it is run; None from frontends that do not tell."""
    execution: int
    """The number of this run, as in `In[3]`."""


class Cells:
    """The cells of one kernel, as they are run.

    The listeners are called on the thread of the cell. What they raise IPython prints and forgets.
    """

    def __init__(self) -> None:
        self.current: Cell | None = None
        """The one that runs now; None between cells."""
        self.before: list[Callable[[Cell], None]] = []
        """Called when a cell begins."""
        self.after: list[Callable[[Cell, bool], None]] = []
        """Called when a cell has ended; the flag says whether it did so without an error."""
        self._ids: dict[int, str | None] = {}

    def id_of(self, execution: int) -> str | None:
        """The id of the cell that had this execution number; None if the frontend has not told it."""
        return self._ids.get(execution)

    def follow(self, shell: Any) -> None:
        """Listen to IPython's shell from now on. What runs already counts as begun."""
        shell.events.register("pre_run_cell", self._begin)
        shell.events.register("post_run_cell", self._end)
        self._begin_with(_metadata(shell).get("cellId"), int(shell.execution_count))

    def _begin(self, info: Any) -> None:
        # `Any`: IPython's own annotations are partial
        shell = _shell()
        if shell is not None:
            self._begin_with(info.cell_id, int(shell.execution_count))

    def _begin_with(self, id: str | None, execution: int) -> None:
        cell = self.current = Cell(id, execution)
        self._ids[execution] = id
        for listener in self.before:
            listener(cell)

    def _end(self, result: Any) -> None:
        cell, self.current = self.current, None
        if cell is not None:
            for listener in self.after:
                listener(cell, bool(result.success))


cells = Cells()
"""Those of this process."""


def _metadata(shell: Any) -> dict[str, Any]:
    try:
        return shell.get_parent().get("metadata") or {}
    except AttributeError:
        return {}


def _shell() -> Any:
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython is not None else None
