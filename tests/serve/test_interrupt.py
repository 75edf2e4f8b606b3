"""Ctrl-C ends what runs, whatever it is doing."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook


def start(*command: str, cwd: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, *command], text=True, cwd=cwd, stdout=pipe, stderr=pipe)


def interrupted(process: subprocess.Popen[str]) -> tuple[float, str]:
    """Seconds that it took to end, and what it said on stderr."""
    before = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    return time.monotonic() - before, errors


def test_a_callback_that_runs_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import time\nfrom nbdash import App, Output, html\napp = App()\napp.layout = html.P(id='p')\n"
        "@app.callback(Output('p', 'children'))\ndef slow():\n"
        "    print('begun', flush=True)\n    time.sleep(60)\n    return ''\napp.run(port=0)\n"
    )
    process = start("app.py", cwd=tmp_path)
    assert process.stdout is not None
    address = process.stdout.readline().split()[2]
    with urllib.request.urlopen(address):
        assert process.stdout.readline() == "begun\n"
    took, errors = interrupted(process)
    assert took < 10
    assert "Traceback" not in errors


def test_a_cell_that_runs_is_ended_and_no_other_is_begun(tmp_path: Path) -> None:
    cells = ["import time\nprint('begun', flush=True)\ntime.sleep(60)", "print('second cell', flush=True)"]
    nbformat.write(new_notebook(cells=list(map(new_code_cell, cells))), tmp_path / "book.ipynb")
    process = start("-m", "nbdash", "serve", "book.ipynb", "--port", "0", cwd=tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    took, errors = interrupted(process)
    assert took < 10
    assert process.returncode == 130
    assert "Traceback" not in errors


def test_nothing_is_said_of_a_callback_that_loses_its_names_at_the_end(tmp_path: Path) -> None:
    cell = (
        "import time\nfrom nbdash import App, Output, html\napp = App()\napp.layout = html.P(id='p')\n"
        "@app.callback(Output('p', 'children'))\ndef slow():\n"
        "    print('begun', flush=True)\n    while True:\n        time.sleep(0.0001)\n"
    )
    nbformat.write(new_notebook(cells=[new_code_cell(cell), new_code_cell("app")]), tmp_path / "book.ipynb")
    process = start("-m", "nbdash", "serve", "book.ipynb", "--port", "0", cwd=tmp_path)
    assert process.stdout is not None
    lines = iter(process.stdout.readline, "")
    address = next(line.split()[2] for line in lines if line.startswith("nbdash serves"))
    with urllib.request.urlopen(address):
        assert next(lines) == "begun\n"
    _, errors = interrupted(process)
    assert "NameError" not in errors
