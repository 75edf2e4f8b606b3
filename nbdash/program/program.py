"""What is served: a notebook or a script, as the pieces that are run one after another."""

from __future__ import annotations
import __future__

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_origin

from nbdash.errors import AppNotFoundError, did_you_mean, explain, join_or
from nbdash.program.cell_errors import script_error

T = TypeVar("T")

_FUTURE = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)


@dataclass(frozen=True, slots=True)
class Piece:
    """A code cell of a notebook, or a statement of a script."""

    id: str
    source: str
    line: int = 1
    """Where it begins in its file; in a cell each piece has lines of its own."""


@dataclass(frozen=True, slots=True)
class Program:
    """A file that makes an app."""

    file: Path
    pieces: tuple[Piece, ...]
    is_script: bool = False
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What a notebook's metadata says under `nbdash`."""
    texts: tuple[str, ...] = ()
    """A notebook's Markdown cells."""
    flags: int = 0
    """For the compiler: what a script imports from `__future__`."""

    @property
    def message(self) -> str | None:
        """What visitors are to read while it runs."""
        return setting(self.settings, "message", str)


def read_program(file: Path) -> Program:
    """Read a notebook, or a script by its ending.

    Raises
    ------
    AppNotFoundError
        If there is no such file, or if it is no notebook.
    CellError
        If a script is no Python.
    """
    if not file.is_file():
        near = [path.name for path in sorted(file.parent.glob("*.ipynb"))] if file.parent.is_dir() else []
        near += [path.name for path in sorted(file.parent.glob("*.py"))] if file.suffix == ".py" else []
        remedy = did_you_mean(file.name, near) or (f"There are: {join_or(near)}." if near else "")
        what = "script" if file.suffix == ".py" else "notebook"
        raise AppNotFoundError(explain(f"There is no {what} {str(file)!r}.", remedy=remedy or f"Give a {what}'s path."))
    return _read_script(file) if file.suffix == ".py" else _read_notebook(file)


def _read_notebook(file: Path) -> Program:
    notebook = _notebook(file)
    cells: list[dict[str, Any]] = notebook["cells"]
    sources = [(cell.get("id"), "".join(cell["source"])) for cell in cells if cell["cell_type"] == "code"]
    code = [(id, source) for id, source in sources if source.strip()]
    pieces = tuple(Piece(id or f"cell-{number}", source) for number, (id, source) in enumerate(code, 1))
    settings = setting(notebook.get("metadata", {}), "nbdash", dict[str, Any]) or {}
    texts = tuple("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return Program(file, pieces, settings=settings, texts=texts)


def read_cells(file: Path) -> list[dict[str, Any]]:
    """All cells of a notebook as its file has them, in the newest format.

    Raises
    ------
    AppNotFoundError
        If it is no notebook.
    """
    return _notebook(file)["cells"]


def setting(settings: Mapping[str, Any], name: str, kind: type[T]) -> T | None:
    """What metadata says under a name; None if that is nothing, or nothing of this kind."""
    value = settings.get(name)
    return value if isinstance(value, get_origin(kind) or kind) else None


def _notebook(file: Path) -> dict[str, Any]:
    """What the file says. nbformat, which takes longer to import than most notebooks to run, reads only old formats."""
    try:
        notebook = json.loads(file.read_text(encoding="utf-8"))
        if notebook["nbformat"] >= 4 and all("source" in cell and "cell_type" in cell for cell in notebook["cells"]):
            return notebook
        import nbformat

        read: Any = vars(nbformat)["reads"]  # `Any`: nbformat is not typed
        return read(json.dumps(notebook), as_version=4)
    except Exception as error:  # whatever it is that is not as a notebook has it
        what = f"{str(file)!r} is no notebook: {type(error).__name__}."
        raise AppNotFoundError(explain(what, remedy="Give the path of an .ipynb or a .py file.")) from None


def _read_script(file: Path) -> Program:
    source = file.read_text(encoding="utf-8")
    try:
        flags = compile(source, str(file.resolve()), "exec", dont_inherit=True).co_flags & _FUTURE
    except SyntaxError as error:
        raise script_error(file, error) from None
    lines = source.splitlines(keepends=True)
    pieces: list[Piece] = []
    end = 0
    for statement in ast.parse(source).body:
        first = min([statement.lineno, *(one.lineno for one in getattr(statement, "decorator_list", ()))])
        last = statement.end_lineno or first
        if first <= end:  # two statements in one line are one piece
            first = pieces.pop().line
        pieces.append(Piece(f"line-{first}", "".join(lines[first - 1 : last]), first))
        end = last
    return Program(file, tuple(pieces), is_script=True, flags=flags)
