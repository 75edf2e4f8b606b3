"""What `deploy/` says is understood. Its nginx configuration is tried in `tests/e2e/test_chaos.py`."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.harness.notebooks import write_notebook
from tests.e2e.harness.processes import ServerProcess, free_port

DEPLOY = Path(__file__).parents[2] / "deploy"


def container_commands() -> tuple[list[str], list[str]]:
    """The health check's, and the server's."""
    health, server = re.findall(r"^\s*CMD (\[.*\])$", (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
    return json.loads(health), json.loads(server)


def service_command() -> list[str]:
    found = re.search(r"^ExecStart=(.*)$", (DEPLOY / "nbdash.service").read_text(), re.MULTILINE)
    assert found is not None
    return shlex.split(found[1])


def test_the_containers_server_becomes_healthy_when_its_notebook_has_run_and_ends_when_told(tmp_path: Path) -> None:
    health, server = container_commands()
    port = str(free_port())
    health = [sys.executable, *(part.replace("8050", port) for part in health[1:])]
    write_notebook(tmp_path / server[2], ["from nbdash import App, html\napp = App()\napp.layout = html.P('here')"])
    environment = {"HOST": "127.0.0.1", "PORT": port, "XDG_STATE_HOME": str(tmp_path)}
    assert subprocess.run(health, capture_output=True).returncode != 0, "nobody is there yet"
    process = ServerProcess([sys.executable, "-m", *server], tmp_path / "log", cwd=tmp_path, env=environment)
    try:
        process.wait_until(
            lambda: subprocess.run(health, capture_output=True).returncode == 0 or None, "health", timeout_s=60
        )
        assert process.terminate(timeout_s=30) == 0, process.output()
    finally:
        process.kill_group()


def test_the_service_gives_the_command_options_that_it_has() -> None:
    command = [sys.executable, "-m", "nbdash", *service_command()[1:], "--help"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_understands_the_service(tmp_path: Path) -> None:
    unit = tmp_path / "nbdash.service"
    unit.write_text((DEPLOY / "nbdash.service").read_text().replace(service_command()[0], sys.executable))
    done = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert unit.name not in done.stderr, "it says nothing of ours"
