"""`nbdash export` as it is run: what it says to people and to programs, and what is there afterwards."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nbdash.export.targets import TARGETS
from tests.export.conftest import APP

Book = Callable[..., Path]
COMMAND = [sys.executable, "-m", "nbdash", "export"]


def run(file: Path, *options: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, str(file), *options],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def lines(result: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("cells", "cell", "line", "what", "remedy"),
    [
        ([APP, "x = 1\n1 / 0"], 2, 2, "ZeroDivisionError: division by zero", "Mend the cell"),
        (["x = 1"], None, None, "No cell made an app.", "Make one: app = App()."),
        ([APP, "def later():\n    return open('/srv/a.csv')"], 2, 2, "'/srv/a.csv' is a place of this", "Put a copy"),
        ([APP, "", "def later():\n    return open('a.csv')"], 2, 2, "There is no 'a.csv' beside", "Put it there"),
        ([APP, "files = !ls"], 2, 1, "'!ls' is no Python", "tag the cell nbdash-skip"),
    ],
    ids=["error", "no-app", "absolute", "missing", "magic"],
)
def test_what_cannot_be_exported_is_refused_and_nothing_is_left(
    book: Book, cells: list[str], cell: int | None, line: int | None, what: str, remedy: str
) -> None:
    file = book(*cells)
    result = run(file, "--json")
    assert result.returncode == 1, result.stderr
    failed = lines(result)[-1]
    (finding,) = [finding for finding in failed["findings"] if finding["is_refusal"]]
    assert (failed["type"], finding["cell"], finding["line"]) == ("failed", cell, line)
    assert what in finding["what"]
    assert remedy in finding["remedy"]
    if cell is not None:
        assert finding["cell_id"] == ("c2" if "" in cells else "c1")
        assert f"cell {cell}" in failed["text"]
    assert left(file.parent) == ["book.ipynb"]


def test_a_check_tells_of_all_targets_and_writes_nothing(book: Book) -> None:
    file = book(APP, "print('said by a cell')\n!echo said by a program\nf = lambda: open('/srv/a.csv')")
    (file.parent / "a.csv").write_text("1")
    told = run(file, "--check")
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("app ")
    assert "✗ Cell 2, line 3: '/srv/a.csv' is a place of this computer" in told.stdout
    assert "Put a copy beside the notebook, and read 'a.csv'." in told.stdout
    checked = lines(run(file, "--check", "--json"))[-1]
    assert checked["type"] == "check"
    assert {target["name"] for target in checked["targets"]} == set(TARGETS)
    allowed = {target["name"] for target in checked["targets"] if target["ok"]}
    assert "html" in allowed
    assert not {"app", "site"} & allowed
    assert left(file.parent) == ["a.csv", "book.ipynb"]


def test_what_is_made_is_all_that_stdout_has(book: Book) -> None:
    file = book(APP, "print('said by a cell')\nimport subprocess\nsubprocess.run(['echo', 'said by a program'])")
    result = run(file, "--to", "html")
    assert (result.returncode, result.stdout) == (0, f"{file.with_suffix('.html')}\n"), result.stderr
    assert "said by a cell" in result.stderr
    assert "said by a program" in result.stderr
    done = lines(run(file, "--to", "html", "--json"))[-1]
    assert (done["type"], done["target"], done["path"]) == ("done", "html", str(file.with_suffix(".html")))
    assert done["bytes"] == file.with_suffix(".html").stat().st_size
    file.with_suffix(".html").write_text("somebody's own")
    refused = run(file, "--to", "html")
    assert refused.returncode == 1
    assert "was not made by `nbdash export`" in refused.stderr
    assert "Running cell" not in refused.stderr  # it is said before the notebook is run
    assert "--force" in refused.stderr


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes at once")
def test_stopping_leaves_nothing(book: Book, end: signal.Signals) -> None:
    file = book(APP, "import time\nopen('started', 'w').close()\ntime.sleep(60)")
    with subprocess.Popen([*COMMAND, str(file), "--json"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if json.loads(line).get("text") == "Running cell 2 of 2":
                break
        while not (file.parent / "started").exists():
            pass
        process.send_signal(end)
        last = process.stdout.read().splitlines()[-1]
        assert process.wait(30) == 130
    assert json.loads(last)["type"] == "failed"
    assert left(file.parent) == ["book.ipynb", "started"]


def test_serving_does_not_import_exports() -> None:
    code = (
        "import sys; from nbdash.cli import main; main.get_command(None, 'serve'); import nbdash.serve.command;"
        "print([name for name in sys.modules if name.startswith('nbdash.export')])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
