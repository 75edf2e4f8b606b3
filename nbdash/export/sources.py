"""The notebook's Python: its cells, and the modules beside it that they import, as syntax trees."""

from __future__ import annotations

import ast
import os
import site
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from nbdash.export.magics import with_calls
from nbdash.export.notebook import Notebook


@dataclass(frozen=True)
class Source:
    """A cell, or a module that one imports."""

    cell: int
    """The cell; of a module, the first that imports it."""
    text: str
    names: Mapping[str, Any]
    """What it has defined."""
    file: Path | None = None
    """Of a module."""

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax; what is no Python has run all the same, and is left out here."""
        try:
            return ast.parse(self.text)
        except SyntaxError:
            return ast.Module([], [])

    def line(self, node: ast.expr | ast.stmt) -> int | None:
        """The line of something in a cell; in a module it is told by `within`."""
        return node.lineno if self.file is None else None

    def within(self, node: ast.expr | ast.stmt) -> str:
        """Where in a module something is, in words; "" in a cell."""
        return "" if self.file is None else f" in {self.file.name}, line {node.lineno}"


@dataclass(frozen=True, slots=True)
class Imported:
    """A module that is named in an import."""

    name: str
    """With dots."""
    source: Source
    node: ast.expr | ast.stmt
    is_optional: bool
    """Whether the code goes on without it."""


class Sources:
    """All Python that is the author's own.

    Parameters
    ----------
    notebook
        The notebook.
    namespace
        What it has defined.
    loaded
        Modules that were imported while it ran, with the first cell: some are found in no import statement.
    """

    def __init__(self, notebook: Notebook, namespace: Mapping[str, Any], loaded: Mapping[str, int]) -> None:
        self.folder = notebook.folder
        self.all = [Source(cell.number, with_calls(cell.source), namespace) for cell in notebook.code]
        self.imports: list[Imported] = []
        """Of modules that are not the author's."""
        self._known: set[Path] = set()
        for name, cell in loaded.items():
            file = getattr(sys.modules.get(name), "__file__", None)
            if file is not None and is_own(Path(file), self.folder):
                self._add(Path(file), cell)
        for source in self.all:  # which grows
            for imported in _imports(source, self.folder):
                files = _files_of(imported.name, self.folder)
                if files:
                    for file in files:
                        self._add(file, source.cell)
                else:
                    self.imports.append(imported)

    @property
    def modules(self) -> list[Source]:
        """Those of files, in the order of their paths."""
        return sorted((source for source in self.all if source.file), key=lambda source: str(source.file))

    def _add(self, file: Path, cell: int) -> None:
        if file not in self._known and file.suffix == ".py":
            self._known.add(file)
            loaded = (one for one in list(sys.modules.values()) if getattr(one, "__file__", None) == str(file))
            names: dict[str, Any] = next((vars(one) for one in loaded), dict[str, Any]())
            self.all.append(Source(cell, file.read_text(encoding="utf-8"), names, file))


def is_own(path: Path, folder: Path) -> bool:
    """Whether a file is one of the author's: in the folder, and of no environment or tool that is in it too."""
    if not path.is_relative_to(folder):
        return False
    parts = path.relative_to(folder).parts
    hidden = any(part.startswith(".") or part in ("__pycache__", "node_modules") for part in parts)
    return not hidden and not any(path.is_relative_to(root) for root in libraries() if not folder.is_relative_to(root))


def libraries() -> list[Path]:
    """Where Python and what is installed are."""
    places = [sys.prefix, sys.base_prefix, *site.getsitepackages(), site.getusersitepackages()]
    return [Path(place) for place in dict.fromkeys([*places, *sysconfig.get_paths().values()])]


def catches(node: ast.Try, *names: str) -> bool:
    """Whether a `try` goes on after one of these errors."""
    for handler in node.handlers:
        if handler.type is None:
            return True
        caught = {inner.id for inner in ast.walk(handler.type) if isinstance(inner, ast.Name)}
        if caught & {*names, "Exception", "BaseException"}:
            return True
    return False


def _imports(source: Source, folder: Path) -> Iterator[Imported]:
    tried = {
        inner
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Try) and catches(node, "ImportError", "ModuleNotFoundError")
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(source.tree):
        for name in _names(node, source, folder):
            assert isinstance(node, (ast.expr, ast.stmt))
            yield Imported(name, source, node, node in tried)


def _names(node: ast.AST, source: Source, folder: Path) -> list[str]:
    """The modules that a statement or a call imports; where it can't be told whether a name is one, it counts."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level and source.file is not None:
            package = source.file.parents[node.level - 1]
            base = ".".join([*package.relative_to(folder).parts, *filter(None, [base])])
        return [f"{base}.{alias.name}" if base else alias.name for alias in node.names]
    if isinstance(node, ast.Call) and len(node.args) > 0 and isinstance(node.args[0], ast.Constant):
        function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        name = node.args[0].value
        return [name] if function in ("import_module", "__import__") and isinstance(name, str) and name else []
    return []


def _files_of(name: str, folder: Path) -> list[Path]:
    """The author's files that a module and its packages are; none if it is somebody else's."""
    if name.partition(".")[0] in sys.builtin_module_names:
        return []
    found: list[Path] = []
    place = folder
    for part in name.split("."):
        place = place / part
        for file in (place / "__init__.py", place.with_name(f"{part}.py")):
            if file.is_file() and os.access(file, os.R_OK):
                found.append(file)
                break
        if not place.is_dir():
            break
    return found
