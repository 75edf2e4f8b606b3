"""SIGTERM: what has begun is finished, nothing new is begun, and the process ends well."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import httpx

SCRIPT = """
import pathlib, time
from nbdash import App, Output, html
app = App()
app.layout = html.P(id='p')

@app.callback(Output('p', 'children'))
def slow():
    print('begun', flush=True)
    while not pathlib.Path('go').exists():
        time.sleep(0.01)
    print('finished', flush=True)
"""


def begun(folder: Path, *args: str) -> tuple[subprocess.Popen[str], str]:
    """A server with a callback under way, and its address."""
    (folder / "app.py").write_text(SCRIPT)
    command = [sys.executable, "-m", "nbdash", "serve", "app.py", "--port", "0", *args]
    process = subprocess.Popen(command, text=True, cwd=folder, stdout=subprocess.PIPE)
    assert process.stdout is not None
    address = process.stdout.readline().split()[2]
    assert httpx.get(address).status_code == 200
    assert process.stdout.readline() == "begun\n"
    return process, address


def test_a_callback_that_runs_is_finished_and_visitors_are_told_to_wait(tmp_path: Path) -> None:
    process, address = begun(tmp_path, "--stop-timeout", "60")
    process.send_signal(signal.SIGTERM)
    while httpx.get(f"{address}_nbdash/ready").status_code != 503:
        pass  # the signal has not arrived
    told = httpx.get(address)
    assert told.status_code == 503
    assert "This app is starting" in told.text
    (tmp_path / "go").touch()
    said, _ = process.communicate(timeout=30)
    assert said == "finished\n"
    assert process.returncode == 0


def test_a_callback_that_takes_too_long_is_left(tmp_path: Path) -> None:
    process, _ = begun(tmp_path, "--stop-timeout", "0")
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=30)
    assert said == ""
    assert process.returncode == 0
