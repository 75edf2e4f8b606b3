"""`nbdash serve notebooks/ --dev`: each notebook follows its own edits."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.serve.test_folder import write

CELLS = [
    "from common import word\nfrom nbdash import App, Input, Output, callback, html",
    "number = {number}",
    "app = App()\napp.layout = html.Div([html.P(f'number {{number}}, {{word}}'), html.P(id='p')])",
    "@callback(Output('p', 'children'), Input('q', 'value'), optional=True)\ndef f(value):\n    return value",
]


def cells(number: int | str) -> list[str]:
    return [cell.format(number=number) for cell in CELLS]


class Dev:
    """A server of two notebooks whose cells have the same ids, and what it prints."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "common.py").write_text("word = 'one'")
        write(folder, "a.ipynb", *cells(1))
        write(folder, "b.ipynb", *cells(2))
        command = [sys.executable, "-B", "-m", "nbdash", "serve", ".", "--port", "0", "--dev"]
        self.errors = folder.parent / "dev-errors.txt"
        with self.errors.open("w") as errors:
            self.process = subprocess.Popen(command, text=True, cwd=folder, stdout=subprocess.PIPE, stderr=errors)
        self.address = self.printed_until("nbdash serves")[-1].split()[2]

    def printed_until(self, start: str) -> list[str]:
        lines: list[str] = []
        assert self.process.stdout is not None
        for line in self.process.stdout:
            lines.append(line.strip())
            if line.startswith(start):
                return lines
        raise AssertionError(self.errors.read_text())

    def wait_for_index(self, *, has_c: bool) -> None:
        until = time.monotonic() + 60
        while ('"c/"' in self.page("")) is not has_c:
            assert time.monotonic() < until, self.errors.read_text()
            time.sleep(0.02)

    def page(self, path: str) -> str:
        return httpx.get(self.address + path, timeout=60).text


@pytest.fixture(scope="module")
def dev(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dev]:
    served = Dev(tmp_path_factory.mktemp("dev-folder"))
    yield served
    served.process.terminate()
    served.process.communicate(timeout=60)
    assert served.process.returncode == 0


def test_an_edit_runs_cells_of_its_own_notebook_alone(dev: Dev) -> None:
    assert "number 1, one" in dev.page("a/")
    assert "number 2, one" in dev.page("b/")
    write(dev.folder, "b.ipynb", *cells(20))
    assert dev.printed_until("b.ipynb: ran") == ["b.ipynb: ran 2 cells"]
    assert "number 20, one" in dev.page("b/")
    assert "number 1, one" in dev.page("a/")
    assert "_nbdash/dev.js" in dev.page("a/")
    assert "EventSource" in dev.page("a/_nbdash/dev.js")


def test_a_module_is_imported_anew_by_all(dev: Dev) -> None:
    (dev.folder / "common.py").write_text("word = 'two'")
    dev.printed_until("b.ipynb: ran")
    assert "number 1, two" in dev.page("a/")
    assert "number 20, two" in dev.page("b/")


def test_a_notebook_that_fails_says_why_until_it_is_mended_and_one_that_comes_or_goes_is_followed(dev: Dev) -> None:
    write(dev.folder, "c.ipynb", *cells("1 / 0"))
    dev.wait_for_index(has_c=True)
    assert "ZeroDivisionError" in dev.page("c/")
    assert "Could not be started" in dev.page("")
    write(dev.folder, "c.ipynb", *cells(3), title="The third")
    assert dev.printed_until("c.ipynb: ran") == ["c.ipynb: ran 3 cells"]  # the first had gone well
    assert "number 3, two" in dev.page("c/")
    assert "The third" in dev.page("")
    assert "Could not be started" not in dev.page("")
    (dev.folder / "c.ipynb").unlink()
    dev.wait_for_index(has_c=False)
    assert httpx.get(dev.address + "c/").status_code == 404
    assert "number 1, two" in dev.page("a/")
