"""The notebook that is exported, as its author knows it: cells in order, with their numbers and tags."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from nbdash.errors import AppNotFoundError, explain
from nbdash.program.program import Piece, Program, read_cells, read_program

SKIP = "nbdash-skip"
"""The tag of cells that are left out of what is exported."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that says something."""

    number: int
    """Which code cell it is, counted from 1 as `nbdash serve` does: empty ones are not counted. Of Markdown: that of
    the code cell before it, or 0."""
    kind: Literal["code", "markdown"]
    source: str
    tags: frozenset[str] = frozenset()
    id: str = ""
    """The notebook's own name for it."""

    @property
    def is_skipped(self) -> bool:
        """Whether its author has tagged it as none of the app's."""
        return SKIP in self.tags


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook's file, read."""

    file: Path
    """Absolute."""
    title: str
    """Its first heading; without one its file's name, in words."""
    cells: tuple[Cell, ...]
    """Code and Markdown; raw and empty ones are left out."""
    program: Program
    """What is run: the code cells. One that is skipped is a comment there, so that all keep their numbers."""

    @property
    def folder(self) -> Path:
        """Where it is."""
        return self.file.parent

    @property
    def code(self) -> tuple[Cell, ...]:
        """The code cells that an export has."""
        return tuple(cell for cell in self.cells if cell.kind == "code" and not cell.is_skipped)


def read_notebook(file: Path) -> Notebook:
    """Read a notebook.

    Raises
    ------
    AppNotFoundError
        If there is no such file, or if it is no notebook.
    """
    if file.suffix == ".py":
        remedy = "Give a notebook. A script that makes an app runs under any ASGI server as it is: see docs/hosting.md."
        raise AppNotFoundError(explain(f"{str(file)!r} is a script; what is exported is a notebook.", remedy=remedy))
    program = read_program(file)
    cells: list[Cell] = []
    number = 0
    for cell in read_cells(file):
        source = "".join(cell["source"])
        kind = cell["cell_type"]
        if kind not in ("code", "markdown") or not source.strip():
            continue
        number += kind == "code"
        id = program.pieces[number - 1].id if kind == "code" else str(cell.get("id", ""))
        cells.append(Cell(number, kind, source, frozenset(cell.get("metadata", {}).get("tags", ())), id))
    skipped = {cell.id for cell in cells if cell.kind == "code" and cell.is_skipped}
    pieces = tuple(Piece(piece.id, f"# {SKIP}") if piece.id in skipped else piece for piece in program.pieces)
    return Notebook(file.resolve(), _title(file, cells), tuple(cells), replace(program, pieces=pieces))


def _title(file: Path, cells: list[Cell]) -> str:
    for cell in cells:
        heading = re.search(r"^#\s+(.+?)\s*#*$", cell.source, re.MULTILINE) if cell.kind == "markdown" else None
        if heading is not None:
            return heading[1]
    return re.sub(r"^\d+[_-]", "", file.stem).replace("_", " ").replace("-", " ").strip().capitalize()
