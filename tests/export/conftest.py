"""Notebooks to export, and a process that is afterwards what it was."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

APP = "from nbdash import App, html\napp = App()\napp.layout = html.P('hello', id='p')"


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Write a notebook of cells: code, or Markdown that begins with `# `; a pair has tags."""

    def write(*cells: str | tuple[str, list[str]], name: str = "book.ipynb") -> Path:
        made = []
        for number, cell in enumerate(cells):
            source, tags = cell if isinstance(cell, tuple) else (cell, [])
            new = new_markdown_cell if source.startswith("# ") else new_code_cell
            made.append(new(source, metadata={"tags": tags} if tags else {}, id=f"c{number}"))
        nbformat.write(new_notebook(cells=made), tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def restored() -> Generator[None]:
    """Run a notebook in this process: folder, path, modules and IPython's shell are put back."""
    folder, path, main, modules = Path.cwd(), list(sys.path), sys.modules["__main__"], set(sys.modules)
    had_shell = InteractiveShell.initialized()
    yield
    os.chdir(folder)
    for name in set(sys.modules) - modules:
        if str(getattr(sys.modules[name], "__file__", None) or "").startswith(str(Path(sys.path[0]))):
            del sys.modules[name]
    sys.path[:], sys.modules["__main__"] = path, main
    if not had_shell:
        InteractiveShell.clear_instance()
