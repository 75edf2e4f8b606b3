"""Run a notebook's cells or a script's statements in this process, and find the app that they made."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from nbdash.app import App
from nbdash.capture import is_capturing
from nbdash.components.own.define import NOTEBOOK
from nbdash.errors import AppNotFoundError, did_you_mean, explain, join_or
from nbdash.program.cell_errors import cell_error, script_error
from nbdash.program.program import Piece, Program, read_program

if TYPE_CHECKING:
    from nbdash.program.progress import Progress

_scripts: list[ModuleType] = []
"""Those that are being run."""


def takes_over(app: App) -> bool:
    """Whether `app.run()` is to return at once, because the script that says it is run to be served already."""
    if not _scripts:
        return False
    if app not in vars(_scripts[-1]).values():  # a function of the script has made it
        vars(_scripts[-1]).setdefault("app", app)
    return True


class Loader:
    """Runs the pieces of a program in this process: a notebook's in IPython, a script's as Python itself would.

    The working directory becomes the program's folder, as in Jupyter. Magics, shell escapes and top-level await work in
    notebooks; what a cell would display is not displayed.

    Parameters
    ----------
    program
        What is run.
    is_apart
        True: it is one of several notebooks in this process, each of which has a shell of its own.
    """

    def __init__(self, program: Program, *, is_apart: bool = False) -> None:
        self.program = program
        self.namespace: dict[str, Any]
        """What it has defined."""
        folder = program.file.resolve().parent
        if program.is_script:
            module = sys.modules["__main__"] = ModuleType("__main__")
            module.__file__ = str(program.file.resolve())
            sys.argv = [str(program.file)]
            self.namespace = vars(module)
            self._module = module
        else:
            self._shell = _shell(program.file if is_apart else None)
            self.namespace = self._shell.user_ns
            os.chdir(folder)
        if sys.path[:1] != [str(folder)]:
            sys.path.insert(0, str(folder))

    def take_over(self) -> None:
        """Be the notebook that IPython and `__main__` mean, again, and be in its folder."""
        from IPython.core.interactiveshell import InteractiveShell

        InteractiveShell.clear_instance()
        InteractiveShell._instance = self._shell  # pyright: ignore[reportPrivateUsage] (traitlets has no other way)
        sys.modules["__main__"] = self._shell.user_module
        os.chdir(self.program.file.resolve().parent)

    @property
    def next_execution(self) -> int:
        """The number that IPython gives the next run; in a script there are none."""
        return 0 if self.program.is_script else int(self._shell.execution_count)

    async def run_all(self, progress: Progress | None = None) -> dict[str, Any]:
        """Run all pieces, and return what they have defined; `progress` is told of each as it begins.

        Raises
        ------
        CellError
            At the first piece that fails.
        """
        for number, piece in enumerate(self.program.pieces, 1):
            if progress is not None:
                progress.begin(number, len(self.program.pieces))
            await self.run(piece)
        return self.namespace

    async def run(self, piece: Piece) -> None:
        """Run one.

        Raises
        ------
        CellError
            If it fails.
        """
        if self.program.is_script:
            self._run_statement(piece)
            return
        result = await self._shell.run_cell_async(
            piece.source,
            store_history=True,
            transformed_cell=self._shell.transform_cell(piece.source),
            preprocessing_exc_tuple=None,
        )
        error = result.error_before_exec or result.error_in_exec
        if isinstance(error, KeyboardInterrupt):
            raise error
        if error is not None:
            number = self.program.pieces.index(piece) + 1
            raise cell_error(self.program.file, number, result.execution_count, piece.source, error)

    def _run_statement(self, piece: Piece) -> None:
        file = str(self.program.file.resolve())
        source = "\n" * (piece.line - 1) + piece.source  # so that its lines have the numbers they have in the file
        _scripts.append(self._module)
        try:
            exec(compile(source, file, "exec", self.program.flags, dont_inherit=True), self.namespace)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # of `sys.exit` too: there would be no app
            raise script_error(self.program.file, error) from None
        finally:
            _scripts.pop()


async def run_program(program: Program, progress: Progress | None = None) -> dict[str, Any]:
    """Run all pieces, and return what they have defined.

    Parameters
    ----------
    program
        A notebook or a script.
    progress
        Is told of each piece as it begins.

    Raises
    ------
    CellError
        At the first piece that fails.
    """
    if progress is not None:
        progress.message = progress.message or program.message
    return await Loader(program).run_all(progress)


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
            namespace = dict(thread.submit(lambda: asyncio.run(run_program(read_program(file)))).result())
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
        raise AppNotFoundError(
            explain(
                f"No {'statement' if file.suffix == '.py' else 'cell'} made an app.",
                where=str(file),
                remedy="Make one: app = App().",
            )
        )
    if len(distinct) > 1:
        remedy = f"Say which with --app: {join_or(list(distinct.values()))}."
        raise AppNotFoundError(explain(f"There are {len(distinct)} apps.", where=str(file), remedy=remedy))
    return next(iter(apps.values()))


def _shell(apart: Path | None) -> Any:
    # `Any`: IPython's own annotations are partial
    from IPython.core.interactiveshell import InteractiveShell

    if apart is not None:
        InteractiveShell.clear_instance()
    shell: Any = InteractiveShell.instance()
    if apart is not None:
        shell.compile = _compiler(apart.name)
        shell.user_ns[NOTEBOOK] = apart.stem
    # nobody looks: a cell's last expression is evaluated, but neither formatted nor printed
    shell.ast_node_interactivity = "none"
    shell.display_formatter.format = _only_captured(shell.display_formatter.format)
    shell.display_pub.publish = _no_publish
    shell._showtraceback = _no_publish
    shell.enable_gui = _no_publish  # of `%matplotlib`: no window opens, so no loop of a toolkit is needed
    return shell


def _compiler(notebook: str) -> Any:
    """A compiler whose cells have names that are those of one notebook, also where another's shell is asked."""
    from IPython.core.compilerop import CachingCompiler

    class Compiler(CachingCompiler):
        def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
            return f"cell In[{number}] of {notebook}"

        def format_code_name(self, name: str) -> None:
            return None  # it is what people are to read

    return Compiler()


def _only_captured(format: Callable[..., Any]) -> Callable[..., tuple[dict[str, Any], dict[str, Any]]]:
    def format_if_captured(*arguments: Any, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        return format(*arguments, **options) if is_capturing() else ({}, {})

    return format_if_captured


def _no_publish(*arguments: Any, **options: Any) -> None:
    return None
