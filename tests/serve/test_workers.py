"""`nbdash serve --workers N`: real processes behind one address."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

APP = """
import os
from nbdash import App, html
app = App()
app.layout = lambda: html.P(f"worker {os.getpid()} signs with {os.environ['NBDASH_SECRET']}.")
"""


def start(folder: Path, *cells: str, workers: int = 2) -> subprocess.Popen[str]:
    """Start `nbdash serve` on a notebook of these cells."""
    nbformat.write(new_notebook(cells=list(map(new_code_cell, cells))), folder / "book.ipynb")
    command = [sys.executable, "-m", "nbdash", "serve", "book.ipynb", "--port", "0", "--workers", str(workers)]
    with (folder / "errors.txt").open("w") as errors:
        return subprocess.Popen(command, text=True, cwd=folder, stdout=subprocess.PIPE, stderr=errors)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workers")


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = start(folder, APP)
    yield process
    process.terminate()  # not killed: its workers would go on, and keep its output open
    process.communicate()


@pytest.fixture(scope="module")
def address(served: subprocess.Popen[str]) -> str:
    assert served.stdout is not None
    return next(line.split()[2] for line in served.stdout if line.startswith("nbdash serves"))


def answer(address: str) -> tuple[int, str]:
    """The process that answers, and its secret."""
    with urllib.request.urlopen(address, timeout=30) as response:
        found = re.search(r"worker (\d+) signs with (.+?)\.<", response.read().decode())
    assert found is not None
    return int(found[1]), found[2]


def answers_until(address: str, enough: Callable[[set[int]], bool]) -> set[int]:
    """The processes that answer, asked until there are enough."""
    found: set[int] = set()
    deadline = time.monotonic() + 60
    while not enough(found):
        assert time.monotonic() < deadline, found
        found.add(answer(address)[0])
        time.sleep(0.01)
    return found


def test_all_workers_answer_and_share_a_secret(address: str) -> None:
    workers = answers_until(address, lambda found: len(found) == 2)
    assert len({answer(address)[1] for _ in range(20)}) == 1
    assert os.getpid() not in workers


def test_a_killed_worker_is_missed_by_nobody_and_another_takes_its_place(address: str) -> None:
    before = answers_until(address, lambda found: len(found) == 2)
    killed = before.pop()
    os.kill(killed, signal.SIGKILL)
    after = answers_until(address, lambda found: len(found - {killed}) == 2)
    assert before < after


def test_workers_are_replaced_one_after_the_other_on_sighup(served: subprocess.Popen[str], address: str) -> None:
    before = answers_until(address, lambda found: len(found) == 2)
    served.send_signal(signal.SIGHUP)
    after = answers_until(address, lambda found: len(found - before) == 2)
    assert len(after - before) == 2


def test_it_ends_well_when_told_to(served: subprocess.Popen[str], address: str, folder: Path) -> None:
    workers = answers_until(address, lambda found: len(found) == 2)
    served.send_signal(signal.SIGTERM)
    assert served.wait(30) == 0
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)
    assert "Traceback" not in (folder / "errors.txt").read_text()


def test_a_notebook_that_fails_ends_the_server_and_is_told_once(tmp_path: Path) -> None:
    process = start(tmp_path, "1 / 0", workers=3)
    assert process.wait(60) == 1
    process.communicate()
    said = (tmp_path / "errors.txt").read_text()
    assert "Cell 1 of book.ipynb failed in line 1: 1 / 0" in said
    assert said.count("ZeroDivisionError: division by zero") == 1
