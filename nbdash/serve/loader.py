"""Run a notebook's cells once, in this process, with IPython's own machinery; find the app that they made."""

from __future__ import annotations

import asyncio
import os
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

from nbdash.app import App
from nbdash.errors import AppNotFoundError, NbdashError, did_you_mean, explain, join_or
from nbdash.source import place


class CellError(NbdashError):
    """A cell failed; the message names it and its line, and holds the traceback."""


async def run_notebook(file: Path) -> dict[str, Any]:
    """Run all code cells and return what they have defined.

    The working directory becomes the notebook's folder, as in Jupyter. Magics, shell escapes and top-level await work;
    what a cell would display is not displayed.

    Raises
    ------
    CellError
        At the first cell that fails.
    AppNotFoundError
        If there is no such notebook.
    """
    cells = _code_cells(file)
    shell = _shell()
    os.chdir(file.resolve().parent)
    sys.path.insert(0, str(file.resolve().parent))
    for number, source in enumerate(cells, 1):
        result = await shell.run_cell_async(
            source,
            store_history=True,
            transformed_cell=shell.transform_cell(source),
            preprocessing_exc_tuple=None,
        )
        error = result.error_before_exec or result.error_in_exec
        if isinstance(error, KeyboardInterrupt):
            raise error
        if error is not None:
            raise _cell_error(file, number, source, error)
    return cast("dict[str, Any]", shell.user_ns)


def load_app(file: Path, name: str | None = None) -> App:
    """Run a notebook beside whatever else this process does, and return its app; nothing else of it stays.

    For tests: the working directory, `sys.path` and IPython's shell are afterwards what they were.

    Raises
    ------
    CellError
        At the first cell that fails.
    AppNotFoundError
        If there is no such notebook, or no such app in it.
    """
    from IPython.core.interactiveshell import InteractiveShell

    folder, path, main = Path.cwd(), list(sys.path), sys.modules["__main__"]
    had_shell = InteractiveShell.initialized()
    try:
        with ThreadPoolExecutor(1) as thread:  # a test may have a loop running in its own thread
            namespace = dict(thread.submit(lambda: asyncio.run(run_notebook(file))).result())
    finally:
        os.chdir(folder)
        sys.path[:], sys.modules["__main__"] = path, main
        if not had_shell:
            InteractiveShell.clear_instance()
    return find_app(namespace, name, file)


def find_app(namespace: dict[str, Any], name: str | None, file: Path) -> App:
    """The app of this name; without a name, the only one that there is.

    Raises
    ------
    AppNotFoundError
        If there is none, or if there are several and no name says which.
    """
    apps = {key: value for key, value in namespace.items() if isinstance(value, App) and not key.startswith("_")}
    if name is not None:
        if name in apps:
            return apps[name]
        remedy = did_you_mean(name, apps) or (f"There are: {join_or(list(apps))}." if apps else "Make one with App().")
        raise AppNotFoundError(explain(f"There is no app named {name!r}.", where=str(file), remedy=remedy))
    distinct = {id(app): key for key, app in apps.items()}
    if not distinct:
        raise AppNotFoundError(explain("No cell made an app.", where=str(file), remedy="Make one: app = App()."))
    if len(distinct) > 1:
        remedy = f"Say which with --app: {join_or(list(distinct.values()))}."
        raise AppNotFoundError(explain(f"There are {len(distinct)} apps.", where=str(file), remedy=remedy))
    return next(iter(apps.values()))


def _code_cells(file: Path) -> list[str]:
    import nbformat

    read: Any = vars(nbformat)["read"]  # `Any`: nbformat is not typed
    if not file.is_file():
        near = [path.name for path in file.parent.glob("*.ipynb")] if file.parent.is_dir() else []
        remedy = did_you_mean(file.name, near) or (
            f"There are: {join_or(near)}." if near else "Give a notebook's path."
        )
        raise AppNotFoundError(explain(f"There is no notebook {str(file)!r}.", remedy=remedy))
    try:
        notebook: Any = read(file, as_version=4)
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, UnicodeDecodeError) as error:
        what = f"{str(file)!r} is no notebook: {type(error).__name__}."
        raise AppNotFoundError(
            explain(what, remedy="Give the path of an .ipynb file; run a script with Python.")
        ) from None
    return [cell.source for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]


def _shell() -> Any:
    # `Any`: IPython's own annotations are partial
    from IPython.core.interactiveshell import InteractiveShell

    shell: Any = InteractiveShell.instance()
    # nobody looks: a cell's last expression is evaluated, but neither formatted nor printed
    shell.ast_node_interactivity = "none"
    shell.display_formatter.format = _no_format
    shell.display_pub.publish = _no_publish
    shell._showtraceback = _no_publish
    return shell


def _no_format(*arguments: Any, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    return {}, {}


def _no_publish(*arguments: Any, **options: Any) -> None:
    return None


def _cell_error(file: Path, number: int, source: str, error: BaseException) -> CellError:
    summary = traceback.TracebackException.from_exception(error)
    own = [frame for frame in summary.stack if place(frame.filename, 0).startswith("cell ")]
    line = own[-1].lineno if own else getattr(error, "lineno", None)
    lines = source.splitlines()
    text = lines[line - 1].strip() if line and line <= len(lines) and _in_cell(own, number) else ""
    start = summary.stack.index(own[0]) if own else len(summary.stack)
    del summary.stack[:start]
    for frame in summary.stack:
        frame.filename = place(frame.filename, 0).rpartition(", ")[0]
    if isinstance(error, SyntaxError):
        summary.filename = f"cell In[{number}]"
    what = f"Cell {number} of {file.name} failed" + (f" in line {line}: {text}" if text else ".")
    return CellError(f"{what}\n\n{''.join(summary.format()).rstrip()}")


def _in_cell(frames: list[traceback.FrameSummary], number: int) -> bool:
    return not frames or place(frames[-1].filename, 0).startswith(f"cell In[{number}]")
