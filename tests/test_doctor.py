"""`nbdash doctor`: what it finds, in environments that are well and in some that are not."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import nbdash
from nbdash import diagnosis, static
from nbdash._version import __version__
from nbdash.protocol.version import PROTOCOL

PACKAGE = Path(nbdash.__file__).parent


@pytest.fixture
def extension(tmp_path: Path) -> Path:
    """A copy of the extension, where Jupyter finds it if it is told to."""
    folder = tmp_path / "data" / "labextensions" / "nbdash"
    shutil.copytree(PACKAGE / "_labextension", folder)
    (folder / "static").symlink_to(PACKAGE / "_static")
    return folder


def run(tmp_path: Path, *options: str) -> tuple[int, str]:
    """The command's exit code and what it printed."""
    folders = {"JUPYTER_DATA_DIR": str(tmp_path / "data"), "JUPYTER_CONFIG_DIR": str(tmp_path / "config")}
    folders["JUPYTER_PREFER_ENV_PATH"] = "0"  # before the extension that the environment of the tests has
    environment = {**os.environ, **folders}
    command = [sys.executable, "-m", "nbdash", "doctor", *options]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_a_whole_installation_has_no_problems(tmp_path: Path, extension: Path) -> None:
    code, text = run(tmp_path, "--json")
    report = json.loads(text)
    assert (code, report["problems"]) == (0, [])
    sections = report["sections"]
    assert (sections["nbdash"]["version"], sections["nbdash"]["protocol"]) == (__version__, PROTOCOL)
    assert sections["Python"]["executable"] == sys.executable
    assert sections["Jupyter here"]["JupyterLab extension"] == f"{__version__}, {extension}"
    assert "This kernel" not in sections


def test_each_problem_is_told_with_what_to_do(tmp_path: Path, extension: Path) -> None:
    description: dict[str, Any] = json.loads((extension / "package.json").read_text())
    (extension / "package.json").write_text(json.dumps(description | {"version": "0.0.1"}))
    config = tmp_path / "config" / "labconfig" / "page_config.json"
    config.parent.mkdir(parents=True)
    config.write_text('{"disabledExtensions": {"nbdash": true}}')
    code, text = run(tmp_path)
    assert code == 1
    assert f"is of version 0.0.1, the package of {__version__}" in text
    assert f'{sys.executable} -m pip install --force-reinstall --no-deps "nbdash=={__version__}"' in text
    assert "jupyter labextension enable nbdash" in text


def test_an_extension_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SYSTEM_JUPYTER_PATH", "ENV_JUPYTER_PATH"):  # the environment of the tests may have it
        monkeypatch.setattr(f"jupyter_core.paths.{name}", [])
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    assert any("there is no panel and no browser tab" in problem.what for problem in diagnosis.examine().problems)


def test_files_that_are_missing_or_cut_short_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    widget = static.manifest().widget
    folder = tmp_path / "static"
    shutil.copytree(PACKAGE / "_static", folder)
    monkeypatch.setattr(static, "FOLDER", folder)
    assert not any("not whole" in problem.what for problem in diagnosis.examine().problems)
    (folder / widget).write_text("cut short")
    (folder / "loader.js.gz").unlink()
    (found,) = [problem for problem in diagnosis.examine().problems if "not whole" in problem.what]
    assert widget in found.what and "loader.js" in found.what and "make build" in found.remedy
