"""Runs a notebook's cells where there is no IPython. Magics have become plain Python when they were exported."""

from __future__ import annotations

import ast
import inspect
import linecache
import sys
import traceback
from collections.abc import Sequence
from types import ModuleType
from typing import Any, TypedDict

from nbdash.program.cell_errors import CellError

_FUTURE = 0x1FFE0000
"""The flags of what a cell imports from `__future__`: they hold for the cells after it, too."""


class CellSource(TypedDict):
    """A cell as it was exported."""

    number: int
    """As people count, from the top."""
    source: str


async def run_cells(cells: Sequence[CellSource], file: str) -> dict[str, Any]:
    """Run cells one after the other, with top-level await; return what they have defined.

    Parameters
    ----------
    cells
        In their order.
    file
        The notebook's name, for tracebacks.

    Raises
    ------
    CellError
        At the first that fails.
    """
    module = sys.modules["__main__"] = ModuleType("__main__")
    namespace = vars(module)
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    for cell in cells:
        name = f"cell {cell['number']} of {file}"
        source = cell["source"]
        # tracebacks and `inspect` show lines of files, or of what stands here
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        try:
            code = compile(source, name, "exec", flags, dont_inherit=True)
            flags |= code.co_flags & _FUTURE
            result = eval(code, namespace)  # of a module's code it is None, or what is to be awaited
            if code.co_flags & inspect.CO_COROUTINE:
                await result
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # of `sys.exit` too: there would be no app
            raise _failed(cell["number"], name, error) from None
    return namespace


def _failed(number: int, name: str, error: BaseException) -> CellError:
    summary = traceback.TracebackException.from_exception(error)
    own = [frame for frame in summary.stack if frame.filename == name]
    del summary.stack[: summary.stack.index(own[0]) if own else len(summary.stack)]
    line, text = (own[-1].lineno, own[-1].line) if own else (getattr(error, "lineno", None), None)
    what = f"C{name[1:]} failed" + (f" in line {line}" if line else "") + (f": {text}" if text else ".")
    return CellError(f"{what}\n\n{''.join(summary.format()).rstrip()}", number, line)
