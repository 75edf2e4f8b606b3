"""Options as the command takes them."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from nbdash.export.options import Options, options_of, with_options


def _read(*arguments: str) -> Options:
    found: list[Options] = []

    @click.command()
    @with_options
    def command(**given: object) -> None:
        found.append(options_of(given))

    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return found[0]


def test_paths_are_meant_from_where_the_command_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own-1-py3-none-any.whl").touch()
    options = _read("--pyodide", "py", "--wheel", "own-1-py3-none-any.whl", "--chromium", "bin/chromium")
    assert options.pyodide == str(tmp_path / "py")
    assert options.wheels == (tmp_path / "own-1-py3-none-any.whl",)
    assert options.chromium == tmp_path / "bin/chromium"


def test_an_address_of_pyodide_stays_one() -> None:
    assert _read("--pyodide", "https://a.org/pyodide/").pyodide == "https://a.org/pyodide/"
