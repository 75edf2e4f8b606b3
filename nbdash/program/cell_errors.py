"""What is said of a cell or a script that fails: which one, its line, and the traceback from there."""

from __future__ import annotations

import traceback
from pathlib import Path

from nbdash.errors import NbdashError
from nbdash.source import place


class CellError(NbdashError):
    """A cell or a script failed; the message names it and its line, and holds the traceback.

    Parameters
    ----------
    message
        All that is said.
    cell, line
        Which cell, counted from the top, and where in it; None: it is of a script, or the line is not known.
    """

    def __init__(self, message: str, cell: int | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.cell, self.line = cell, line


def script_error(file: Path, error: BaseException) -> CellError:
    """Tell of an error in a script."""
    summary = traceback.TracebackException.from_exception(error)
    own = [frame for frame in summary.stack if frame.filename == str(file.resolve())]
    del summary.stack[: summary.stack.index(own[0]) if own else len(summary.stack)]
    line, text = (own[-1].lineno, own[-1].line) if own else (getattr(error, "lineno", None), None)
    what = f"{file.name} failed" + (f" in line {line}" if line else "") + (f": {text}" if text else ".")
    return CellError(f"{what}\n\n{''.join(summary.format()).rstrip()}", None, line)


def cell_error(file: Path, number: int, execution: int, source: str, error: BaseException) -> CellError:
    """Tell of an error in a cell: its number counts from the top, its execution is IPython's."""
    summary = traceback.TracebackException.from_exception(error)
    own = [frame for frame in summary.stack if place(frame.filename, 0).startswith("cell ")]
    line = own[-1].lineno if own else getattr(error, "lineno", None)
    lines = source.splitlines()
    text = lines[line - 1].strip() if line and line <= len(lines) and _in_cell(own, execution) else ""
    start = summary.stack.index(own[0]) if own else len(summary.stack)
    del summary.stack[:start]
    for frame in summary.stack:
        frame.filename = place(frame.filename, 0).rpartition(", ")[0]
    if isinstance(error, SyntaxError):
        summary.filename = f"cell In[{execution}]"
    what = f"Cell {number} of {file.name} failed" + (f" in line {line}: {text}" if text else ".")
    return CellError(f"{what}\n\n{''.join(summary.format()).rstrip()}", number, line)


def _in_cell(frames: list[traceback.FrameSummary], execution: int) -> bool:
    return not frames or place(frames[-1].filename, 0).startswith(f"cell In[{execution}]")
