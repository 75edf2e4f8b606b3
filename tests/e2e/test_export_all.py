"""Every notebook goes to every target that its check allows, twice with the same bytes; what is one file opens."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from nbdash.export.targets import TARGETS

from .harness.browser import Pages
from .harness.exported import open_file
from .harness.views import wait_page_idle

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PURE = "05_pure_python"
"""All others import pandas, which has no build for browsers on the index: see tests/export/site."""
DRAWN = {"notebook-html", "pdf", "png"}
"""Made once here: that they are the same each time has tests of its own, with less to run and draw."""

WITH_WIDGETS = "04_any_component"
"""The models of its widgets have names at random, which its file holds."""


def export_all(notebook: Path, folder: Path, targets: list[str], seed: str) -> list[dict[str, object]]:
    command = [sys.executable, "-m", "tests.e2e.harness.export_all", str(notebook), str(folder), *targets]
    run = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines() if line.startswith('{"target"')]


def digests(folder: Path, targets: list[str], stem: str) -> Mapping[str, str]:
    places = [folder / f"{stem}{TARGETS[target].ending}" for target in targets]
    files = [file for place in places for file in ([place] if place.is_file() else sorted(place.rglob("*")))]
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
        if file.is_file()
    }


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)
def test_a_notebook_goes_wherever_its_check_allows(notebook: Path, tmp_path: Path, pages: Pages) -> None:
    targets = [target for target in TARGETS if target != "site" or notebook.stem == PURE]
    again = [target for target in targets if target not in DRAWN]
    with ThreadPoolExecutor(2) as both:
        first = both.submit(export_all, notebook, tmp_path / "one", targets, "1")
        second = both.submit(export_all, notebook, tmp_path / "two", again, "2")
        assert [(told["target"], told["refused"]) for told in first.result()] == [(target, []) for target in targets]
        second.result()
    one, two = (digests(tmp_path / name, again, notebook.stem) for name in ("one", "two"))
    differing = {f"{notebook.stem}.html"} if notebook.stem == WITH_WIDGETS else set[str]()
    assert {name: digest for name, digest in one.items() if name not in differing} == {
        name: digest for name, digest in two.items() if name not in differing
    }
    assert {name.partition("/")[0] for name in one} == {f"{notebook.stem}{TARGETS[target].ending}" for target in again}
    for target in DRAWN & set(targets):
        assert (tmp_path / "one" / f"{notebook.stem}{TARGETS[target].ending}").stat().st_size > 10_000
    opened = open_file(tmp_path / "one" / f"{notebook.stem}.html", pages)
    wait_page_idle(opened.page)
    assert opened.asked == []
    assert opened.page.locator(".nb-failure, .nb-graph-failed").count() == 0
    assert pages.errors == []
