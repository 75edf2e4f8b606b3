"""What visitors are told while the notebook runs, and when it fails."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from nbdash.program.progress import Progress
from nbdash.serve.starting import starting_app
from nbdash.serve.words import LANGUAGES

WAITS = "import pathlib, time\nwhile not pathlib.Path('go').exists():\n    time.sleep(0.01)"
APP = "from nbdash import App, html\napp = App()\napp.layout = html.P('Here is the app.')"


@contextmanager
def started(folder: Path, *cells: str, args: tuple[str, ...] = ()) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`nbdash serve` on a notebook of these cells, and where it listens."""
    nbformat.write(new_notebook(cells=list(map(new_code_cell, cells))), folder / "book.ipynb")
    command = [sys.executable, "-m", "nbdash", "serve", "book.ipynb", "--port", "0", *args]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, text=True, cwd=folder, stdout=pipe, stderr=pipe)
    assert process.stderr is not None
    try:
        found = re.search(r"\((.+) shows how far it is\)", process.stderr.readline())
        assert found is not None
        yield process, f"http://{found[1]}/"
    finally:
        process.terminate()
        process.communicate(timeout=30)


def client(progress: Progress) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(starting_app(progress)), base_url="http://app")


def get(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=30) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def ready_when(address: str, **wanted: object) -> dict[str, Any]:
    """What `_nbdash/ready` says, as soon as it says this."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        told = json.loads(get(f"{address}_nbdash/ready")[1])
        if all(told.get(name) == value for name, value in wanted.items()):
            return told
        time.sleep(0.05)
    raise AssertionError(f"not within a minute: {wanted}")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_page_says_how_far_the_notebook_is_and_gives_way_to_the_app(tmp_path: Path, workers: int) -> None:
    args = ("--message", "Loading <three> years.", "--workers", str(workers))
    with started(tmp_path, "x = 1", WAITS, APP, args=args) as (process, address):
        told = ready_when(address, cell=2, count=3)
        assert told["ready"] is False
        assert get(f"{address}_nbdash/health") == (200, "OK")
        assert get(f"{address}_nbdash/ready")[0] == 503
        status, page = get(f"{address}some/where")
        assert status == 503
        assert "Step 2 of 3" in page
        assert "Loading &lt;three&gt; years." in page
        (tmp_path / "go").touch()
        assert process.stdout is not None
        assert process.stdout.readline() == f"nbdash serves {address}  (Ctrl-C ends it)\n"
        ready_when(address, ready=True)
        status, page = get(address)
        assert status == 200
        assert "Here is the app." in page


def test_a_failure_is_the_owners_to_read_and_visitors_are_told_of_it(tmp_path: Path) -> None:
    cells = (WAITS, "password = 'secret'\nraise ValueError(password)")
    with started(tmp_path, *cells) as (process, address):
        before = ready_when(address, cell=1)["shape"]
        assert get(address)[0] == 503  # somebody waits
        (tmp_path / "go").touch()
        while (told := json.loads(get(f"{address}_nbdash/ready")[1]))["shape"] == before:
            time.sleep(0.05)
        assert "secret" not in json.dumps(told)
        status, page = get(address)
        assert status == 503
        assert "This app could not be started" in page
        assert "secret" not in page
        assert process.wait(30) == 1
        assert process.stderr is not None
        errors = process.stderr.read()
        assert "Cell 2 of book.ipynb failed in line 2: raise ValueError(password)" in errors
        assert errors.count("ValueError: secret") == 1


async def test_the_page_can_ask_how_far_it_is_at_its_own_address() -> None:
    progress = Progress()
    progress.begin(2, 3)
    async with client(progress) as visitor:
        told = json.loads((await visitor.head("/any/where?x=1")).headers["nbdash-progress"])
        assert (told["cell"], told["count"], told["shape"]) == (2, 3, "starting")


async def test_the_page_speaks_the_visitors_language() -> None:
    async with client(Progress()) as visitor:
        page = (await visitor.get("/", headers={"accept-language": "ar,en;q=0.5"})).text
        assert '<html lang="ar" dir="rtl">' in page
        assert LANGUAGES["ar"].starting in page
        assert LANGUAGES["en"].starting in (await visitor.get("/")).text


def test_every_language_has_texts_of_its_own_with_the_same_places_for_numbers() -> None:
    english = LANGUAGES["en"]
    files = Path(__file__).parents[2] / "js/src/locale/languages"
    assert set(LANGUAGES) == {"en", *(file.stem for file in files.glob("*.ts"))} - {"pseudo"}
    for language, words in LANGUAGES.items():
        for name in english.__slots__:
            text: str = getattr(words, name)
            assert re.findall(r"{\w+}", text) == re.findall(r"{\w+}", getattr(english, name)), (language, name)
            assert language == "en" or text != getattr(english, name), (language, name)
