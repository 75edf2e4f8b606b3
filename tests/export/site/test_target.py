"""`nbdash export --to site`, as a command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nbdash.export.writing import files_in
from tests.export.conftest import APP
from tests.export.site.made import BROWSER, LINUX, install, make_pyodide, make_wheel

Book = Callable[..., Path]
_ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A distribution with all that nbdash needs; another compiled package is installed, and in no distribution."""
    install(make_wheel(tmp_path / "built", "native", tag=LINUX), tmp_path / "environment")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path / 'environment'}{os.pathsep}{_ROOT}")
    return make_pyodide(tmp_path / "pyodide", (make_wheel(tmp_path / "theirs", "msgspec", "0.20", tag=BROWSER), []))


def _run(notebook: Path, output: Path, seed: int = 0) -> subprocess.CompletedProcess[str]:
    # The distribution is named from where the command is given, which is not the notebook's folder.
    command = ["nbdash", "export", str(notebook), "--to", "site", "--pyodide", "pyodide", "--output", str(output)]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    place = notebook.parents[1]
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=place, env=environment, capture_output=True, text=True, check=False
    )


def _moved(book: Path) -> Path:
    folder = book.parent / "books"
    folder.mkdir(exist_ok=True)
    return book.rename(folder / book.name)


def test_a_folder_is_made_that_is_the_same_each_time(book: Book, folder: Path, tmp_path: Path) -> None:
    notebook = _moved(book("import plotly.graph_objects as go", APP))
    once, again = tmp_path / "once", tmp_path / "again"
    run = _run(notebook, once, seed=1)
    assert run.returncode == 0, run.stderr
    assert _run(notebook, again, seed=2).returncode == 0
    assert "A site is public as a whole" in run.stderr
    assert "Packages for the browser (Pyodide 314.0.7, Python 3.14.2):" in run.stderr
    assert "the Pyodide distribution, for " in run.stderr  # another version of msgspec is installed here
    assert files_in(once) == files_in(again)
    for name in files_in(once):
        assert (once / name).read_bytes() == (again / name).read_bytes(), name
        assert str(tmp_path).encode() not in (once / name).read_bytes(), name
    assert {".nojekyll", "index.html", "_nbdash/python/manifest.json"} <= set(files_in(once))


def test_what_has_no_build_is_refused_with_its_cell_and_nothing_is_left(
    book: Book, folder: Path, index: Path, tmp_path: Path
) -> None:
    notebook = _moved(book("x = 1", "import math\nimport native", APP))
    run = _run(notebook, tmp_path / "out" / "site")
    assert run.returncode == 1
    assert "native 1.0 is compiled, and the package index has no build of it for the browser" in run.stderr
    assert "Where: cell 2, line 2" in run.stderr
    assert not (tmp_path / "out").exists()
