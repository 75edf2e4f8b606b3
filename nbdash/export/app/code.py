"""The notebook as a Python module that people can read and go on with: its cells in order, Markdown as comments.

Cells are marked as in the percent format, `# %%`: editors run them one by one, and Jupytext makes a notebook of them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from nbdash.app import App
from nbdash.export.app.awaited import RUNNER, awaits, in_function
from nbdash.export.findings import Finding
from nbdash.export.magics import DISPLAY, plain_cells
from nbdash.export.notebook import Cell
from nbdash.export.prepared import Prepared

MODULE = "dashboard"
"""What it is called."""

_HEAD = '''\
"""The code of {file}, cell by cell. What only shows something in a notebook is a comment; app.py serves the app."""
'''
_OF_IPYTHON = re.compile(r"In|Out|_i?\d+|_{1,3}|_i{1,3}|_[iod]h")
"""Names that only IPython gives a value."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One statement of a cell, or several that share a line."""

    source: str
    first: int
    last: int
    """Its lines."""
    statements: tuple[ast.stmt, ...]


def module_of(prepared: Prepared) -> tuple[str, list[Finding]]:
    """Return the module's text, and what of the notebook can't be said in a module beyond what is no Python."""
    plain, _ = plain_cells(prepared.notebook.code, "app")
    sources = {id(one.cell): one.source.replace("\r\n", "\n") for one in plain}
    displays = any(one.names_display for one in plain)
    code = _Code(prepared, list(sources.values()))
    parts: list[str] = []
    for cell in prepared.notebook.cells:
        if cell.is_skipped:
            continue
        if cell.kind == "markdown":
            text = "".join(f"# {line}".rstrip() + "\n" for line in cell.source.strip().splitlines())
            parts.append(f"# %% [markdown]\n{text}")
        elif id(cell) in sources:
            parts.append(f"# %% cell {cell.number}\n{code.of(cell, sources[id(cell)]).strip()}\n")
    return "\n".join([code.head(), *([DISPLAY] if displays else []), *parts]), code.findings


class _Code:
    """Turns cells into parts of one module, and notes what the module needs for that."""

    def __init__(self, prepared: Prepared, sources: list[str]) -> None:
        self.findings: list[Finding] = []
        self._file = prepared.notebook.file.name
        self._namespace = prepared.namespace
        self._bound = {name for source in sources for name in _bound_in(ast.parse(source))}
        self._future: dict[str, None] = {}
        self._awaits = False

    def head(self) -> str:
        """What stands before the cells."""
        parts = [_HEAD.format(file=re.sub(r'["\\]', "'", self._file))]
        if self._future:
            parts.append(f"from __future__ import {', '.join(self._future)}\n")
        if self._awaits:
            parts.append(RUNNER)
        return "\n".join(parts)

    def of(self, cell: Cell, source: str) -> str:
        """A cell's code in the module."""
        lines = source.split("\n")
        parts: list[str] = []
        end = awaited = 0
        for piece in _pieces(source):
            parts += lines[end : piece.first - 1]
            end = piece.last
            futures = [
                one for one in piece.statements if isinstance(one, ast.ImportFrom) and one.module == "__future__"
            ]
            self._future |= {alias.name: None for one in futures for alias in one.names}
            if futures or all(map(self._only_shows, piece.statements)):
                parts += [f"# {line}".rstrip() for line in piece.source.split("\n")]
            elif awaits(piece.source):
                awaited += 1
                name = f"_cell_{cell.number}" + (f"_{awaited}" if awaited > 1 else "")
                parts.append(self._in_function(cell, piece, name))
            else:
                parts.append(piece.source)
                for statement in piece.statements:
                    self._look(cell, statement)
        return "\n".join([*parts, *lines[end:]])

    def _only_shows(self, statement: ast.stmt) -> bool:
        """Whether a statement does nothing but show something in the notebook: `app`, `app.run()`, `figure.show()`."""
        match statement:
            case ast.Expr(ast.Name(name)):
                return isinstance(self._namespace.get(name), App)
            case ast.Expr(ast.Call(ast.Attribute(ast.Name(name), "show" | "run" as method))):
                return _is_shown(self._namespace.get(name), method)
            case _:
                return False

    def _in_function(self, cell: Cell, piece: _Piece, name: str) -> str:
        self._awaits = True
        try:
            return in_function(piece.source, name)
        except SyntaxError as error:
            what = f"A statement that awaits becomes a function in a module, and this one can't: {error.msg}."
            remedy = "Put what it awaits into an async function of its own, and await that: result = await load()."
            self._find(cell, piece.first, what, remedy)
            return piece.source

    def _look(self, cell: Cell, statement: ast.stmt) -> None:
        """Find what does not mean in a module what it means in a notebook."""
        match statement:
            case ast.If(ast.Compare(ast.Name("__name__"), [ast.Eq()], [ast.Constant("__main__")]), body):
                if not all(map(self._only_shows, body)):
                    what = "This is run only where __name__ is '__main__': in the notebook, not in a module."
                    self._find(cell, statement.lineno, what, "Take what the app needs out of the condition.")
                return
            case _:
                pass
        for node in _at_top(statement):
            if isinstance(node, ast.Call) and self._only_shows(ast.Expr(node)) and _is_run(node):
                what = f"{ast.unparse(node)} would serve the app while it is loaded."
                self._find(cell, node.lineno, what, "Put it on a line of its own: there it is left out.")
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and node.id not in self._bound and _OF_IPYTHON.fullmatch(node.id):
                what = f"{node.id} is IPython's, and not there in plain Python."
                self._find(cell, node.lineno, what, "Write it without, or tag the cell nbdash-skip.")

    def _find(self, cell: Cell, line: int, what: str, remedy: str) -> None:
        self.findings.append(Finding("app", cell.number, what, remedy, line))


def _pieces(source: str) -> Iterator[_Piece]:
    lines = source.split("\n")
    held: list[ast.stmt] = []
    for statement in [*ast.parse(source).body, None]:
        if held and (statement is None or _first(statement) > (held[-1].end_lineno or 0)):
            first, last = _first(held[0]), held[-1].end_lineno or 0
            yield _Piece("\n".join(lines[first - 1 : last]), first, last, tuple(held))
            held = []
        if statement is not None:
            held.append(statement)


def _first(statement: ast.stmt) -> int:
    return min([statement.lineno, *(one.lineno for one in getattr(statement, "decorator_list", ()))])


def _is_shown(value: Any, method: str) -> bool:
    if isinstance(value, App):
        return True
    module = value.__name__ if isinstance(value, ModuleType) else type(value).__module__
    return method == "show" and module.partition(".")[0] in ("matplotlib", "plotly")


def _is_run(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr == "run"


def _at_top(node: ast.AST) -> Iterator[ast.AST]:
    """A statement's nodes that are run with it: not those in functions."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from _at_top(child)


def _bound_in(tree: ast.AST) -> Iterator[str]:
    """The names that a cell gives a value, also in functions."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(name, ast.Store() | ast.Del()) | ast.arg(name):
                yield name
            case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
                yield name
            case ast.alias(name, asname):
                yield asname or name.partition(".")[0]
            case ast.ExceptHandler(_, str(name)) | ast.MatchAs(_, str(name)) | ast.MatchStar(str(name)):
                yield name
            case _:
                pass
