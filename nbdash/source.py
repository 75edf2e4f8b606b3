"""Where code came from, in the author's words: the cell or file and the line; tracebacks that begin there."""

from __future__ import annotations

import inspect
import os
import re
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from nbdash.cells import cells, running_shell
from nbdash.engine.outcome import Place

_ROUTER = str(Path(__file__).parent / "pages") + os.sep


def place(filename: str, line: int) -> str:
    """Name a line as its author knows it: `cell In[3], line 5`, or `app.py, line 12`."""
    return f"{_file(filename)}, line {line}"


def where_defined(function: Callable[..., Any]) -> str:
    """The place of a function's first line; "" if it has no Python source."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    return "" if code is None else place(code.co_filename, code.co_firstlineno)


def author_traceback(error: BaseException, function: Callable[..., Any]) -> tuple[str | None, tuple[Place, ...]]:
    """Format an exception with the author's function as the first frame; nbdash's own frames above it are left out.

    Returns the text and the places of its frames, in the order of the text; None and no places if the exception did
    not pass through the function: then its message says all.
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    start: TracebackType | None = error.__traceback__
    while start is not None and start.tb_frame.f_code is not code:
        start = start.tb_next
    while start is not None and start.tb_next is not None and start.tb_frame.f_code.co_filename.startswith(_ROUTER):
        start = start.tb_next  # a function that lays out a page is called by a callback of ours
    if start is None:
        return None, ()
    summary = traceback.TracebackException(type(error), error, start, compact=True)
    places: list[Place] = []
    told: traceback.TracebackException | None = summary
    while told is not None:
        places[:0] = map(_place_of, told.stack)
        for frame in told.stack:
            frame.filename = _file(frame.filename)
        told = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
    return "".join(summary.format()).rstrip(), tuple(places)


def kernel() -> Any:
    """The Jupyter kernel that runs here; None in scripts, and where `nbdash serve` runs a notebook's cells."""
    return getattr(running_shell(), "kernel", None)


def current_execution() -> int | None:
    """The number of the cell execution that is under way; None outside IPython."""
    running = running_shell()
    return None if running is None else int(running.execution_count)


def is_in_kernel() -> bool:
    """Whether a Jupyter kernel runs here: not a script, nor a notebook whose cells `nbdash serve` runs."""
    return kernel() is not None


def kernel_id() -> str | None:
    """What Jupyter Server calls this kernel: the name of its connection file has it. None if that is not known."""
    file = getattr(getattr(kernel(), "parent", None), "connection_file", None)
    found = re.fullmatch(r"kernel-(.+)\.json", Path(str(file)).name)
    return found and found[1]


def _place_of(frame: traceback.FrameSummary) -> Place:
    named = re.fullmatch(r"cell In\[(\d+)\]", _file(frame.filename))
    execution = int(named[1]) if named else None
    id = None if execution is None else cells.id_of(execution)
    return Place(id, execution, frame.filename if execution is None else None, frame.lineno or 0, frame.name)


def _file(filename: str) -> str:
    running = running_shell()
    if running is not None:
        # only a running IPython knows which cell a generated file name stands for
        named = running.compile.format_code_name(filename)
        if named is not None:
            return f"{named[0].lower()} {named[1]}"
    return filename
