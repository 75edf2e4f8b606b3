"""Make notebook files from cells' sources."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import nbformat
from nbformat.v4 import new_code_cell, new_notebook


def write_notebook(path: Path, cells: Sequence[str]) -> Path:
    """Write a Python notebook with these code cells; their common indentation is removed."""
    notebook = new_notebook(
        cells=[new_code_cell(dedent(source).strip()) for source in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    nbformat.write(notebook, path)
    return path
