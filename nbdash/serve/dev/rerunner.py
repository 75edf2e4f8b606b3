"""Keeps a program's names as one run of its present text would leave them, by running as little as that takes."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from nbdash.app import App
from nbdash.cells import cells
from nbdash.program.loader import Loader
from nbdash.program.program import Piece, Program, read_program
from nbdash.program.progress import Progress
from nbdash.serve.dev.names_used import names_used
from nbdash.serve.dev.plan import aligned, to_run


class Rerunner:
    """Runs a program, and again what its edits concern.

    Parameters
    ----------
    program
        As it is at first; nothing has run yet.
    progress
        Is told of each piece as it begins.
    name
        Its own among several notebooks in this process. Copies of a notebook have cells of the same ids.
    keep
        Is told which cells there are, by their ids.
    """

    def __init__(
        self,
        program: Program,
        progress: Progress,
        *,
        name: str = "",
        keep: Callable[[Sequence[str]], None] = cells.keep,
    ) -> None:
        self._name = name
        self._keep = keep
        program = self._named(program)
        self._loader = Loader(program, is_apart=bool(name))
        self._progress = progress
        self._pending = {piece.id for piece in program.pieces}
        """The ids of those that are still to run: the ones after a failure, too."""

    @property
    def namespace(self) -> dict[str, Any]:
        """What the program has defined."""
        return self._loader.namespace

    async def run(self) -> int:
        """Run what is to run; say how many pieces that were.

        Raises
        ------
        CellError
            If one fails. The others are run the next time.
        """
        program = self._loader.program
        if self._name:
            self._loader.take_over()
        self._keep([piece.id for piece in program.pieces])
        planned = [piece for piece in program.pieces if piece.id in self._pending]
        for number, piece in enumerate(planned, 1):
            self._progress.begin(number, len(planned))
            with cells.run(piece.id, self._loader.next_execution):
                await self._loader.run(piece)
            self._pending.discard(piece.id)
        return len(planned)

    def edit(self, forgotten: Collection[str] = ()) -> None:
        """Read the file again, and find what is to run because of its edits, or imports modules that are forgotten.

        Raises
        ------
        NbdashError
            If the file can't be read.
        """
        old = self._loader.program
        new = self._named(read_program(old.file))
        if new.is_script:
            new = replace(new, pieces=tuple(aligned(old.pieces, new.pieces)))
        imports = {piece.id for piece in new.pieces if _imports(self._plain(piece.source), forgotten)}
        planned = to_run(
            old.pieces, new.pieces, self._pending | imports, is_passed_on=self._is_passed_on, plain=self._plain
        )
        self._forget_names(old.pieces, new.pieces)
        self._pending = {piece.id for piece in planned}
        self._loader.program = new

    def _named(self, program: Program) -> Program:
        if not self._name:
            return program
        return replace(program, pieces=tuple(replace(one, id=f"{self._name}/{one.id}") for one in program.pieces))

    def _forget_names(self, old: Iterable[Piece], new: Iterable[Piece]) -> None:
        """Names that no piece binds any more are gone, as they would be after one run from the top."""
        bound = {name for piece in new for name in names_used(self._plain(piece.source)).bound}
        for piece in old:
            for name in names_used(self._plain(piece.source)).bound - bound:
                self.namespace.pop(name, None)

    def _is_passed_on(self, name: str) -> bool:
        return not isinstance(self.namespace.get(name), (App, ModuleType))

    def _plain(self, source: str) -> str:
        if self._loader.program.is_script:
            return source
        from IPython.core.inputtransformer2 import TransformerManager

        transformer: Any = TransformerManager()  # `Any`: IPython's own annotations are partial
        return transformer.transform_cell(source)


def forget_modules(folder: Path) -> set[str]:
    """Have the modules of a folder imported anew; their names."""
    found = {
        name
        for name, module in list(sys.modules.items())
        if (file := getattr(module, "__file__", None)) is not None
        and name != "__main__"
        and folder in Path(file).parents
        and "site-packages" not in file
    }
    for name in found:
        del sys.modules[name]
    return found


def _imports(source: str, modules: Collection[str]) -> bool:
    if not modules:
        return False
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return False
    named: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            named |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            named |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return not named.isdisjoint(modules)
