"""`nbdash serve --dev`: saving runs again what has changed, and what depends on it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import httpx
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from nbdash.program.program import Piece
from nbdash.serve.dev.plan import aligned, to_run

CELLS = [
    "import helper\nprint('ran data', flush=True)\nyears = [1, 2]",
    "from nbdash import App, Input, Output, dcc, html\nprint('ran app', flush=True)\napp = App()",
    "total = sum(years)\nprint('ran total', flush=True)",
    "app.layout = html.Div([html.P(f'total {total}'), html.P(helper.WORD), html.P(id='p')])",
    "@app.callback(Output('p', 'children'), Input('q', 'value'), optional=True)\ndef f(value):\n    return value",
]


def pieces(*sources: str) -> list[Piece]:
    return [Piece(f"c{place}", source) for place, source in enumerate(sources)]


def planned(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The numbers of the pieces that run after an edit."""
    chosen = to_run(pieces(*before), pieces(*after), (), is_passed_on=lambda name: name != "app")
    return [piece.id[1:] for piece in chosen]


@pytest.mark.parametrize(
    ("before", "after", "run"),
    [
        (["x = 1", "y = x", "z = 3"], ["x = 2", "y = x", "z = 3"], "01"),
        (["x = 1", "y = x", "z = y"], ["x = 1", "y = -x", "z = y"], "12"),
        (["x = 1", "y = x"], ["x = 1", "y = x"], ""),
        (["d = {}", "d['a'] = 1", "d['b'] = 2", "q = 1"], ["d = {}", "d['a'] = 1", "d['b'] = 3", "q = 1"], "012"),
        (
            ["app = A()", "app.layout = 1", "@app.c\ndef f(): 1"],
            ["app = A()", "app.layout = 2", "@app.c\ndef f(): 1"],
            "1",
        ),
        (["def f(): return g()", "def g(): return 1"], ["def f(): return g()", "def g(): return 2"], "01"),
        (["x = 1", "y = x"], ["x = (", "y = x"], "01"),
    ],
)
def test_what_depends_on_an_edit_is_run_too(before: list[str], after: list[str], run: str) -> None:
    assert "".join(planned(before, after)) == run


def test_what_read_a_name_that_is_gone_is_run() -> None:
    before = pieces("x = 1", "y = x", "z = 1")
    chosen = to_run(before, before[1:], (), is_passed_on=lambda name: True)
    assert [piece.id for piece in chosen] == ["c1"]


def test_statements_of_a_script_are_known_again_wherever_they_stand() -> None:
    before = pieces("a = 1", "b = 2", "c = 3")
    after = [Piece("", source) for source in ("import os", "a = 1", "b = 20", "c = 3")]
    assert [piece.id for piece in aligned(before, after)][1:] == ["c0", "c1", "c2"]


class Dev:
    """A server with `--dev`, and what it prints."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cells = list(CELLS)
        (folder / "helper.py").write_text("WORD = 'before'")
        (folder / "assets").mkdir()
        self.notebook = new_notebook(cells=list(map(new_code_cell, CELLS)))
        nbformat.write(self.notebook, folder / "book.ipynb")
        command = [sys.executable, "-B", "-m", "nbdash", "serve", "book.ipynb", "--port", "0", "--dev"]
        with (folder / "errors.txt").open("w") as errors:
            self.process = subprocess.Popen(command, text=True, cwd=folder, stdout=subprocess.PIPE, stderr=errors)
        self.address = self.printed_until("nbdash serves")[-1].split()[2]

    def printed_until(self, start: str) -> list[str]:
        lines: list[str] = []
        assert self.process.stdout is not None
        for line in self.process.stdout:
            lines.append(line.strip())
            if line.startswith(start):
                return lines
        raise AssertionError((self.folder / "errors.txt").read_text())

    def edit(self, cell: int, source: str) -> None:
        self.notebook.cells[cell].source = source
        nbformat.write(self.notebook, self.folder / "book.ipynb")

    def page(self) -> str:
        return httpx.get(self.address).text


@pytest.fixture(scope="module")
def dev(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dev]:
    served = Dev(tmp_path_factory.mktemp("dev"))
    yield served
    served.process.terminate()
    served.process.communicate(timeout=30)
    assert served.process.returncode == 0


def test_an_edit_runs_its_cell_and_those_that_depend_on_it(dev: Dev) -> None:
    assert "total 3" in dev.page()
    dev.edit(0, "import helper\nprint('ran data', flush=True)\nyears = [1, 20]")
    assert dev.printed_until("book.ipynb: ran") == ["ran data", "ran total", "book.ipynb: ran 3 cells"]
    assert "total 21" in dev.page()


def test_a_module_beside_the_notebook_is_imported_anew(dev: Dev) -> None:
    (dev.folder / "helper.py").write_text("WORD = 'after'")
    dev.printed_until("book.ipynb: ran")
    assert "<p>after</p>" in dev.page()


def test_an_error_is_told_to_pages_and_goes_away_with_the_next_edit(dev: Dev) -> None:
    with httpx.stream("GET", f"{dev.address}_nbdash/dev", timeout=60) as stream:
        told = (json.loads(line.removeprefix("data: ")) for line in stream.iter_lines() if line)
        assert next(told) == {"failure": ""}
        dev.edit(2, "total = sum(years) / 0")
        assert "Cell 3 of book.ipynb failed in line 1: total = sum(years) / 0" in next(told)["failure"]
        dev.edit(2, "total = 7")
        assert next(told) == {"failure": ""}
        assert "total 7" in dev.page()
        (dev.folder / "assets" / "style.css").write_text("p { color: red }")
        assert next(told) == {"sheets": ["style.css"]}
    assert "_nbdash/dev.js" in dev.page()
