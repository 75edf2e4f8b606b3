"""An export as a process of the kernel: what it says comes line by line, and it can be ended."""

import os
import queue
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from nbdash.notebook.exporting import process
from nbdash.notebook.exporting.process import Process, environment
from tests.e2e.harness.notebooks import write_notebook

Told = queue.Queue[dict[str, Any]]
_TIMEOUT_S = 60


def wait_for(told: Told, type: str) -> dict[str, Any]:
    """Pass over what is told until something of this type."""
    while True:
        found = told.get(timeout=_TIMEOUT_S)
        if found["type"] == type:
            return found


def wait_for_step(told: Told, text: str) -> None:
    while wait_for(told, "line")["line"].get("text") != text:
        pass


def test_an_export_that_is_refused_says_why_in_a_line_and_ends_with_1(tmp_path: Path) -> None:
    write_notebook(tmp_path / "failing.ipynb", ["x = 1", "print('hello')\nx / 0"])
    told: Told = queue.Queue()
    Process(["export", "failing.ipynb", "--json", "--check"], tmp_path, told.put)
    wait_for_step(told, "Running cell 2 of 2")
    failed = wait_for(told, "line")["line"]
    assert (failed["type"], [(one["cell"], one["line"]) for one in failed["findings"]]) == ("failed", [(2, 2)])
    ended = wait_for(told, "ended")
    assert (ended["code"], ended["said"]) == (1, "hello\n"), "what a cell prints is no line of the export"


@pytest.mark.skipif(sys.platform == "win32", reason="looks for the process as POSIX does")
def test_an_export_that_is_ended_is_interrupted_as_by_ctrl_c(tmp_path: Path) -> None:
    waiting = "import os, time\nopen('pid', 'w').write(str(os.getpid()))\ntime.sleep(600)"
    write_notebook(tmp_path / "waiting.ipynb", ["1", waiting])
    told: Told = queue.Queue()
    running = Process(["export", "waiting.ipynb", "--json", "--check"], tmp_path, told.put)
    wait_for_step(told, "Running cell 2 of 2")
    while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
        time.sleep(0.01)
    running.end()
    ended = wait_for(told, "ended")
    assert ended["code"] == 130, ended["said"]
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@pytest.mark.skipif(sys.platform == "win32", reason="processes of Windows are ended in another way")
def test_an_export_that_does_not_end_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "END_S", 0.2)
    deaf = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nprint('deaf', flush=True)\nwhile True: pass"
    write_notebook(tmp_path / "deaf.ipynb", ["1", deaf])
    told: Told = queue.Queue()
    running = Process(["export", "deaf.ipynb", "--json", "--check"], tmp_path, told.put)
    wait_for_step(told, "Running cell 2 of 2")
    while "deaf" not in "".join(running.said):
        time.sleep(0.01)
    running.end()
    assert wait_for(told, "ended")["code"] < 0


def test_the_process_is_told_nothing_of_the_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JPY_PARENT_PID", "1")
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    monkeypatch.setenv("DATA", "here")
    found = environment()
    assert "JPY_PARENT_PID" not in found and "MPLBACKEND" not in found
    assert found["DATA"] == "here"
    monkeypatch.setenv("MPLBACKEND", "agg")
    assert environment()["MPLBACKEND"] == "agg", "one that the author has chosen stays"
